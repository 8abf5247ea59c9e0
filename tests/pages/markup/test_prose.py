import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from builder.pages.markup import prose as module
from builder.pages.markup.prose import prose, prose_line
from tests.pages.rendered import Structure

LETTERS = st.text("abc. ,*_`[]()<>&\\!#-+=~|:{}\"'0123 \t\n\u00a0\u2028", max_size=40)


def slow(monkeypatch: pytest.MonkeyPatch, render, text: str) -> Markup:
    """What markdown-it-py makes of a text that the short way would take."""
    with monkeypatch.context() as patch:
        patch.setattr(module, "_is_marked", lambda _: True)
        return render(text)


@given(LETTERS)
def test_the_short_way_gives_what_the_long_one_does(text):
    with pytest.MonkeyPatch.context() as patch:
        assert Structure(prose(text)).events == Structure(slow(patch, prose, text)).events
        assert Structure(prose_line(text)).events == Structure(slow(patch, prose_line, text)).events


@given(LETTERS)
def test_no_blank_line_and_nothing_unclosed(text):
    html = prose(text)
    assert all(line.strip() for line in html.split("\n")) or html == ""
    assert Structure(html).balanced
    assert "{" not in html
    assert "}" not in html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("plain words", "<p>plain words</p>"),
        ("22 tons", "<p>22 tons</p>"),
        ("*one* and **two**", "<p><em>one</em> and <strong>two</strong></p>"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("[x](data:text/html,y)", "<p>[x](data:text/html,y)</p>"),
        ("[x](//example.org)", "<p>[x](//example.org)</p>"),
        ("[x](../a/)", "<p>[x](../a/)</p>"),
        (
            "[x](https://example.org/)",
            '<p><a href="https://example.org/" rel="noopener noreferrer">x</a></p>',
        ),
        (
            "[x](mailto:a@example.org)",
            '<p><a href="mailto:a@example.org" rel="noopener noreferrer">x</a></p>',
        ),
        ("&copy; &amp;amp;", "<p>© &amp;amp;</p>"),
        ("# no heading", "<p># no heading</p>"),
        ("", ""),
        ('He said "no", and "may".', "<p>He said “no”, and “may”.</p>"),
        ("\"It is 'odd'\"", "<p>“It is ‘odd’”</p>"),
        ("Russia's bombers", "<p>Russia’s bombers</p>"),
        ("the bombers' way", "<p>the bombers’ way</p>"),
        ('*Iran\'s* "part"', "<p><em>Iran’s</em> “part”</p>"),
        ("`it's`", "<p><code>it's</code></p>"),
    ],
)
def test_prose(markdown, html):
    assert prose(markdown) == html


@pytest.mark.parametrize("text", ["Iran's base", "a 'b' c", 'a "b" c', "\u2028- a", "1'2\"3"])
def test_the_short_way_takes_no_other_turn(text, monkeypatch):
    assert prose(text) == slow(monkeypatch, prose, text)
    assert prose_line(text) == slow(monkeypatch, prose_line, text)


def test_an_image_is_never_loaded():
    assert "<img" not in prose("![x](https://example.org/y.png)")


def test_a_blank_line_in_code_does_not_end_the_block_around_it():
    assert prose("```\na\n\nb\n```") == "<pre><code>a&#10;\nb\n</code></pre>"


def test_prose_line_has_no_paragraph():
    assert prose_line("*one*\ntwo") == "<em>one</em> two"
