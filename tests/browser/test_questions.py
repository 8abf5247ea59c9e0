"""Questions that a reader would ask of these articles, answered from the home page in at most two clicks."""

from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

MOST_CLICKS = 2


class Question(NamedTuple):
    """What a reader wants to know, the links that they follow, and what they then see."""

    asked: str
    clicks: tuple[str, ...]
    """The text of each link, from the home page on."""
    answers: tuple[str, ...]
    """Words of the page where they arrive, each of which is to be seen there."""
    lands_on: str = "h1"
    """What is in view on arrival, as a selector; the top of the page unless a link leads further down."""


QUESTIONS = (
    Question(
        "How much can the bombers carry from Iran, and who says so?",
        ("22 tons",),
        ("22 tons, compared with just 5-8 tons", "Ivan Konovalov"),
        lands_on=":target",
    ),
    Question(
        "By how much is the way shorter, and do the sources agree?",
        ("Distance saved by flying from Iran",),
        ("they differ by 691 km", "Officials whose country is not stated", "Ivan Konovalov"),
    ),
    Question(
        "How many civilians were killed, and who counted them?",
        ("Civilians killed",),
        ("at least 19 civilians", "Syrian Observatory for Human Rights"),
    ),
    Question(
        "Are Russian forces stationed in Iran?",
        ("Russian forces are stationed in Iran.",),
        ("contested", "Iranian officials", "Associated Press"),
    ),
    Question(
        "In which words was the United States told beforehand?",
        ("Notice to the United States", "¶ 12"),
        ("deconfliction channel",),
        lands_on="mark:target",
    ),
    Question(
        "Who is Ivan Konovalov?",
        ("Ivan Konovalov",),
        ("Center for Studies of Strategic Trends", "Konovalov"),
    ),
)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("question", QUESTIONS, ids=[question.asked for question in QUESTIONS])
def test_question_is_answered(browser: Browser, site: Path, address: str, question: Question, width: int):
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.goto(address)
    for text in question.clicks:
        follow(page, text)
    expect(page.locator(question.lands_on).first).to_be_in_viewport()
    for words in question.answers:
        expect(page.locator("main").get_by_text(words).locator("visible=true").first).to_be_visible()
    context.close()


def follow(page: Page, text: str) -> None:
    """Click the first link in the page's content that a reader can see and that says `text`."""
    link = page.locator("main .md-content").get_by_role("link", name=text, exact=True).locator("visible=true")
    before = page.url
    link.first.click()
    page.wait_for_url(lambda url: url != before)


def test_no_question_needs_more_clicks():
    assert len(QUESTIONS) >= 5
    assert max(len(question.clicks) for question in QUESTIONS) <= MOST_CLICKS
