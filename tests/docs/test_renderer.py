"""The renderer of the docs renders the whole briefing, and every link of it leads somewhere."""

import re
from pathlib import Path

from tests.docs.walkthrough import follow
from tests.project import ROOT

LINK = re.compile(r'\bhref="([^"]*)"')
ID = re.compile(r'\bid="([^"]*)"')


def test_the_renderer_of_the_docs_makes_a_site_whose_links_hold(project: Path):
    text = (ROOT / "docs/renderer.md").read_text(encoding="utf-8")
    assert follow(text, project) == text.count("\n$ ") == 3
    site = project / "website"
    pages = {path.parent: path.read_text() for path in site.rglob("index.html")}
    assert len(pages) > 100
    ids = {folder: set(ID.findall(page)) for folder, page in pages.items()}
    for folder, page in pages.items():
        for link in LINK.findall(page):
            if "://" in link:
                continue
            address, _, anchor = link.partition("#")
            target = (folder / address).resolve()
            assert target in pages or target.is_file(), f"{folder}: {link}"
            assert not anchor or anchor in ids[target], f"{folder}: {link}"
