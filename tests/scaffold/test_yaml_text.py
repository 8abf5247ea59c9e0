import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from builder.reading.yaml_document import parse_yaml
from builder.scaffold.entry import Entry, Span
from builder.scaffold.yaml_text import comment, entry_lines, scalar

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
HOSTILE = "a\u2028- x: y\x85# {b}\u0000\"\\' ]\u202e: \ufeff"
LINE_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


def read(text: str):
    document, problems = parse_yaml("a.yml", text.encode())
    assert problems == []
    assert document is not None
    return document.value


@given(TEXT)
@example(HOSTILE)
@example("yes")
@example("- a")
@example("a # b")
@example("'a'")
def test_a_scalar_reads_back_as_the_same_text(text: str):
    assert yaml.load(f"key: {scalar(text)}", yaml.BaseLoader) == {"key": text}
    assert yaml.load(f"{{key: [{scalar(text)}, b]}}", yaml.BaseLoader) == {"key": [text, "b"]}


@given(TEXT, st.lists(TEXT, min_size=2, max_size=3))
@example(HOSTILE, [HOSTILE, "word " * 60])
@example("word " * 60 + "end", ["a", "b"])
@example("!", ["a", "‘quoted’ " * 40 + "end"])
def test_an_entry_reads_back_as_its_fields(text: str, texts: list[str]):
    for section in ("key_points", "figures"):
        entry = Entry(
            section,
            (("id", "a"), ("point", text), ("topics", ("b", "c")), ("quote", tuple(texts))),
            Span(0, 0),
        )
        lines = list(entry_lines(entry))
        assert not any(character in line for line in lines for character in LINE_BREAKS)
        expected = {"id": "a", "point": text, "topics": ["b", "c"], "quote": texts}
        assert yaml.load("\n".join(lines), yaml.BaseLoader) == [expected]
        commented = "\n".join(f"  # {line}" for line in lines)
        assert yaml.load(commented, yaml.BaseLoader) is None


@given(TEXT)
@example(HOSTILE)
def test_a_comment_stays_one(text: str):
    written = f"## {comment(text)}\nkey: value\n"
    assert not any(character in written[:-12] for character in LINE_BREAKS)
    assert read(written) == {"key": "value"}
