"""The sections for the search are those that Material's own parser finds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from material.plugins.search.plugin import Parser
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from builder.plugin.generated_page import GeneratedPage, Headings
from builder.plugin.search_sections import sections_of
from tests.project import ROOT

GOLDEN = sorted((ROOT / "tests/pages/golden").rglob("*.md"))
TAGS = ("p", "li", "ul", "div", "a", "span", "h2", "h3", "sub", "td", "svg", "br")
ATTRIBUTES = (
    "",
    ' id="x"',
    ' id="a&amp;b"',
    " data-search-exclude",
    ' class="headerlink"',
    ' title="data-search-exclude"',
    ' title="&lt;p id=" class="c"',
)
TEXTS = ("word", " ", "\n", "two\nlines", "a &amp; b &#123;", "&nbsp;", "")


def theirs(html: str) -> list[tuple[object, ...]]:
    parser = Parser()
    parser.feed(html)
    parser.close()
    return [seen(section) for section in parser.data]


def seen(section) -> tuple[object, ...]:
    return section.el.tag, section.id, section.is_excluded(), "".join(section.title), "".join(section.text)


@st.composite
def element(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    tag, attributes = draw(st.sampled_from(TAGS)), draw(st.sampled_from(ATTRIBUTES))
    if tag == "br":
        return "<br>"
    if tag == "svg":
        return f"<svg><rect{attributes}/></svg>"
    return f"<{tag}{attributes}>{draw(inner)}</{tag}>"


TEXT = st.sampled_from(TEXTS)
HTML = st.recursive(
    TEXT, lambda inner: st.lists(element(inner) | TEXT, max_size=4).map("".join), max_leaves=12
)


@given(HTML)
def test_as_material_finds_them(html: str):
    found = sections_of(f"<div>{html}</div>")
    assert found is not None
    assert [seen(section) for section in found] == theirs(f"<div>{html}</div>")


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_in_a_golden_page(path: Path):
    config = load_config(str(ROOT / "mkdocs.yml"))
    file = File("index.md", None, config.site_dir, use_directory_urls=True)
    file.content_string = path.read_text()
    page = GeneratedPage(file, config, Headings(config))
    page.read_source(config)
    page.render(config, Files([file]))
    found = sections_of(page.content)
    assert found is not None, "this page is left to Material, which takes ten times as long"
    assert [seen(section) for section in found] == theirs(page.content)


@pytest.mark.parametrize(
    "html",
    ["<p>5 < 6</p>", "<script>x</script>", "<!-- <p> -->", "<p>a <b", "<p title='a'>", "<pre>\n</pre>"],
)
def test_what_it_does_not_know_is_left_to_material(html: str):
    assert sections_of(html) is None
