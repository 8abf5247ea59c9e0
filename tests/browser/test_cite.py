"""Copying links and citations, by mouse and keyboard; others' parsers read what was copied."""

import json
from collections.abc import Iterator

import bibtexparser
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.charts import draw_charts
from tests.browser.conftest import Complaints

SOURCE = "sources/first-mission/"
POINT = SOURCE + "#point-took-off"


@pytest.fixture
def copying(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    complaints = Complaints(opened, address)
    yield opened
    assert complaints == []
    context.close()


def copied(opened: Page, name: str) -> str:
    opened.get_by_role("menuitem", name=name, exact=True).click()
    expect(opened.get_by_role("status").filter(has_text="copied.")).to_be_visible()
    return str(opened.evaluate("navigator.clipboard.readText()"))


def choose(opened: Page, place: str, name: str) -> str:
    opened.locator(f"{place} .bf-cite-button").first.click()
    return copied(opened, name)


def test_every_form_of_a_statement(copying: Page, address: str):
    copying.goto(address + SOURCE)
    place = "#point-took-off"
    assert choose(copying, place, "Copy link") == address + POINT
    point = copying.locator(f"{place} .bf-point").inner_text()
    text = choose(copying, place, "Copy citation")
    assert text.startswith(f"“{point}” In: ")
    assert f"20 November 2026. {address + POINT} Rests on: “" in text
    (item,) = json.loads(choose(copying, place, "Copy CSL JSON"))
    assert item["URL"] == address + POINT
    entry = bibtexparser.loads(choose(copying, place, "Copy BibTeX")).entries_dict[item["id"]]
    assert entry["url"] == address + POINT
    assert entry["year"] == "2026"
    assert entry["title"].strip("{}") == point


@pytest.mark.parametrize(
    ("page_at", "place", "leads_to"),
    [
        ("figures/weapons-load/", ".bf-value", "sources/"),
        (SOURCE, "[id^=figure-]", SOURCE + "#figure-"),
        ("claims/stationed/", "article", "claims/stationed/"),
        ("claims/stationed/", ".bf-by", "sources/"),
        (SOURCE, ".bf-meta", SOURCE),
    ],
)
def test_figures_claims_and_pages_can_be_cited(
    copying: Page, address: str, page_at: str, place: str, leads_to: str
):
    copying.goto(address + page_at)
    draw_charts(copying)
    (item,) = json.loads(choose(copying, place, "Copy CSL JSON"))
    assert item["URL"].startswith(address + leads_to)
    assert choose(copying, place, "Copy link") == item["URL"]
    assert bibtexparser.loads(choose(copying, place, "Copy BibTeX")).entries


def test_by_keyboard_alone(copying: Page, address: str):
    copying.goto(address + SOURCE)
    button = copying.locator("#point-took-off .bf-cite-button")
    button.focus()
    copying.keyboard.press("Enter")
    menu = copying.get_by_role("menu")
    expect(menu).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    copying.keyboard.press("ArrowDown")
    expect(copying.get_by_role("menuitem", name="Copy citation")).to_be_focused()
    copying.keyboard.press("ArrowUp")
    copying.keyboard.press("ArrowUp")
    expect(copying.get_by_role("menuitem", name="Copy CSL JSON")).to_be_focused()
    copying.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    assert "took off" in str(button.get_attribute("aria-label"))


def test_without_scripts_there_is_a_file(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(address + SOURCE)
    href = opened.locator("a.bf-cite").get_attribute("href")
    assert opened.locator(".bf-cite-button").count() == 0
    items = context.request.get(f"{address}{SOURCE}{href}").json()
    assert any(item["id"] == "first-mission-point-took-off" for item in items)
    context.close()
