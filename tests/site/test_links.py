"""Every link of the built site leads somewhere, and nothing is loaded from another host."""

import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.site.html_page import HtmlPage

HOST = "http://site.test/"


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, HtmlPage]:
    """Every page by its address."""
    site = built / "site"
    return {
        file.relative_to(site).as_posix().removesuffix("index.html"): HtmlPage(file)
        for file in sorted(site.rglob("*.html"))
    }


def test_links_and_anchors(built: Path, pages: dict[str, HtmlPage]):
    broken = []
    for address, page in pages.items():
        for link in page.links:
            target = urlsplit(urljoin(HOST + address, link))
            if target.netloc == "site.test" and not _stands(
                built / "site", pages, target.path, target.fragment
            ):
                broken.append(f"{address} -> {link}")
    assert broken == []


def _stands(site: Path, pages: dict[str, HtmlPage], path: str, fragment: str) -> bool:
    path, fragment = unquote(path).removeprefix("/"), unquote(fragment)
    if (page := pages.get(path)) is None:
        return (site / path).is_file() and not fragment
    return not fragment or fragment in page.ids or fragment.startswith("__")


def test_links_to_sections_exist_in_number(pages: dict[str, HtmlPage]):
    """The test above would pass on an empty site."""
    assert sum(len(page.links) for page in pages.values()) > 1000
    assert any("#quote-" in link for page in pages.values() for link in page.links)


def test_ids_are_unique(pages: dict[str, HtmlPage]):
    repeated = {
        address: sorted({id for id in page.ids if page.ids.count(id) > 1})
        for address, page in pages.items()
        if len(page.ids) != len(set(page.ids))
    }
    assert repeated == {}


def test_nothing_is_loaded_from_another_host(built: Path, pages: dict[str, HtmlPage]):
    loaded = {urljoin(HOST + address, item) for address, page in pages.items() for item in page.loaded}
    for style in (built / "site").rglob("*.css"):
        base = HOST + style.relative_to(built / "site").as_posix()
        found = re.findall(r"""url\(["']?([^"')]+)|@import\s+["']([^"']+)""", style.read_text())
        loaded |= {urljoin(base, item) for pair in found for item in pair if item}
    away = sorted(url for url in loaded if urlsplit(url).netloc not in {"site.test", ""})
    assert away == []


def test_files_that_pages_load_exist(built: Path, pages: dict[str, HtmlPage]):
    loaded = {
        urlsplit(urljoin(HOST + address, item)).path
        for address, page in pages.items()
        for item in page.loaded
    }
    assert sorted(path for path in loaded if not (built / "site" / unquote(path[1:])).is_file()) == []


def test_pages_have_one_title_and_one_first_heading(pages: dict[str, HtmlPage]):
    wrong = [
        address for address, page in pages.items() if address != "404.html" and page.headings.count(1) != 1
    ]
    assert wrong == []
    titles = [page.title for address, page in pages.items() if address != "404.html"]
    assert len(titles) == len(set(titles)), "two pages cannot be told apart in a list of tabs"
