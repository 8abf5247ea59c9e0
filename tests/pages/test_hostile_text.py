"""No text of an article or an editor reaches a renderer as markup (invariant 5)."""

import re
import unicodedata
from functools import cache

import pytest
import yaml

from builder.pages import all_pages
from builder.pages.markup.letters import one_line
from builder.pages.page import Page
from tests.pages.rendered import Structure, body_of, by_markdown_it, by_python_markdown
from tests.pages.sample import sample

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "element": '</p></div><img src=x onerror="alert(1)">',
    "attribute": '" onmouseover="alert(1)" x=\'',
    "comment": "<!-- <!--next--> -->",
    "jinja": "{{ 7*7 }} {% raw %} {# no #}",
    "attributes-list": "{: .danger #point-load }",
    "link": "[x](javascript:alert(1)) ![y](https://example.org/z.png)",
    "autolink": "<javascript:alert(1)> <https://example.org>",
    "snippet": '--8<-- "content/site.yml"',
    "emphasis": "*bold* __under__ ~~gone~~",
    "code": "`code` ```fence``` ~~~",
    "entity": "&amp; &lt;b&gt; &#60; &copy;",
    "emoji": ":material-x: :smile:",
    "heading": "# no heading",
    "list": "- no item 1. no number",
    "table": "| a | b |",
    "rule": "--- *** ===",
    "control": "a\x00b\x02wzxhzdk:0\x03c\x1bd\x7fe\x85f",
    "direction": "a\u202eb\u2066c\u200dd",
    "line-separators": "a\u2028b\u2029c\u000bd\u000ce",
    "cdata": "<![CDATA[ x ]]> <?php x ?>",
    "backslash": "\\<b\\> \\\\ \\",
    "admonition": '!!! note "x"',
    "title": "</title></head>",
    "formula": "=1+1",
    "scripts": "حمدان می‌رود Хамадан 哈马丹",
}


@cache
def pages(words: str) -> dict[str, Page]:
    return {page.uri: page for page in all_pages(sample(words)) if isinstance(page, Page)}


PLAIN = {uri: Structure(by_markdown_it(page.markdown)) for uri, page in pages("plain words").items()}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_change_no_element(words):
    for uri, page in pages(words).items():
        html = by_markdown_it(page.markdown)
        structure = Structure(html)
        assert structure.balanced, uri
        expected = PLAIN[uri].elements
        if words == HOSTILE["autolink"] or words == HOSTILE["link"]:
            assert {link.split(":")[0] for link in structure.links if ":" in link.split("/")[0]} <= {
                "https"
            }, uri
            expected = [event for event in expected if event[1] != "a"]
            assert [event for event in structure.elements if event[1] != "a"] == expected, uri
        else:
            assert structure.elements == expected, uri
            assert structure.links == PLAIN[uri].links, uri


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_both_engines_make_the_same_page(words):
    for uri, page in pages(words).items():
        one, other = Structure(by_markdown_it(page.markdown)), Structure(by_python_markdown(page.markdown))
        assert one.events == other.events, uri


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_are_shown_as_their_letters(words):
    made = pages(words)
    shown = " ".join(one_line(words).split())
    source = Structure(by_markdown_it(made["sources/alpha.md"].markdown)).texts
    assert source["h1"] == [f"Title of alpha {shown}"]
    assert any(f"22 tons, {shown}" in text for text in source["blockquote"])
    assert f"Ann {shown}" in source["a"]
    assert any(shown in text for text in source["td"])
    assert any(text.endswith(shown) for text in source["dd"])
    assert Structure(by_markdown_it(made["actors/ann.md"].markdown)).texts["h1"] == [f"Ann {shown}"]


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_no_page_holds_what_later_engines_would_run(words):
    for uri, page in pages(words).items():
        body = body_of(page.markdown)
        assert "{" not in body, uri
        assert "}" not in body, uri
        assert "--8<--" not in page.markdown, uri
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]", page.markdown), uri


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_front_matter_is_yaml_and_safe_where_it_is_printed_unescaped(words):
    for uri, page in pages(words).items():
        start, front, _ = page.markdown.split("---\n", 2)
        assert start == ""
        fields = yaml.safe_load(front)
        assert set(fields) <= {"title", "description", "search", "tags", "linked_data"}, uri
        for value in (fields["title"], fields["description"], *fields.get("tags", ())):
            assert not set(value) & set('<>"'), uri
            assert not re.search(r"&#?\w+;", value), uri
            assert all(unicodedata.category(letter) != "Cc" for letter in value), uri


def test_newlines_in_an_editors_text_end_no_block():
    words = "one\n\n# two\n\n    three"
    for uri, page in pages(words).items():
        structure = Structure(by_markdown_it(page.markdown))
        assert structure.balanced, uri
        assert "two" not in structure.texts.get("h1", []), uri
        assert structure.events == Structure(by_python_markdown(page.markdown)).events, uri
