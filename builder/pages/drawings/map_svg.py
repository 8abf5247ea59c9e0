"""The map of the places that articles name: SVG in the page, equirectangular, its text never scaled."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

from markupsafe import Markup

from builder.pages.drawings.land import Point, Window, land_in
from builder.pages.drawings.map_window import RATIO, Frame, Spot
from builder.pages.markup.letters import cut, letters, markup

_UNITS = 1000
"""Of the outlines' own picture, in width; in height less by `RATIO`."""
_SIZES = (("wide", 800), ("narrow", 358))
"""Widths in pixels for which names are placed: a name that would lie upon another is left out."""
_LETTER, _LINE, _GAP = 6.4, 14, 4
"""In pixels, of a name in type of 12."""
_LARGEST, _LEAST = 13.0, 4.0
"""Radii of marks in pixels."""

_LONGEST = 24
"""Letters of a name; what is longer is cut, and stands whole in the list."""

Box = tuple[float, float, float, float]


class Name(NamedTuple):
    """Where a place's name stands beside its mark."""

    dx: float
    dy: float
    anchor: str


def map_svg(frame: Frame, names: Mapping[str, str], urls: Mapping[str, str], label: str) -> Markup:
    """Draw land, marks and names; `label` is what the picture says to those who do not see it."""
    most = max(spot.mentions for spot in frame.spots)
    radii = {
        spot.id: round(_LEAST + (_LARGEST - _LEAST) * sqrt(spot.mentions / max(1, most)), 1)
        for spot in frame.spots
    }
    spots = sorted(frame.spots, key=lambda spot: (-spot.mentions, spot.id))
    marks = "".join(
        f'<a href="{letters(urls[spot.id])}" aria-label="{letters(names[spot.id])}">'
        f'<circle class="bf-map__mark" cx="{x:.2f}%" cy="{y:.2f}%" r="{radii[spot.id]:g}"/></a>'
        for spot in spots
        for x, y in [_percent(spot.at, frame.window)]
    )
    written = "".join(_names(spots, frame.window, names, radii, size, width) for size, width in _SIZES)
    drawn = f"{_land(frame.window)}{marks}{written}"
    return markup(f'<svg class="bf-map" role="group" aria-label="{letters(label)}">{drawn}</svg>')


def _land(window: Window) -> str:
    height = _UNITS / RATIO
    paths = "".join(_path(ring, window, height) for ring in land_in(window))
    return (
        f'<svg viewBox="0 0 {_UNITS} {height:g}" preserveAspectRatio="none" width="100%" height="100%" '
        f'aria-hidden="true"><path class="bf-map__land" d="{paths}"/></svg>'
    )


def _path(ring: Iterable[Point], window: Window, height: float) -> str:
    points = [
        (round(x * _UNITS / 100), round(y * height / 100))
        for x, y in (_percent(point, window) for point in ring)
    ]
    steps = [f"M{points[0][0]} {points[0][1]}"]
    steps += [f"l{x - a} {y - b}" for (a, b), (x, y) in pairwise(points) if (x, y) != (a, b)]
    return "".join(steps) + "z"


def _percent(at: Point, window: Window) -> Point:
    x, y = at
    return (
        100 * (x - window.west) / (window.east - window.west),
        100 * (window.north - y) / (window.north - window.south),
    )


def _names(
    spots: list[Spot],
    window: Window,
    names: Mapping[str, str],
    radii: Mapping[str, float],
    size: str,
    width: int,
) -> str:
    """Write the names that find room at a width, those of the most named places first."""
    height = width / RATIO
    centres = {
        spot.id: (x * width / 100, y * height / 100) for spot in spots for x, y in [_percent(spot.at, window)]
    }
    taken = [_around(centres[spot.id], radii[spot.id]) for spot in spots]
    written = []
    for spot in spots:
        centre, length = centres[spot.id], len(cut(names[spot.id], _LONGEST)) * _LETTER
        for name, box in _candidates(centre, radii[spot.id], length):
            inside = box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height
            if inside and not any(_meet(box, other) for other in taken):
                taken.append(box)
                x, y = _percent(spot.at, window)
                written.append(
                    f'<text x="{x:.2f}%" y="{y:.2f}%" dx="{name.dx:g}" dy="{name.dy:g}" '
                    f'text-anchor="{name.anchor}">{letters(cut(names[spot.id], _LONGEST))}</text>'
                )
                break
    return f'<g class="bf-map__names bf-map__names--{size}" aria-hidden="true">{"".join(written)}</g>'


def _candidates(centre: Point, radius: float, length: float) -> Iterator[tuple[Name, Box]]:
    """Yield where a name may stand: to the right, to the left, above, below."""
    x, y = centre
    off, half = radius + _GAP, _LINE / 2
    yield Name(off, 4, "start"), (x + off, y - half, x + off + length, y + half)
    yield Name(-off, 4, "end"), (x - off - length, y - half, x - off, y + half)
    yield Name(0, -off, "middle"), (x - length / 2, y - off - _LINE, x + length / 2, y - off)
    yield Name(0, off + 10, "middle"), (x - length / 2, y + off, x + length / 2, y + off + _LINE)


def _around(centre: Point, radius: float) -> Box:
    x, y = centre
    return x - radius, y - radius, x + radius, y + radius


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
