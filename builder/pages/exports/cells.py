"""One value in both published forms, JSON and a CSV cell, made in one go.

A text has the same letters in JSON and in a quoted CSV cell, unless it holds a quotation mark, a backslash or
a control character.
"""

import json
from collections.abc import Callable, Sequence
from json.encoder import encode_basestring
from operator import itemgetter
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
    return _NOTHING if value is None else _CELLS[value.__class__](value)


def column(values: Sequence[Any]) -> tuple[Sequence[str], Sequence[str]]:
    """Return the values of one field in both forms; most fields hold texts without marks to be escaped."""
    if set(map(type, values)) == {str}:
        quoted = list(map(encode_basestring, values))
        is_plain = sum(map(len, quoted)) == sum(map(len, values)) + 2 * len(values)
        if is_plain and FORMULA.isdisjoint(map(_first_letter, quoted)):
            return quoted, quoted
    in_json, in_csv = zip(*map(cell, values), strict=True)
    return in_json, in_csv


_first_letter = itemgetter(1)
"""Behind the quotation mark; the closing one of an empty text."""


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
    bool: _number,
    int: _number,
    float: _number,
    tuple: _several,
    list: _several,
    dict: lambda value: _records(encode(value)),
}
