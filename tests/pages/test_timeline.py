"""The timeline: when articles were published, as far as it is known."""

from dataclasses import replace

from builder.analysis.findings import Findings
from builder.pages.markup.links import Links
from builder.pages.parts.views import Views
from builder.pages.timeline import timeline_page
from tests.pages.sample import sample


def published(findings: Findings) -> str:
    page = timeline_page(Views(findings, Links(findings, "../"))).markdown
    return page.split("## When the articles were published")[1]


def test_an_article_whose_date_is_not_known_is_listed_last():
    found = sample()
    alpha = replace(found.briefing.sources["alpha"], published=None)
    sources = found.briefing.sources | {"alpha": alpha}
    listed = published(replace(found, briefing=replace(found.briefing, sources=sources)))
    assert listed.index("Short beta") < listed.index("Short alpha")
    assert "Short alpha plain words</a>: date not known" in listed
    assert "those whose date is not known last" in listed


def test_where_all_dates_are_known_nothing_is_said_of_others():
    assert "not known" not in published(sample())
