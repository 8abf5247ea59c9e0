"""Where a line of a YAML file stands too far in or out: told by the columns, for only they are certain.

Asked where the parser gave up at the beginning of a line, or at the colon of what looks like its key.
"""

import re
from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import NamedTuple

from builder.reading.suggest import named
from builder.reading.yaml_slip import Slip

_LINE = re.compile(r"(?P<indent> *)(?P<dash>(?:- +)?)(?P<key>[A-Za-z_][\w-]*:(?=\s|$))? *(?P<value>.*)")
_NO_TEXT = ("|", ">", "[", "{", '"', "'", "#")
_QUOTES = "Put a text that holds special characters in quotes, or write it below its key after >-"


class _Line(NamedTuple):
    """One line of a file; numbers, columns and offsets of what it lacks are 0."""

    number: int
    offset: int
    """Of the line's first character that is no space."""
    dash: int
    """The column of its dash."""
    key: str
    """With its colon."""
    column: int
    """Of its key, or of what stands behind the dash."""
    value: str
    value_offset: int


def misplaced(text: str, at: int) -> Slip | None:
    """Return what stands in another column than what it seems to belong to, None where nothing does."""
    end = text.find("\n", at)
    here, *above = _lines(text[: end if end >= 0 else len(text)])
    looks: list[Callable[[_Line, list[_Line]], Slip | None]] = [_list_below_value]
    if at == here.offset:
        looks += [_dash_beside_others, _key_beside_others]
    elif at == here.offset + len(here.key) - 1:
        looks.append(_key_below_value)
    return next((found for look in looks if (found := look(here, above))), None)


def _lines(text: str) -> list[_Line]:
    """Return the lines from the last one upward, without empty ones and comments; the last one always."""
    return list(_read(text))[::-1]


def _read(text: str) -> Iterator[_Line]:
    offset = 0
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        match = _LINE.match(line)
        if match and (number == len(lines) or (line.strip() and not line.lstrip().startswith("#"))):
            indent, dash = match["indent"], match["dash"]
            column = len(indent) + len(dash) + 1
            begin, value = offset + len(indent), offset + match.start("value")
            yield _Line(
                number,
                begin,
                bool(dash) * (len(indent) + 1),
                match["key"] or "",
                column,
                match["value"],
                value,
            )
        offset += len(line) + 1


def _list_below_value(here: _Line, above: list[_Line]) -> Slip | None:
    """Find a list below a key that has a value already: `positions: none`."""
    last = above[0] if above else None
    if last is None or not (here.dash and last.key) or last.value.startswith(_NO_TEXT):
        return None
    is_below = here.dash > last.column or here.dash == last.column == 1
    if not last.value or not is_below:
        return None
    value = last.value.rstrip()
    return Slip(
        last.value_offset,
        f"{named(last.key)} has a value already, {named(value)}, and a list begins in line {here.number}",
        f"Take {named(value)} away if the list is meant; else put the whole text in quotes",
    )


def _dash_beside_others(here: _Line, above: list[_Line]) -> Slip | None:
    others = [line for line in _of_one_section(above) if line.dash]
    if not here.dash or not others or any(line.dash == here.dash for line in others):
        return None
    other = min(others, key=lambda line: abs(line.dash - here.dash))
    return Slip(
        here.offset,
        f"the dash of this entry stands in column {here.dash}, that of the entry in line {other.number} in "
        f"column {other.dash}",
        "Put the dashes of one list in one column, and keys behind them in one column too",
    )


def _key_beside_others(here: _Line, above: list[_Line]) -> Slip | None:
    others = [line for line in _of_one_section(above) if line.key]
    if (
        not here.key
        or here.dash
        or here.column == 1
        or not others
        or any(line.column == here.column for line in others)
    ):
        return None
    other = min(others, key=lambda line: abs(line.column - here.column))
    return Slip(
        here.offset,
        f"{named(here.key)} begins in column {here.column}, and {named(other.key)} in line {other.number} in "
        f"column {other.column}",
        "Begin the keys of one entry in one column",
    )


def _key_below_value(here: _Line, above: list[_Line]) -> Slip | None:
    last = above[0] if above else None
    if last is None or here.dash or not (last.key and last.value) or here.column <= last.column:
        return None
    return Slip(
        here.offset,
        f"{named(here.key)} begins in column {here.column}, deeper than {named(last.key)} in line "
        f"{last.number}, which has a value already: {named(last.value)}",
        f"If it is a key, begin it in column {last.column}, or take that value away. {_QUOTES}",
    )


def _of_one_section(above: list[_Line]) -> list[_Line]:
    """Return the lines up to the file's own key that they stand below, that one left out."""
    return list(takewhile(lambda line: line.column > 1 or line.dash, above))
