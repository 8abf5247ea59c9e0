"""Units that news take one for another, and what that makes of a number."""

from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from builder.text.number_format import format_number
from builder.text.unit import factors, meanings

_GROUPS: dict[str, tuple[tuple[str, str], ...]] = {
    "mass": (("kg", "kilograms"), ("lb", "pounds")),
    "length": (("km", "kilometres"), ("miles", "miles"), ("nautical miles", "nautical miles")),
    "height": (("m", "metres"), ("feet", "feet")),
    "speed": (("km/h", "kilometres per hour"), ("mph", "miles per hour"), ("knots", "knots")),
    "area": (("hectares", "hectares"), ("acres", "acres")),
    "land": (("km²", "square kilometres"), ("square miles", "square miles")),
    "floor": (("m²", "square metres"), ("square feet", "square feet")),
    "volume": (("litres", "litres"), ("us gallons", "US gallons"), ("imperial gallons", "imperial gallons")),
    "oil": (("m³", "cubic metres"), ("barrels", "barrels")),
    "crude": (("barrels", "barrels"), ("us gallons", "US gallons")),
}
"""Units that stand in one place in news: two systems' words for one thing, as told and as spelled out."""
LEAST = Fraction(3, 2)
"""Factors below it are left out. Tons differ by 2 to 12 %, miles and nautical miles by 15 %: so much often
lies between two honest reports, and a reader who is told of a slip there would mostly be misled."""
_THOUSAND = Fraction(1000)


class Confusion(NamedTuple):
    """One way to take a unit for another."""

    factor: Fraction
    """Above 1: how many of the smaller unit make one of the larger."""
    ratio: str
    """`about 1.61 times`."""
    explanation: str
    """A sentence."""


@lru_cache(maxsize=256)
def confusions(unit: str) -> tuple[Confusion, ...]:
    """Return the ways to take units of this one's dimension for each other, and thousands for ones."""
    dimension = next(iter(meanings(unit)))
    found = []
    for group in _GROUPS.values():
        if dimension in meanings(group[0][0]):
            found += [_confusion(a, b) for a, b in combinations(group, 2)]
    thousand = Confusion(
        _THOUSAND,
        "about 1,000 times",
        "A slip of three digits, or a unit taken for its thousandth part, would explain it.",
    )
    return (*(each for each in found if each.factor >= LEAST), thousand)


def _confusion(a: tuple[str, str], b: tuple[str, str]) -> Confusion:
    known = factors(a[0], b[0])
    assert known is not None, (a, b)
    factor = max(known[0], 1 / known[0])
    ratio = f"about {format_number(factor)} times"
    return Confusion(factor, ratio, f"{a[1].capitalize()} and {b[1]} taken for each other would explain it.")
