"""Which part of the world a map shows: all places but those far off that are hardly named."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, radians
from typing import NamedTuple

from builder.pages.drawings.land import Point, Window

RATIO = 1.5
"""Width to height of every map."""
_MARGIN = 0.12
"""Of the extent, on each side."""
_LEAST = 6.0
"""Degrees of latitude that a map shows at least: one place alone has surroundings."""
_FAR = 40.0
"""Degrees of longitude: a gap beyond which places may be left off the map."""
_FEW = 0.15
"""Of the mentions: places beyond such a gap that have no more are left off."""


class Spot(NamedTuple):
    """A place with how often it is named."""

    id: str
    at: Point
    mentions: int


class Frame(NamedTuple):
    """A window, the places in it at longitudes that it counts, and those left off."""

    window: Window
    spots: list[Spot]
    left_off: list[Spot]


def frame_of(spots: Sequence[Spot]) -> Frame:
    """Return the frame of at least one place."""
    turned = _turned(spots)
    kept = _near(turned)
    left_off = [spot for spot in turned if spot not in kept]
    xs, ys = [spot.at[0] for spot in kept], [spot.at[1] for spot in kept]
    middle = (min(ys) + max(ys)) / 2
    squeeze = max(0.2, cos(radians(middle)))
    height = max(_LEAST, (max(ys) - min(ys)) * (1 + 2 * _MARGIN))
    height = max(height, (max(xs) - min(xs)) * (1 + 2 * _MARGIN) * squeeze / RATIO)
    width = min(360.0, height * RATIO / squeeze)
    centre = (min(xs) + max(xs)) / 2
    south = max(-90.0, min(middle - height / 2, 90.0 - height))
    window = Window(centre - width / 2, south, centre + width / 2, south + height)
    return Frame(window, kept, left_off)


def _turned(spots: Sequence[Spot]) -> list[Spot]:
    """Count longitudes eastward from behind the widest gap, so that the date line cuts nothing."""
    around = sorted(spots, key=lambda spot: (spot.at[0], spot.id))
    gaps = [
        ((b.at[0] - a.at[0]) % 360 if len(around) > 1 else 360.0, number)
        for number, (a, b) in enumerate(zip(around[-1:] + around[:-1], around, strict=True))
    ]
    first = max(gaps, key=lambda gap: (gap[0], -gap[1]))[1]
    start = around[first].at[0]
    return [spot._replace(at=(start + (spot.at[0] - start) % 360, spot.at[1])) for spot in around]


def _near(spots: list[Spot]) -> list[Spot]:
    """Leave off what lies beyond a wide gap and has few of the mentions."""
    inside = sorted(spots, key=lambda spot: spot.at[0])
    total = sum(spot.mentions for spot in inside)
    while len(inside) > 1:
        gaps = [(b.at[0] - a.at[0], number) for number, (a, b) in enumerate(pairwise(inside), 1)]
        widest, at = max(gaps)
        sides = sorted((inside[:at], inside[at:]), key=lambda side: sum(spot.mentions for spot in side))
        if widest < _FAR or sum(spot.mentions for spot in sides[0]) > _FEW * total:
            break
        inside = sides[1]
    return inside
