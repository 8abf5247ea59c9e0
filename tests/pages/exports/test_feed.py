"""The feeds, read by a parser that is not ours, and held to what JSON Feed 1.1 asks for."""

import json
from dataclasses import replace
from datetime import datetime
from urllib.parse import urljoin
from xml.etree import ElementTree

import feedparser
import pytest

from builder.pages.exports.feed import ENTRIES, feeds
from tests.pages.sample import sample
from tests.pages.test_hostile_text import HOSTILE

BASE = "https://site.test/below/"
ATOMS = ("feed.xml", "corrections/feed.xml")
JSONS = ("feed.json", "corrections/feed.json")


def written(words: str = "plain words", base: str = BASE) -> dict[str, str]:
    return {asset.uri: asset.content.decode() for asset in feeds(sample(words), base)}


@pytest.mark.parametrize("words", ["plain words", *HOSTILE.values()], ids=["plain", *HOSTILE])
@pytest.mark.parametrize("base", ["", BASE])
@pytest.mark.parametrize("uri", ATOMS)
def test_atom_is_well_formed_and_has_what_the_standard_requires(uri, base, words):
    text = written(words, base)[uri]
    parsed = feedparser.parse(
        text.encode(),
        response_headers={"content-location": BASE + uri, "content-type": "application/atom+xml"},
    )
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    assert parsed.feed.id.startswith("urn:uuid:")
    assert {link.rel for link in parsed.feed.links} == {"self", "alternate"}
    assert parsed.entries
    for each in (parsed.feed, *parsed.entries):
        assert each.title
        assert datetime.fromisoformat(each.updated)
    assert len({entry.id for entry in parsed.entries}) == len(parsed.entries)
    assert all(urljoin(BASE + uri, entry.link).startswith(BASE) for entry in parsed.entries)
    elements = {element.tag.partition("}")[2] for element in ElementTree.fromstring(text).iter()}
    assert elements == set("feed id title updated author name link entry published content".split())


@pytest.mark.parametrize("uri", ATOMS)
def test_links_lead_to_one_place_with_and_without_the_sites_address(uri):
    known, unknown = (
        [urljoin(BASE + uri, link.get("href")) for link in links(written(base=base)[uri])]
        for base in (BASE, "")
    )
    assert known == unknown
    assert known[0] == BASE + uri


def links(text: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(text).iter("{http://www.w3.org/2005/Atom}link"))


@pytest.mark.parametrize("words", ["plain words", HOSTILE["script"], HOSTILE["control"], HOSTILE["entity"]])
@pytest.mark.parametrize("base", ["", BASE])
@pytest.mark.parametrize("uri", JSONS)
def test_json_feed_keeps_the_rules(uri, base, words):
    feed = json.loads(written(words, base)[uri])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert [author["name"] for author in feed["authors"]]
    assert feed.get("feed_url") == (base + uri if base else None)
    assert feed["items"]
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item["content_html"].count("<a href=") == 1
        assert "<script" not in item["content_html"]
        assert item.get("url", "").startswith(base)
        assert ("url" in item) is bool(base), "an address that is not absolute is none"
        for moment in (item["date_published"], item["date_modified"]):
            assert datetime.fromisoformat(moment).utcoffset() is not None


def test_ids_do_not_depend_on_where_the_site_is_published():
    assert [item["id"] for item in json.loads(written(base=BASE)["feed.json"])["items"]] == [
        item["id"] for item in json.loads(written(base="")["feed.json"])["items"]
    ]


def test_a_correction_says_what_was_and_is_and_why_and_leads_to_its_place():
    entry = feedparser.parse(written("plain words")["corrections/feed.xml"]).entries[0]
    assert [word in entry.content[0].value for word in ("was plain", "now plain", "why plain")] == [True] * 3
    assert entry.link == BASE + "sources/alpha/#point-load"
    assert entry.updated.startswith("2026-11-21")


def test_a_corrected_source_counts_as_changed():
    entries = {entry.link: entry for entry in feedparser.parse(written()["feed.xml"]).entries}
    assert entries[BASE + "sources/alpha/"].updated.startswith("2026-11-21")
    assert entries[BASE + "sources/beta/"].updated.startswith("2026-11-20")


def test_a_feed_holds_the_newest_and_no_more():
    findings = sample()
    alpha = findings.briefing.sources["alpha"]
    many = {
        f"s{n:03}": replace(alpha, id=f"s{n:03}", added=alpha.added.replace(year=1900 + n)) for n in range(99)
    }
    site = replace(findings.briefing.site, corrections=())
    briefing = replace(findings.briefing, sources=many, site=site)
    text = next(iter(feeds(replace(findings, briefing=briefing), BASE))).content
    entries = feedparser.parse(text).entries
    assert len(entries) == ENTRIES
    assert entries[0].link == BASE + "sources/s098/"


def test_a_feed_without_entries_is_still_one():
    findings = sample()
    site = replace(findings.briefing.site, corrections=())
    empty = replace(findings, briefing=replace(findings.briefing, site=site))
    text = {asset.uri: asset.content for asset in feeds(empty)}["corrections/feed.xml"]
    parsed = feedparser.parse(text)
    assert not parsed.bozo
    assert parsed.entries == []
    assert parsed.feed.updated.startswith("2026-11-20")
