from dataclasses import replace
from datetime import date

import pytest
import yaml

from builder.analysis.findings import Findings
from builder.model import Moved
from builder.pages import all_pages
from builder.pages.page import Page
from tests.pages.rendered import Structure, by_markdown_it, by_python_markdown
from tests.pages.sample import sample
from tests.pages.test_hostile_text import HOSTILE

DAY = date(2026, 11, 21)


def findings(words: str = "plain words") -> Findings:
    """The sample, to which something happened: renamed, merged, withdrawn."""
    moved = (
        Moved("sources/old/", "sources/alpha/", DAY, f"Renamed. {words}"),
        Moved("sources/old/#point-merged", "sources/beta/#point-load", DAY, f"Merged. {words}"),
        Moved("actors/nobody/", None, DAY, f"Withdrawn. {words}"),
        Moved("sources/alpha/#point-dead", "sources/alpha/#point-load", DAY, f"Sharper. {words}"),
        Moved("sources/alpha/#figure-gone", None, DAY, f"Not a figure. {words}"),
        Moved("timeline/#event-sortie", "timeline/#event-raid", DAY, f"One raid. {words}"),
    )
    made = sample(words)
    return replace(made, briefing=replace(made.briefing, moved=moved))


def pages(words: str = "plain words") -> dict[str, Page]:
    return {page.uri: page for page in all_pages(findings(words)) if isinstance(page, Page)}


PAGES = pages()


def test_a_page_that_is_gone_says_what_happened_and_leads_on():
    html = by_markdown_it(PAGES["sources/old.md"].markdown)
    assert "Renamed. plain words" in html
    assert "2026-11-21" in html
    assert '<a href="../../sources/alpha/">' in html
    assert 'data-moved-page="../../sources/alpha/"' in html
    assert '<li id="point-merged" data-moved="../../sources/beta/#point-load">' in html


def test_a_page_without_a_successor_leads_nowhere():
    html = by_markdown_it(PAGES["actors/nobody.md"].markdown)
    assert "Withdrawn. plain words" in html
    assert "Nothing took its place" in html
    assert Structure(html).links == []


@pytest.mark.parametrize(
    ("uri", "anchor", "link"),
    [
        ("sources/alpha.md", "point-dead", "../../sources/alpha/#point-load"),
        ("timeline.md", "event-sortie", "../timeline/#event-raid"),
    ],
)
def test_an_old_anchor_stands_on_its_page(uri, anchor, link):
    structure = Structure(by_markdown_it(PAGES[uri].markdown))
    assert anchor in structure.ids
    assert link in structure.links


def test_nothing_is_said_where_nothing_moved():
    assert "Moved from this page" not in PAGES["sources/beta.md"].markdown
    assert "data-moved" not in PAGES["sources/beta.md"].markdown


def test_notices_are_no_hits_of_a_search():
    front = yaml.safe_load(PAGES["sources/old.md"].markdown.split("---\n", 2)[1])
    assert front["search"] == {"exclude": True}
    assert front["moved"] is True


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_change_no_element(words):
    for uri in ("sources/old.md", "actors/nobody.md"):
        html = by_markdown_it(pages(words)[uri].markdown)
        assert Structure(html).elements == Structure(by_markdown_it(PAGES[uri].markdown)).elements
        assert Structure(html).events == Structure(by_python_markdown(pages(words)[uri].markdown)).events
