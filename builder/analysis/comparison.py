"""Whether the numbers that are reported of one thing agree.

Numbers of one measure and case are compared in steps, each in time proportional to their count but for
sorting: those that a later one of the same origin replaces are put aside; equal ones become one value;
the values are divided into groups that have a number in common; and the values with which these groups
end first, of which no two meet, are said to differ. A reader so gets at most a handful of sentences,
and each of them is true of every pair that it names.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from fractions import Fraction
from itertools import groupby, pairwise
from typing import NamedTuple

from builder.analysis.findings import Verdict
from builder.analysis.origins import Origin
from builder.analysis.reported import Order, Reported

_NEAR = 4
"""How many values back an equal one is looked for."""

Value = tuple[Reported, ...]
"""Numbers that are the same; the first is given most precisely."""


class Compared(NamedTuple):
    """Values that stand to each other as the verdict says."""

    verdict: Verdict
    values: tuple[Value, ...]
    """One value for `same`; for `superseded` the earlier, then the later."""


class Published(NamedTuple):
    """The bounds within which a source appeared; None where not known."""

    earliest: date | None
    latest: date | None


class Setting(NamedTuple):
    """What has to be known beside the numbers."""

    origins_of: Callable[[Reported], frozenset[Origin]]
    published: dict[str, Published]
    running: bool


def compare(numbers: Iterable[Reported], setting: Setting) -> Iterator[Compared]:
    """Yield how the numbers of one case stand to each other, in the order of the verdicts of the design."""
    numbers = sorted(numbers, key=lambda number: number.order)
    replaced = list(_superseded(numbers, setting)) if setting.running else []
    yield from (Compared(Verdict.SUPERSEDED, ((old,), (new,))) for old, new in replaced)
    put_aside = {id(old) for old, _ in replaced}
    values = _values(number for number in numbers if id(number) not in put_aside)
    yield from (Compared(Verdict.SAME, (value,)) for value in values if len(value) > 1)
    groups = _meeting(values)
    yield from (
        Compared(Verdict.COMPATIBLE, tuple(group.values)) for group in groups if len(group.values) > 1
    )
    yield from _apart(groups, setting)


def _superseded(numbers: list[Reported], setting: Setting) -> Iterator[tuple[Reported, Reported]]:
    """Yield each running total with the next of its origin that is surely later and not lower."""

    def origin(number: Reported) -> list[Origin]:
        return sorted(setting.origins_of(number))

    for _, same_origin in groupby(sorted(numbers, key=origin), key=origin):
        by_date = sorted(same_origin, key=lambda number: (_last_day(number, setting), number.order))
        for at, old in enumerate(by_date):
            new = next((other for other in by_date[at + 1 :] if _replaces(other, old, setting)), None)
            if new is not None:
                yield old, new


def _last_day(number: Reported, setting: Setting) -> date:
    return setting.published[number.source].latest or date.max


def _replaces(new: Reported, old: Reported, setting: Setting) -> bool:
    old_latest, new_earliest = setting.published[old.source].latest, setting.published[new.source].earliest
    if old_latest is None or new_earliest is None or not old_latest < new_earliest:
        return False
    lowest, highest = Fraction(-(10**30)), Fraction(10**30)
    return _or(new.common.lo, lowest) >= _or(old.common.lo, lowest) and (
        _or(new.common.hi, highest) >= _or(old.common.hi, highest)
    )


def _or(bound: Fraction | None, infinite: Fraction) -> Fraction:
    return infinite if bound is None else bound


def _values(numbers: Iterable[Reported]) -> list[Value]:
    """Join numbers that are equal once rounded to the coarser precision of the two, most precise first.

    Rounding is not transitive (19.6 and 20.4 both round to 20), so a number is held against the most
    precise of a value. Numbers come in order of their bounds, so that only the last few values can fit.
    """
    values: list[list[Reported]] = []
    finest: list[Reported] = []
    for number in numbers:
        for at in range(len(values) - 1, max(-1, len(values) - 1 - _NEAR), -1):
            if same(finest[at], number):
                values[at].append(number)
                finest[at] = min(finest[at], number, key=_fineness)
                break
        else:
            values.append([number])
            finest.append(number)
    return [tuple(sorted(value, key=_fineness)) for value in values]


def _fineness(number: Reported) -> tuple[Fraction, Order]:
    return number.step, number.order


def same(a: Reported, b: Reported) -> bool:
    """Say whether two numbers are equal after rounding to the coarser precision."""
    if a.common is b.common or a.common == b.common:
        return True
    open_bounds = (a.common.lo_open, a.common.hi_open, b.common.lo_open, b.common.hi_open)
    step = max(a.step, b.step)
    return not any(open_bounds) and a.common.rounded(step) == b.common.rounded(step)


class _Group(NamedTuple):
    """Values that share a number, in order of their lower bounds."""

    values: list[Value]
    first_to_end: Value


def _meeting(values: list[Value]) -> list[_Group]:
    """Divide values into groups that share a number, the greedy way from below.

    A group takes every value that begins before the first of it ends. So its first to end and that of
    the next group never meet.
    """
    groups: list[_Group] = []
    for value in sorted(values, key=lambda value: value[0].order):
        if groups and groups[-1].first_to_end[0].common.meets(value[0].common):
            members, first = groups.pop()
            members.append(value)
            groups.append(_Group(members, min(first, value, key=_end)))
        else:
            groups.append(_Group([value], value))
    return groups


def _end(value: Value) -> tuple[bool, Fraction, bool]:
    interval = value[0].common
    return interval.hi is None, interval.hi or Fraction(0), not interval.hi_open


def _apart(groups: list[_Group], setting: Setting) -> Iterator[Compared]:
    """Yield the values that cannot be true together: within one origin, then between origins."""
    first = [group.first_to_end for group in groups]
    by_origin: dict[Origin, list[Value]] = {}
    for value in first:
        for origin in {origin for number in value for origin in setting.origins_of(number)}:
            by_origin.setdefault(origin, []).append(value)
    contradicting = [values for _, values in sorted(by_origin.items()) if len(values) > 1]
    yield from (Compared(Verdict.CONTRADICT, tuple(values)) for values in contradicting)
    if any(not any(a in values and b in values for values in contradicting) for a, b in pairwise(first)):
        yield Compared(Verdict.DIFFER, tuple(first))
