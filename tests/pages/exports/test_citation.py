import json
from dataclasses import replace

import pytest
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON

from builder.model import Basis, Dated, Outlet
from builder.pages.exports.citation import citation_files
from builder.text.edtf_date import parse_date
from tests.pages.sample import sample
from tests.pages.test_hostile_text import HOSTILE

BASE = "https://site.test/below/"


def items(words: str = "plain words", base: str = BASE, findings=None) -> dict[str, list[dict[str, object]]]:
    return {asset.uri: json.loads(asset.content) for asset in citation_files(findings or sample(words), base)}


def test_each_source_and_claim_has_a_file_with_the_page_first():
    found = items()
    assert found.keys() == {
        "sources/alpha/cite.json",
        "sources/beta/cite.json",
        "claims/first/cite.json",
        "claims/untaken/cite.json",
    }
    assert [item["URL"] for item in found["sources/alpha/cite.json"]] == [
        BASE + "sources/alpha/" + anchor
        for anchor in (
            "",
            "#point-load",
            "#point-inner",
            "#figure-load.near",
            "#figure-load.far",
            "#position-first",
            "#position-again",
        )
    ]
    assert found["claims/first/cite.json"][0]["URL"] == BASE + "claims/first/"


def test_ids_are_those_that_the_script_asks_for_and_keys_of_bibtex():
    for uri, made in items().items():
        _, page, _ = uri.split("/")
        for item in made:
            anchor = item["URL"].partition("#")[2]
            known = (f"{page}-{anchor}",) if anchor else (page, f"claim-{page}")
            assert item["id"] in known
            assert not set(item["id"]) & set(' ,{}"#%~\\')


def test_without_the_sites_address_there_is_none():
    assert not any("URL" in item for made in items(base="").values() for item in made)


def test_it_says_site_page_and_the_day_of_the_content():
    item = items()["sources/beta/cite.json"][1]
    assert item["title"] == "It carries more. plain words"
    assert item["container-title"] == "Site plain words"
    assert item["section"] == "Title of beta plain words"
    assert item["issued"] == {"date-parts": [[2026, 11, 20]]}
    assert "22 tons, plain words" in item["note"]


def test_a_corrected_source_is_of_the_day_of_the_correction():
    assert items()["sources/alpha/cite.json"][0]["issued"] == {"date-parts": [[2026, 11, 21]]}


@pytest.mark.parametrize(("basis", "known"), [(Basis.STATED, True), (Basis.INFERRED, False)])
def test_of_the_article_only_what_it_states_is_said(basis, known):
    findings = sample()
    source = replace(
        findings.briefing.sources["beta"],
        title_printed=known,
        outlet=Outlet("Paper", basis, "why"),
        published=Dated(parse_date("2016-08-17"), basis, "why"),
    )
    briefing = replace(findings.briefing, sources={**findings.briefing.sources, "beta": source})
    item = items(findings=replace(findings, briefing=briefing))["sources/beta/cite.json"][1]
    originals = {name: value for name, value in item.items() if name.startswith("original-")}
    said = {
        "original-title": source.title,
        "original-publisher": "Paper",
        "original-date": {"literal": "17 August 2016"},
    }
    assert originals == (said if known else {})


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("words", ["plain words", HOSTILE["script"], HOSTILE["scripts"], HOSTILE["control"]])
def test_a_citation_processor_sets_every_item(words):
    made = [item for file in items(words).values() for item in file]
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(made), formatter.plain)
    for item in made:
        bibliography.register(Citation([CitationItem(item["id"])]))
    entries = ["".join(map(str, entry)) for entry in bibliography.bibliography()]
    assert len(entries) == len(made)
    assert all("2026" in entry and "Site" in entry for entry in entries)
