"""A generated page comes out as MkDocs' own page class would make it, blank lines between blocks aside."""

import re
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from builder.plugin.generated_page import GeneratedPage, Headings
from tests.project import ROOT

GOLDEN = sorted((ROOT / "tests/pages/golden").rglob("*.md"))
HEADINGS = "## One\n\n<p>x</p>\n\n### One\n\n## One `two` & *three*\n"
PARSED = {
    "paragraph": "Text with [a link](sources/a.md).\n",
    "list": "- <p>a</p>\n\n  <p>b</p>\n",
    "table": "| a | b |\n|---|---|\n| c | d |\n",
    "first level": "# Title\n\n<p>x</p>\n",
    "heading with a link": "## See [a](sources/a.md)\n",
    "inline HTML": "<span>a</span> *b*\n\n<p>x</p>\n",
    "nothing": "",
}


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    return load_config(str(ROOT / "mkdocs.yml"))


def in_memory(uri: str, markdown: str, config: MkDocsConfig) -> File:
    file = File(uri, None, config.site_dir, use_directory_urls=True)
    file.content_string = markdown
    return file


def both(markdown: str, config: MkDocsConfig) -> tuple[Page, GeneratedPage]:
    """Render one text as MkDocs does and as we do."""
    target = in_memory("sources/a.md", "", config)
    pages = []
    for kind in (Page, GeneratedPage):
        file = in_memory("index.md", markdown, config)
        page = (
            GeneratedPage(file, config, Headings(config))
            if kind is GeneratedPage
            else Page(None, file, config)
        )
        page.read_source(config)
        page.render(config, Files([file, target]))
        pages.append(page)
    return pages[0], pages[1]


def without_blank_lines(html: str) -> str:
    return re.sub(r"\n+", "\n", html)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_golden_page_is_rendered_alike_and_without_a_parser(
    path: Path, config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
):
    theirs, _ = both(path.read_text(), config)
    monkeypatch.setattr(Page, "render", lambda *_: pytest.fail("parsed"))
    file = in_memory("index.md", path.read_text(), config)
    ours = GeneratedPage(file, config, Headings(config))
    ours.read_source(config)
    ours.render(config, Files([file]))
    assert without_blank_lines(ours.content) == without_blank_lines(theirs.content)
    assert str(ours.toc) == str(theirs.toc)
    assert ours.present_anchor_ids == theirs.present_anchor_ids
    assert (ours.title, ours.meta) == (theirs.title, theirs.meta)


@pytest.mark.parametrize("markdown", [HEADINGS, *PARSED.values()], ids=["headings", *PARSED])
def test_other_text_is_rendered_alike(markdown: str, config: MkDocsConfig):
    theirs, ours = both(markdown, config)
    assert without_blank_lines(ours.content) == without_blank_lines(theirs.content)
    assert str(ours.toc) == str(theirs.toc)
    assert ours.present_anchor_ids == theirs.present_anchor_ids
    assert ours.title == theirs.title


def test_headings_of_one_page_do_not_change_those_of_the_next(config: MkDocsConfig):
    headings = Headings(config)
    first, _ = headings.rendered(("## One", "## One"))
    assert headings.rendered(("## One", "## One"))[0] == first
    assert ['id="one"' in html for html in first] == [True, False]
    assert 'id="one"' in headings.rendered(("## One",))[0][0]
