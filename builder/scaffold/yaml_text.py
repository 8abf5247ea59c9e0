"""Writing text as YAML that reads back as the same text, also inside a comment that is uncommented later.

Only what is needed here, and strict: whatever is not plainly harmless goes in double quotes, where every
character that a reader or a parser could trip over is escaped (YAML 1.1, 5.7). So no text of an article can
end its line, its comment or its value.
"""

import re
from collections.abc import Iterator
from textwrap import wrap

from builder.scaffold.entry import Entry, Value

WIDTH = 100
_PLAIN = re.compile(r"[A-Za-z0-9_(“‘][^\x00-\x1f\x7f-\xa0\u2028\u2029:#\[\]{},\"'`&*!|>%@\\]*", re.ASCII)
"""Needs no quotes, neither in a line of its own nor inside brackets."""
_PRINTABLE = re.compile(
    r"[ -~\u00a1-\u1fff\u200c\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe]*"
)
"""What both people and YAML see as it is: no controls, no odd spaces, no marks of direction."""
_ESCAPED = re.compile(
    r"[^ !#-\[\]-~\u00a1-\u1fff\u200c\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe]"
)
_INVISIBLE = re.compile(
    "[\u061c\u180e\u200b\u200d-\u200f]|(?<![\u0620-\u06d3])\u200c|\u200c(?![\u0620-\u06d3])"
)
"""The zero-width non-joiner is none between the letters of a Persian word, which are spelt with it."""


def scalar(text: str) -> str:
    """Return a text for one line: plain where that is safe, else in quotes."""
    if _PLAIN.fullmatch(text) and not text.endswith(" ") and "  " not in text and not _INVISIBLE.search(text):
        return text
    if _PRINTABLE.fullmatch(text) and '"' in text and "'" not in text and not _INVISIBLE.search(text):
        return f"'{text}'"
    return '"' + _INVISIBLE.sub(_escape, _ESCAPED.sub(_escape, text)) + '"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in '"\\':
        return "\\" + character
    number = ord(character)
    return (
        f"\\x{number:02x}"
        if number < 0x100
        else f"\\u{number:04x}"
        if number < 0x10000
        else f"\\U{number:08x}"
    )


def key_lines(key: str, value: Value) -> Iterator[str]:
    """Yield the lines of a key and its value; a long text goes below its key."""
    if isinstance(value, tuple):
        inline = f"{key}: [{', '.join(map(scalar, value))}]"
        if key != "quote" and len(inline) <= WIDTH:
            yield inline
            return
        yield f"{key}:"
        for item in value:
            first, *rest = _text_lines(item, "  ")
            yield f"  - {first}"
            yield from (f"  {line}" for line in rest)
        return
    first, *rest = _text_lines(value, "", len(key) + 2)
    yield f"{key}: {first}"
    yield from rest


def _text_lines(text: str, indent: str, before: int = 4) -> Iterator[str]:
    inline = scalar(text)
    if len(inline) + before <= WIDTH or not _may_be_folded(text):
        yield inline
        return
    yield ">-"
    for line in wrap(text, WIDTH - 4, break_long_words=False, break_on_hyphens=False):
        yield f"{indent}  {line}"


def _may_be_folded(text: str) -> bool:
    fits = _PRINTABLE.fullmatch(text) and "  " not in text and text == text.strip()
    return bool(fits) and not _INVISIBLE.search(text)


def entry_lines(entry: Entry) -> Iterator[str]:
    """Yield the lines of an entry of a list, the first with its dash: on one line where that is short."""
    inline = ", ".join(f"{key}: {_inline(value)}" for key, value in entry.fields)
    if entry.section != "key_points" and len(inline) + 4 <= WIDTH:
        yield f"- {{{inline}}}"
        return
    dash = "- "
    for key, value in entry.fields:
        for line in key_lines(key, value):
            yield dash + line
            dash = "  "


def _inline(value: Value) -> str:
    return scalar(value) if isinstance(value, str) else f"[{', '.join(map(scalar, value))}]"


def comment(text: str) -> str:
    """Return words of whatever origin for a comment: on one line, with nothing that could end it."""
    return _INVISIBLE.sub(_escape, _UNFIT_IN_COMMENT.sub(_escape, text))


_UNFIT_IN_COMMENT = re.compile(
    r"[^ -~\u00a1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe]"
)
