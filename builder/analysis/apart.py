"""Values that can be true together, and values that cannot."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter

from builder.analysis.origins import Origin, OriginsOf
from builder.analysis.reported import Bound, Reported
from builder.analysis.same_value import NEAR, Value, kinds, same, values

_BEGIN, _END = attrgetter("begin"), attrgetter("end")


def are_apart(a: Reported, b: Reported) -> bool:
    """Say whether two numbers cannot both be true, not even rounded."""
    return not a.common.meets(b.common) and not same(a, b)


def meeting(of: Iterable[Value]) -> Iterator[list[Value]]:
    """Yield groups of several values that have a number in common, the greedy way from below.

    A group takes every value that begins before the first of it ends.
    """
    groups: list[list[Value]] = []
    first_to_end: Value = ()
    for value in sorted(of, key=lambda value: value[0].order):
        if first_to_end and first_to_end[0].common.meets(value[0].common):
            groups[-1].append(value)
            first_to_end = min(first_to_end, value, key=_end)
        else:
            groups.append([value])
            first_to_end = value
    for group in groups:
        if len(group) > 1 and len(named := _named(_sharing(group), _not_same)) > 1:
            yield named


def apart(of: Iterable[Value]) -> list[Value]:
    """Return values no two of which can be true together, as many as there can be, from below."""
    chosen: list[Value] = []
    for value in sorted(of, key=_end):
        if all(are_apart(other[0], value[0]) for other in chosen[-NEAR:]):
            chosen.append(value)
    return _named(chosen, are_apart)


def contradicting(numbers: Iterable[Reported], origins_of: OriginsOf) -> Iterator[list[Value]]:
    """Yield what single origins give that cannot be true together, in the order of the origins."""
    by_origin: dict[Origin, list[Reported]] = {}
    for number in numbers:
        for origin in origins_of(number):
            by_origin.setdefault(origin, []).append(number)
    known: set[frozenset[int]] = set()
    for _, given in sorted(by_origin.items()):
        found = _of_one_origin(given) if len(kinds(given)) > 1 else []
        members = frozenset(id(number) for value in found for number in value)
        if len(found) > 1 and members not in known:
            known.add(members)
            yield found


def _of_one_origin(given: Sequence[Reported]) -> list[Value]:
    found = apart(values(given))
    return found if len(found) > 1 else _outermost(given, lambda _, __: True)


def differing(of: Sequence[Value], origins_of: OriginsOf) -> list[Value]:
    """Return values apart from each other, no two of them from one origin; nothing if there are none."""
    found = _of_different_origins(apart(of), origins_of)
    if len(found) > 1:
        return found
    numbers = [number for value in of for number in value]
    return _outermost(numbers, lambda a, b: origins_of(a).isdisjoint(origins_of(b)))


def _of_different_origins(of: Sequence[Value], origins_of: OriginsOf) -> list[Value]:
    """Give each origin to one value, so that as many values as possible have one, and keep its numbers."""
    owner: dict[Origin, int] = {}

    def origins(at: int) -> int:
        return len({origin for number in of[at] for origin in origins_of(number)})

    for at in sorted(range(len(of)), key=origins):
        first = next((number for number in of[at] if owner.keys().isdisjoint(origins_of(number))), None)
        if first is not None:
            owner.update(dict.fromkeys(origins_of(first), at))
    return [
        tuple(n for n in of[at] if all(owner.setdefault(origin, at) == at for origin in origins_of(n)))
        for at in sorted(set(owner.values()))
    ]


def _outermost(numbers: Sequence[Reported], fits: Callable[[Reported, Reported], bool]) -> list[Value]:
    """Return two numbers that fit each other and are apart, the lowest and the highest there are.

    Where these round to each other, one without an end or without its bound still may not: "more than 5" is
    never 5, and 5.2 is.
    """
    below = [number for number in numbers if number.common.hi_open or number.common.lo is None]
    above = [number for number in numbers if number.common.lo_open or number.common.hi is None]
    pairs = chain.from_iterable(
        _widest(lows, highs, fits)
        for lows, highs in ((numbers, numbers), (below, numbers), (numbers, above))
        if lows and highs
    )
    return next(([(a,), (b,)] for a, b in pairs if are_apart(a, b)), [])


def _widest(
    lows: Sequence[Reported], highs: Sequence[Reported], fits: Callable[[Reported, Reported], bool]
) -> Iterator[tuple[Reported, Reported]]:
    lowest, highest = min(lows, key=_END), max(highs, key=_BEGIN)
    to_highest = [number for number in lows if fits(number, highest)]
    to_lowest = [number for number in highs if fits(number, lowest)]
    if to_highest:
        yield min(to_highest, key=_END), highest
    if to_lowest:
        yield lowest, max(to_lowest, key=_BEGIN)


def _named(of: Sequence[Value], fits: Callable[[Reported, Reported], bool]) -> list[Value]:
    """Keep of each value the numbers that fit those of the values beside it, so that every pair is true."""
    kept: list[Value] = []
    for at, value in enumerate(of):
        before = [kind[0] for other in kept[-NEAR:] for kind in kinds(other)]
        beside = [*before, *(other[0] for other in of[at + 1 : at + 1 + NEAR])]
        fitting = (kind for kind in kinds(value) if all(fits(kind[0], other) for other in beside))
        kept.append(tuple(number for kind in fitting for number in kind))
    return [value for value in kept if value]


def _sharing(group: Sequence[Value]) -> list[Value]:
    """Keep of each value the numbers that hold all that the first numbers of the values share."""
    begins, ends = max(value[0].begin for value in group), min(map(_end, group))
    return [
        tuple(
            number
            for kind in kinds(value)
            if kind[0].begin <= begins and kind[0].end >= ends
            for number in kind
        )
        for value in group
    ]


def _not_same(a: Reported, b: Reported) -> bool:
    return not same(a, b)


def _end(value: Value) -> Bound:
    return value[0].end
