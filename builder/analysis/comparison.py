"""Whether the numbers that are reported of one thing agree.

Numbers of one measure and case are compared in steps, each in time proportional to their count but for
sorting: those that a later one of the same origin replaces are put aside; equal ones become one value; values
that have a number in common are grouped; and of each origin, then of all, those are named of which no two
meet. A reader so gets a handful of sentences, and one for each origin that contradicts itself. The verdict of
each is the verdict of every two numbers that it names, so that no two numbers ever have two verdicts.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from builder.analysis.apart import contradicting, differing, meeting
from builder.analysis.findings import Verdict
from builder.analysis.origins import OriginsOf
from builder.analysis.reported import Reported
from builder.analysis.running_total import Published, superseded
from builder.analysis.same_value import Value, values


class Compared(NamedTuple):
    """Values that stand to each other as the verdict says."""

    verdict: Verdict
    values: tuple[Value, ...]
    """One value for `same`; for `superseded` the earlier ones, then the later."""
    either: tuple[tuple[Value, Value, Value], ...] = ()
    """Values apart, with the numbers that rounding makes the same as both, and so stand in neither."""


class Setting(NamedTuple):
    """What has to be known beside the numbers."""

    origins_of: OriginsOf
    published: Mapping[str, Published]
    running: bool


def compare(numbers: Iterable[Reported], setting: Setting) -> Iterator[Compared]:
    """Yield how the numbers of one case stand to each other, in the order of the verdicts of the design."""
    numbers = sorted(numbers, key=lambda number: number.order)
    replaced = list(superseded(numbers, setting.origins_of, setting.published)) if setting.running else []
    for new, olds in replaced:
        yield Compared(Verdict.SUPERSEDED, (*((old,) for old in olds), (new,)))
    put_aside = {id(old) for _, olds in replaced for old in olds}
    current = [number for number in numbers if id(number) not in put_aside]
    joined = values(current)
    yield from (Compared(Verdict.SAME, (value,)) for value in joined if len(value) > 1)
    yield from (Compared(Verdict.COMPATIBLE, tuple(group)) for group in meeting(joined))
    for found in contradicting(current, setting.origins_of):
        yield Compared(Verdict.CONTRADICT, tuple(found), _either(found, joined))
    different = differing(joined, setting.origins_of)
    if different:
        yield Compared(Verdict.DIFFER, tuple(different), _either(different, joined))


def _either(found: Iterable[Value], joined: Iterable[Value]) -> tuple[tuple[Value, Value, Value], ...]:
    """Find the numbers that stand in two of the values that are apart."""
    whole = {id(value[0]): value for value in joined}
    between = []
    for a, b in pairwise(found):
        in_b = {id(number) for number in whole.get(id(b[0]), ())}
        both = tuple(number for number in whole.get(id(a[0]), ()) if id(number) in in_b)
        between += [(a, b, both)] if both else []
    return tuple(between)
