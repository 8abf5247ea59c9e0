"""What pages say to programs that share and collect them, with and without an address of the site."""

import re
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pytest

from tests.project import BASE

KINDS = ("", "sources/", "sources/first-mission/", "figures/weapons-load/", "claims/", "data/", "about/")


def head(site: Path, page: str) -> dict[str, str]:
    """Return what the `meta` and `link` elements of a page say, by property, name or relation."""
    tree = html5lib.parse((site / page / "index.html").read_text(), namespaceHTMLElements=False)
    found = {each.get("property") or each.get("name"): each.get("content") for each in tree.iter("meta")}
    found |= {f"{each.get('rel')} {each.get('type')}": each.get("href") for each in tree.iter("link")}
    return found


@pytest.mark.parametrize("at", KINDS)
def test_a_shared_page_has_title_address_and_picture(addressed: Path, at: str):
    said = head(addressed, at)
    assert said["og:title"]
    assert said.get("og:description") == said.get("description")
    assert said["og:url"] == BASE + at == said["canonical None"]
    assert said["twitter:card"] == "summary_large_image"
    picture = said["og:image"]
    assert picture.startswith(BASE)
    assert (addressed / picture.removeprefix(BASE)).read_bytes().startswith(b"\x89PNG")


def test_kinds_of_pages_have_pictures_of_their_own(addressed: Path):
    assert len({head(addressed, page)["og:image"] for page in KINDS}) == 5


@pytest.mark.parametrize("at", KINDS)
def test_without_an_address_nothing_is_said_that_would_need_one(built: Path, at: str):
    said = head(built / "site", at)
    assert said["og:title"]
    assert not {"og:image", "og:url", "canonical None"} & said.keys()
    assert said["twitter:card"] == "summary"


def test_every_page_names_the_feeds(built: Path):
    for page in KINDS:
        hrefs = re.findall(r'<link rel="alternate feed"[^>]* href="([^"]+)"', _text(built / "site", page))
        assert len(hrefs) == 4
        assert all((built / "site" / page / href).resolve().is_file() for href in hrefs)


def test_the_sitemap_names_every_page_or_is_not_there(addressed: Path, built: Path):
    tree = ElementTree.parse(addressed / "sitemap.xml")
    named = {each.text for each in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    pages = {path.parent.relative_to(addressed).as_posix() for path in addressed.rglob("index.html")}
    assert named == {BASE if page == "." else f"{BASE}{page}/" for page in pages}
    assert not (built / "site/sitemap.xml").exists()


@pytest.mark.parametrize("name", ["index.html", "sources/first-mission/index.html", "404.html"])
def test_every_page_states_its_policy(built: Path, name: str):
    text = (built / "site" / name).read_text()
    assert text.count('http-equiv="Content-Security-Policy"') == 1
    assert text.index("Content-Security-Policy") < text.index("<script")


def _text(site: Path, page: str) -> str:
    return (site / page / "index.html").read_text()
