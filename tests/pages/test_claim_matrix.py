"""The matrix of claims: sources of one text side by side, doubts shown, counts where sources are many."""

from dataclasses import replace

import pytest

from builder.analysis.findings import Findings, TextGroup
from builder.pages import claim_matrix
from builder.pages.claim_matrix import claim_index
from builder.pages.markup.links import Links
from builder.pages.parts.views import Views
from tests.pages.sample import sample


def matrix(findings: Findings) -> str:
    return claim_index(Views(findings, Links(findings, "../"))).markdown


def retitled(findings: Findings, **titles: str) -> Findings:
    sources = {
        id_: replace(source, title=titles[id_], short=None)
        for id_, source in findings.briefing.sources.items()
    }
    return replace(findings, briefing=replace(findings.briefing, sources=sources))


def test_sources_of_one_text_stand_under_one_head():
    assert 'scope="colgroup" colspan="2"' in matrix(sample())


def test_no_bracket_where_every_source_is_a_text_of_its_own():
    apart = replace(sample(), texts=(TextGroup("alpha", ("alpha",)), TextGroup("beta", ("beta",))))
    assert "one text" not in matrix(apart)
    assert matrix(apart).count("<thead>\n<tr>") == 1


def test_a_position_is_as_doubtful_as_its_key_point():
    row = next(line for line in matrix(sample()).split("\n") if "position-first" in line)
    assert "hedged: “plain words”" in row.split("position-again")[0]
    assert "hedged" not in row.split("position-again")[1]


def test_every_cell_names_its_column():
    page = matrix(retitled(sample(), alpha="One", beta="Two"))
    assert page.count('data-label="One"') == 2
    assert page.count('data-label="Two"') == 2


def test_a_column_is_headed_by_a_short_name_that_tells_the_title():
    title = "Bombers take off from a base in the desert"
    page = matrix(retitled(sample(), alpha=title, beta="Two"))
    assert (
        f'title="{title}" aria-label="Bombers take off from a …: {title}">Bombers take off from a …<' in page
    )


def test_many_sources_are_counted_as_articles_and_texts(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(claim_matrix, "COLUMNS", 1)
    page = matrix(sample())
    untaken = next(line for line in page.split("\n") if "claims/untaken" in line)
    assert '<td data-label="silent">2 → 1</td>' in untaken
    assert '<td data-label="says" class="bf-absent"></td>' in untaken
    assert "one text" not in page
