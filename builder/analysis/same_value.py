"""Which numbers are one value: equal once rounded to the coarser precision of the two."""

from bisect import bisect
from collections.abc import Iterable
from fractions import Fraction

from builder.analysis.reported import Order, Reported
from builder.text.interval import Interval

NEAR = 4
"""How many values on either side an equal or a meeting one is looked for."""

Value = tuple[Reported, ...]
"""Numbers any two of which are the same; the first is given most precisely."""


def same(a: Reported, b: Reported) -> bool:
    """Say whether two numbers are equal after rounding to the coarser precision.

    Open bounds take no part in rounding: "more than 5" is not 5.
    """
    if a.common is b.common or a.common == b.common:
        return True
    open_bounds = (a.common.lo_open, a.common.hi_open, b.common.lo_open, b.common.hi_open)
    step = max(a.step, b.step)
    return not any(open_bounds) and a.common.rounds_as(b.common, step)


def values(numbers: Iterable[Reported]) -> list[Value]:
    """Join numbers that are the same, in order of the most precise of each value.

    Rounding is not transitive: 19.6 and 20.4 are both 20, and not each other. Numbers are taken from the most
    precise on; a rounder one that is the same as two values stands in both.
    """
    joined: list[list[Value]] = []
    leads: list[tuple[Order, int]] = []
    for kind in sorted(kinds(numbers), key=lambda kind: _fineness(kind[0])):
        at = bisect(leads, (kind[0].order, len(joined)))
        below, above = reversed(leads[max(0, at - NEAR) : at]), leads[at : at + NEAR]
        fitting = [
            next((value for _, value in side if all(same(kind[0], each[0]) for each in joined[value])), None)
            for side in (below, above)
        ]
        for value in fitting:
            if value is not None:
                joined[value].append(kind)
        if fitting == [None, None]:
            leads.insert(at, (kind[0].order, len(joined)))
            joined.append([kind])
    return [tuple(number for kind in joined[value] for number in kind) for _, value in leads]


def kinds(numbers: Iterable[Reported]) -> list[Value]:
    """Group numbers that stand for the same interval with the same precision, in order of the first of each.

    Numbers that were converted together share their interval, which spares most of the hashing of fractions.
    """
    shared: dict[tuple[int, int], list[Reported]] = {}
    for number in numbers:
        shared.setdefault((id(number.common), id(number.step)), []).append(number)
    found: dict[tuple[Interval, Fraction], list[Reported]] = {}
    for group in shared.values():
        found.setdefault((group[0].common, group[0].step), []).extend(group)
    return [tuple(kind) for kind in found.values()]


def _fineness(number: Reported) -> tuple[Fraction, Order]:
    return number.step, number.order
