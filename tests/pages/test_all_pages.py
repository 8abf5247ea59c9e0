"""What holds for every page, of the sample made by hand and of the real content."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from builder.analysis import analyse
from builder.analysis.findings import Findings
from builder.pages import all_pages
from builder.pages.markup.address import url_of
from builder.pages.page import Asset, Page
from builder.reading import read_briefing
from tests.pages.rendered import Structure, body_of, by_markdown_it, by_python_markdown
from tests.pages.sample import sample

ROOT = Path(__file__).parents[2]
HOST = "https://site.test/below/a/path/"


def real() -> Findings:
    briefing = read_briefing(ROOT).briefing
    assert briefing is not None
    return analyse(briefing)


@pytest.fixture(scope="module", params=[sample, real], ids=["sample", "real"])
def published(request) -> list[Page | Asset]:
    return list(all_pages(request.param()))


@pytest.fixture(scope="module")
def pages(published) -> dict[str, Page]:
    return {item.uri: item for item in published if isinstance(item, Page)}


@pytest.fixture(scope="module")
def structures(pages) -> dict[str, Structure]:
    return {uri: Structure(by_markdown_it(page.markdown)) for uri, page in pages.items()}


def test_every_address_of_the_design(pages):
    sections = {uri.split("/")[0] for uri in pages if "/" in uri}
    assert sections == {"sources", "actors", "topics", "figures", "claims"}
    assert {f"{section}/index.md" for section in sections} <= pages.keys()
    assert {"index.md", "timeline.md", "places.md", "method.md", "corrections.md", "data.md"} <= pages.keys()


def test_addresses_are_unique(published):
    assert [uri for uri, count in Counter(item.uri for item in published).items() if count > 1] == []


def test_every_link_leads_somewhere(published, structures):
    places = {url_of(uri): structure.ids for uri, structure in structures.items()}
    files = {item.uri for item in published if isinstance(item, Asset)}
    broken, followed = [], 0
    for uri, structure in structures.items():
        for link in structure.links:
            target = urlsplit(urljoin(HOST + url_of(uri), link))
            if target.netloc != "site.test":
                continue
            followed += 1
            path = target.path.removeprefix("/below/a/path/")
            if path not in files and (
                path not in places or (target.fragment and target.fragment not in places[path])
            ):
                broken.append(f"{uri}: {link}")
    assert broken == []
    assert followed > 100


def test_ids_are_unique_on_a_page(structures):
    assert [
        uri for uri, structure in structures.items() if len(structure.ids) != len(set(structure.ids))
    ] == []


def test_two_engines_agree(pages, structures):
    for uri, page in pages.items():
        assert structures[uri].events == Structure(by_python_markdown(page.markdown)).events, uri


def test_a_page_is_headings_of_fixed_words_and_whole_html_blocks(pages):
    for uri, page in pages.items():
        for block in body_of(page.markdown).strip().split("\n\n"):
            if block.startswith("## "):
                assert re.fullmatch(r"## [A-Z][A-Za-z’ ]+", block), (uri, block)
            else:
                assert re.match(r"<(h1|h3|p|div|ul|ol|dl|details|figure|nav|section)\b", block), (
                    uri,
                    block[:60],
                )
                assert Structure(block).balanced, (uri, block[:60])
                assert all(line.strip() for line in block.split("\n")), (uri, block[:60])


def test_no_heading_stands_over_nothing(pages):
    for uri, page in pages.items():
        blocks = body_of(page.markdown).strip().split("\n\n")
        for block, after in zip(blocks, [*blocks[1:], ""], strict=True):
            assert not (block.startswith("## ") and (not after or after.startswith("## "))), (uri, block)
        html = by_markdown_it(page.markdown)
        assert not re.search(r"<(ul|ol|dl|tbody|table)[^>]*>\s*</\1>", html), uri


def test_every_page_has_one_title_and_a_description(pages, structures):
    for uri, page in pages.items():
        assert len(structures[uri].texts["h1"]) == 1, uri
        assert page.markdown.startswith("---\ntitle: "), uri
        assert "\ndescription: " in page.markdown, uri


def test_tables_say_what_they_are(pages):
    for uri, page in pages.items():
        for table in re.findall(r"<table.*?</table>", page.markdown, re.S):
            assert table.split("\n")[1].startswith("<caption>"), uri
            assert "<th>" not in table, uri
        assert page.markdown.count("<table") == len(
            re.findall(r'<section class="bf-scroll" tabindex="0" aria-label="[^"]+"><table', page.markdown)
        ), uri


def test_classes_are_those_of_the_list(pages):
    listed = (ROOT / "builder/pages/templates/README.md").read_text()
    known = set(re.findall(r"`(bf-[a-z-]+)`", listed))
    used = {
        name
        for page in pages.values()
        for names in re.findall(r'class="([^"]*)"', page.markdown)
        for name in names.split()
    }
    assert {
        name for name in used if name.split("--")[0].split("__")[0] not in {*known, "bf-interval"}
    } == set()


def test_every_quote_has_its_place_and_every_statement_its_permanent_link(pages):
    findings = real() if "actors/russia.md" in pages else sample()
    for source in findings.briefing.sources.values():
        ids = Structure(by_markdown_it(pages[f"sources/{source.id}.md"].markdown)).ids
        expected = [f"point-{each.id}" for each in source.key_points]
        expected += [f"figure-{each.id}" for each in source.figures]
        expected += [f"position-{each.id}" for each in source.positions]
        expected += [f"quote-{each.id}" for each in source.quotes()]
        expected += [f"quote-{each.quote.id}" for each in source.set_aside]
        expected += [f"p{each.number}" for each in source.article.paragraphs]
        assert set(expected) <= set(ids)


def test_same_findings_same_bytes(published, pages):
    findings = real() if "actors/russia.md" in pages else sample()
    assert list(all_pages(findings)) == published


def test_an_actors_page_is_found_by_every_spelling(pages):
    if "actors/hamadan-air-base.md" in pages:
        front = pages["actors/hamadan-air-base.md"].markdown.split("\n---\n", 1)[0]
        assert "Hameden" in front
        assert '"boost"' in front
