"""Where the rows of a chart stand. On its y axis one unit is one pixel, counted from the top."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from builder.model import Measure
from builder.pages.charts.row import Row

ROW, HEADING = 58, 40
"""Heights."""
LABEL_Y, MARK_Y = 16, 40
"""Middles of a row's label and of its mark below the row's upper edge."""
HEADING_Y = 23

Placed = tuple[Row, int]
"""A row and the y of its upper edge."""


class Places(NamedTuple):
    """Rows below each other, each case under its name."""

    rows: list[Placed]
    headings: list[tuple[str, int]]
    """Names and the y of their upper edges."""
    depth: int
    """Of all."""


def depth_of(groups: Iterable[tuple[bool, str | None]]) -> int:
    """Return the depth of rows that are told by whether they are computed and of which case."""
    depth = 0
    for (computed, case), group in groupby(groups):
        depth += ROW * len(list(group)) + (HEADING if case or (computed and depth) else 0)
    return depth


def place(measure: Measure, rows: Iterable[Row]) -> Places:
    """Give each row and each name of a case its place, in the order of the rows."""
    placed: list[Placed] = []
    headings: list[tuple[str, int]] = []
    depth = 0
    for (computed, case), group in groupby(rows, key=lambda row: (row.computed, row.case)):
        if case or (computed and placed):
            headings.append((measure.case_name(case) or "Computed from two reports", depth))
            depth += HEADING
        for row in group:
            placed.append((row, depth))
            depth += ROW
    return Places(placed, headings, depth)
