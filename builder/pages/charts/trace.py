"""The marks of a chart: bars for what a report can mean, dots for exact numbers, arrows for open ends."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from builder.pages.charts.case_colour import colour_of
from builder.pages.charts.place import MARK_Y, Placed
from builder.pages.charts.row import Row
from builder.pages.charts.scale import Scale, six_digits

Trace = dict[str, Any]

BAR, LINE = 13, 2
"""Thickness in pixels of a bar with two known ends, and of one with an open end."""

STROKES = {"line-ns": 2.5, "diamond-open": 2.5}
"""Pixels of line; the other symbols are filled."""


class Mark(NamedTuple):
    """A sign at one place of a row."""

    x: float
    y: float
    symbol: str
    size: int
    row: Row


def traces(placed: Iterable[Placed], scale: Scale) -> Iterator[Trace]:
    """Yield the traces of each case: its solid bars, its hatched bars, then the signs upon them."""
    for role, group in groupby(placed, key=lambda item: item[0].role):
        rows = list(group)
        for hatched in (False, True):
            bars = [item for item in rows if _is_bar(item[0]) and item[0].ambiguous is hatched]
            if bars:
                yield _bars(bars, scale, role, hatched=hatched)
        marks = [mark for item in rows for mark in _marks(item, scale)]
        if marks:
            yield _signs(marks, role)


def _is_bar(row: Row) -> bool:
    lo, hi = row.ends
    return lo is None or lo != hi


def _ends(row: Row, scale: Scale) -> tuple[float, float]:
    lo, hi = row.ends
    return (scale.lo if lo is None else lo), (scale.hi if hi is None else hi)


def _bars(bars: Iterable[Placed], scale: Scale, role: str, *, hatched: bool) -> Trace:
    ends = [(row, y, *_ends(row, scale)) for row, y in bars]
    # The line keeps a range that is narrow on this scale from vanishing.
    marker: Trace = {"color": colour_of(role), "line": {"width": 1.5, "color": colour_of(role)}}
    if hatched:
        marker["pattern"] = {"shape": "/", "size": 7, "solidity": 0.35, "fillmode": "replace"}
    return {
        "type": "bar",
        "orientation": "h",
        "meta": role,
        "base": [left for _, _, left, _ in ends],
        "x": [six_digits(right - left) for _, _, left, right in ends],
        "y": [y + MARK_Y for _, y, _, _ in ends],
        "width": [LINE if None in row.ends else BAR for row, *_ in ends],
        "marker": marker,
        **_hover(row for row, *_ in ends),
    }


def _marks(item: Placed, scale: Scale) -> Iterator[Mark]:
    """Yield a dot for an exact number; a stroke at a bar's known end and an arrowhead at its open one."""
    row, y = item
    lo, hi = row.ends
    left, right = _ends(row, scale)
    if not _is_bar(row):
        yield Mark(left, y + MARK_Y, "diamond-open" if row.computed else "circle", 13, row)
    elif lo is None or hi is None:
        yield Mark(left, y + MARK_Y, "triangle-left" if lo is None else "line-ns", 14, row)
        yield Mark(right, y + MARK_Y, "triangle-right" if hi is None else "line-ns", 14, row)


def _signs(marks: list[Mark], role: str) -> Trace:
    return {
        "type": "scatter",
        "mode": "markers",
        "meta": role,
        "x": [mark.x for mark in marks],
        "y": [mark.y for mark in marks],
        "cliponaxis": False,
        "marker": {
            "color": colour_of(role),
            "opacity": 1,
            "size": [mark.size for mark in marks],
            "symbol": [mark.symbol for mark in marks],
            "line": {"width": [STROKES.get(mark.symbol, 0) for mark in marks], "color": colour_of(role)},
        },
        **_hover(mark.row for mark in marks),
    }


def _hover(rows: Iterable[Row]) -> Trace:
    rows = list(rows)
    return {
        "customdata": [row.url for row in rows],
        "hovertext": [row.hover for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
