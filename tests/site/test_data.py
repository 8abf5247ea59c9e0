"""`data/briefing.json` against the articles, read here by other means than the builder's own."""

import hashlib
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="module")
def data(built: Path) -> dict[str, Any]:
    return json.loads((built / "site/data/briefing.json").read_text())


@pytest.fixture(scope="module")
def texts(built: Path, data: dict[str, Any]) -> dict[str, str]:
    """The article of every source in NFC, straight from its bytes."""
    return {
        source["id"]: unicodedata.normalize(
            "NFC", (built / "corpus" / source["article"]).read_bytes().decode()
        )
        for source in data["sources"]
    }


def paragraph_of(text: str, offset: int) -> int:
    """Count the non-empty lines up to the one that holds the offset."""
    return sum(1 for line in text[:offset].split("\n")[:-1] if line.strip()) + 1


def test_every_quote_stands_in_its_article(data: dict[str, Any], texts: dict[str, str]):
    assert len(data["quotes"]) > 100
    for quote in data["quotes"]:
        text = texts[quote["source"]]
        end = 0
        for part in quote["parts"]:
            assert text[part["start"] : part["end"]] == part["exact"], quote
            assert part["start"] >= end, quote
            assert paragraph_of(text, part["start"]) == part["paragraph"], quote
            end = part["end"]
        first, last = quote["parts"][0], quote["parts"][-1]
        assert len(quote["prefix"]) <= 32
        assert len(quote["suffix"]) <= 32
        assert text[: first["start"]].endswith(quote["prefix"])
        assert text[last["end"] :].startswith(quote["suffix"])


def test_every_mention_stands_in_its_article(data: dict[str, Any], texts: dict[str, str]):
    mentions = [mention for actor in data["actors"] for mention in actor["mentions"]]
    assert len(mentions) > 200
    for mention in mentions:
        text = texts[mention["source"]]
        assert text[mention["start"] : mention["end"]] == mention["text"], mention
        assert paragraph_of(text, mention["start"]) == mention["paragraph"], mention


def test_every_number_is_proven_by_a_quote(data: dict[str, Any]):
    quotes = {quote["id"]: quote for quote in data["quotes"]}
    assert len(data["figures"]) > 10
    for figure in data["figures"]:
        quote = quotes[figure["quote"]]
        assert quote["source"] == figure["source"]
        if figure["lo"] is not None or figure["hi"] is not None:
            assert any(c.isdigit() or c.isalpha() for part in quote["parts"] for c in part["exact"])


def test_articles_are_those_of_the_corpus(built: Path, data: dict[str, Any]):
    hashes = {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in (built / "corpus").iterdir()}
    assert {source["article"]: source["sha256"] for source in data["sources"]} == hashes


def test_references_between_lists_hold(data: dict[str, Any]):
    ids = {
        name: [record["id"] for record in records]
        for name, records in data.items()
        if isinstance(records, list) and records and "id" in records[0]
    }
    assert all(len(found) == len(set(found)) for found in ids.values())
    known = {name: set(found) for name, found in ids.items()}
    for point in data["key_points"]:
        assert set(point["quotes"]) <= known["quotes"]
        assert set(point["topics"]) <= known["topics"]
        assert set(point["said_by"]) <= known["actors"]
    for position in data["positions"]:
        assert position["claim"] in known["claims"]
        assert position["source"] in known["sources"]
    for figure in data["figures"]:
        assert figure["measure"] in known["measures"]


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        (
            "sources",
            "id article sha256 added title title_basis language outlet published words share_shown "
            "text_group topics url",
        ),
        ("key_points", "id source point topics said_by via hedge note quotes url"),
        (
            "figures",
            "id source measure case event printed qualifier lo hi lo_open hi_open unit common_lo common_hi "
            "common_unit said_by via hedge note quote url",
        ),
        ("quotes", "id source parts prefix suffix translation"),
        ("actors", "id name kind aliases speaks_for mentions url"),
        ("topics", "id name question url"),
        ("measures", "id name unit event total part_of is cases url"),
        ("claims", "id claim topic party event grade url"),
        ("positions", "id source claim position said_by via quote url"),
        ("events", "id name date basis why place reports url"),
        ("agreements", "measure case verdict figures sentence"),
        ("overlaps", "a b share passages"),
    ],
)
def test_lists_have_the_fields_of_the_contract(data: dict[str, Any], name: str, fields: str):
    assert data[name]
    assert {frozenset(record) for record in data[name]} == {frozenset(fields.split())}


def test_urls_lead_to_their_anchors(built: Path, data: dict[str, Any]):
    urls = {
        record["url"]
        for records in data.values()
        if isinstance(records, list)
        for record in records
        if isinstance(record.get("url"), str) and not record["url"].startswith("http")
    }
    assert len(urls) > 200
    pages: dict[str, str] = {}
    for url in sorted(urls):
        path, _, anchor = url.partition("#")
        file = built / "site" / path.removeprefix("/") / "index.html"
        page = pages.setdefault(path, file.read_text())
        assert not anchor or f'id="{anchor}"' in page, url
