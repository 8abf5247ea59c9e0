"""What a topic rests on: drafted, and marked as such, unless the editor says it."""

from dataclasses import replace

from builder.analysis.findings import Count
from builder.pages import all_pages
from builder.pages.page import Page
from tests.pages.sample import sample


def topic(id_: str) -> str:
    pages = (item for item in all_pages(sample()) if isinstance(item, Page))
    return next(page.markdown for page in pages if page.uri == f"topics/{id_}.md")


def test_a_draft_is_marked():
    assert "Two articles bear on it. plain words" in topic("gain")
    assert "drafted from the data" in topic("gain")


def test_the_editors_words_take_its_place():
    assert '<div class="bf-rests"><p>Rests on little. plain words</p>' in topic("empty")
    assert "drafted" not in topic("empty")


def test_an_event_that_no_article_is_entered_for_has_no_count():
    events = topic("gain").split("## Events")[1].split("##")[0]
    assert "2 articles" in events
    found = sample()
    raid = replace(found.events["raid"], reports=(), count=Count(0, 0, 0))
    pages = all_pages(replace(found, events={**found.events, "raid": raid}))
    page = next(each.markdown for each in pages if isinstance(each, Page) and each.uri == "topics/gain.md")
    assert "article" not in page.split("## Events")[1].split("##")[0]
