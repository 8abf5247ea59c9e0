"""One value in both published forms, JSON and a CSV cell, made in one go.

A text has the same letters in JSON and in a quoted CSV cell, unless it holds a quotation mark, a backslash or
a control character.
"""

import json
from collections.abc import Callable, Iterable
from json.encoder import encode_basestring
from typing import Any

FORMULA = frozenset("=+-@\t\r")
"""Spreadsheets run a cell that begins with one of these; an apostrophe before it makes it text (OWASP)."""

encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


class Json(str):
    """A value that is JSON already."""

    __slots__ = ()


Cell = tuple[str, str]
"""A value as JSON, and as it stands between the commas of a CSV."""


def cell(value: object) -> Cell:
    """Return a value in both forms; several texts are apart by semicolons in the CSV, records stay JSON."""
    return _CELLS[value.__class__](value)


def cells(values: Iterable[object]) -> list[Cell]:
    """Return several values in both forms."""
    return [_NOTHING if value is None else _CELLS[value.__class__](value) for value in values]


def _text(value: str) -> Cell:
    quoted = encode_basestring(value)
    if len(quoted) == len(value) + 2 and quoted[1] not in FORMULA:
        return (quoted, quoted)
    return (quoted, _quoted(f"'{value}" if value[:1] in FORMULA else value))


def _quoted(value: str) -> str:
    doubled = value.replace('"', '""')
    return f'"{doubled}"'


def _number(value: float) -> Cell:
    written = encode(value)
    return (written, written)


def _several(value: tuple[Any, ...] | list[Any]) -> Cell:
    if not value:
        return _NO_ITEMS
    if isinstance(value[0], str):
        return (f"[{','.join(map(encode_basestring, value))}]", _text(";".join(value))[1])
    return _records(encode(value))


def _records(written: str) -> Cell:
    return (written, _quoted(written))


_NOTHING: Cell = ("null", "")
_NO_ITEMS: Cell = ("[]", "")
_CELLS: dict[type, Callable[[Any], Cell]] = {
    str: _text,
    Json: _records,
    type(None): lambda _: _NOTHING,
    bool: _number,
    int: _number,
    float: _number,
    tuple: _several,
    list: _several,
    dict: lambda value: _records(encode(value)),
}
