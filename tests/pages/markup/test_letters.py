import html

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from builder.pages.markup.letters import front_matter, label, letters, one_line


@given(st.text())
def test_letters_come_out_as_they_are(text):
    shown = letters(text)
    assert not set(shown) & set("<>\"'{}")
    assert html.unescape(shown) == one_line(text)


@given(st.text())
def test_one_line_is_one_line(text):
    assert "\n" not in one_line(text)
    assert one_line(one_line(text)) == one_line(text)


def test_markup_passes():
    assert letters(Markup("<b>")) == "<b>"


def test_none_is_an_error():
    with pytest.raises(TypeError, match="printed None"):
        letters(None)


@given(st.text(), st.lists(st.text(), max_size=3))
def test_front_matter_is_yaml(title, tags):
    written = front_matter({"title": label(title), "search": {"boost": 2}, "tags": list(map(label, tags))})
    start, fields, rest = written.split("---\n", 2)
    assert (start, rest) == ("", "\n")
    assert yaml.safe_load(fields) == {
        "title": label(title),
        "search": {"boost": 2},
        "tags": list(map(label, tags)),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ('They said "no" to it', "They said “no” to it"),
        ("a < b > c", "a ‹ b › c"),
        ("R&D", "R&D"),
        ("&lt; is a reference", "＆lt; is a reference"),
    ],
)
def test_label(text, expected):
    assert label(text) == expected
