"""Outlines of the land, for maps that ask no other host for anything.

`land.txt` holds one ring a line: steps of longitude and latitude in twentieths of a degree, the first
from 0, 0. It was made from Natural Earth's land at 1:110 million (public domain); see `docs/decisions.md`.
"""

from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).parent / "land.txt"
_UNIT = 20
"""Steps to a degree."""

Point = tuple[float, float]
"""Longitude and latitude in degrees."""


class Window(NamedTuple):
    """A part of the world in degrees; `west` is below `east`, which may lie beyond 180."""

    west: float
    south: float
    east: float
    north: float


def land_in(window: Window) -> Iterator[list[Point]]:
    """Yield the rings of land in a window, cut at its edges; longitudes as the window counts them."""
    for ring in _rings():
        for turn in (-360, 0, 360):
            points = [(x + turn, y) for x, y in ring]
            if any(window.west <= x <= window.east for x, _ in points) or _spans(points, window):
                cut = _cut(points, window)
                if cut:
                    yield cut


def _spans(points: list[Point], window: Window) -> bool:
    return min(x for x, _ in points) < window.west and max(x for x, _ in points) > window.east


@cache
def _rings() -> tuple[tuple[Point, ...], ...]:
    return tuple(map(_ring, _FILE.read_text(encoding="ascii").splitlines()))


def _ring(line: str) -> tuple[Point, ...]:
    steps = list(map(int, line.split()))
    xs, ys = accumulate(steps[::2]), accumulate(steps[1::2])
    return tuple((x / _UNIT, y / _UNIT) for x, y in zip(xs, ys, strict=True))


def _cut(points: list[Point], window: Window) -> list[Point]:
    """Clip a ring at each edge in turn (Sutherland and Hodgman, 1974)."""
    for axis, bound, sign in (
        (0, window.west, 1),
        (0, window.east, -1),
        (1, window.south, 1),
        (1, window.north, -1),
    ):
        kept: list[Point] = []
        before = points[-1] if points else (0.0, 0.0)
        for point in points:
            inside, was_inside = sign * (point[axis] - bound) >= 0, sign * (before[axis] - bound) >= 0
            if inside != was_inside:
                kept.append(_crossing(before, point, axis, bound))
            if inside:
                kept.append(point)
            before = point
        points = kept
    return points


def _crossing(a: Point, b: Point, axis: int, bound: float) -> Point:
    share = (bound - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + share * (b[1 - axis] - a[1 - axis])
    return (bound, other) if axis == 0 else (other, bound)
