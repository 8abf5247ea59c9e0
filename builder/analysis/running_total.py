"""Which numbers of a running total a later one of the same origin replaces."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from builder.analysis.origins import Origin, OriginsOf
from builder.analysis.reported import Reported


class Published(NamedTuple):
    """The bounds within which a source appeared; None where not known."""

    earliest: date | None
    latest: date | None


def superseded(
    numbers: Iterable[Reported], origins_of: OriginsOf, published: Mapping[str, Published]
) -> Iterator[tuple[Reported, list[Reported]]]:
    """Yield each number that replaces others, the highest of its origins, with those that it replaces.

    It replaces what the same origins gave in a source that is surely earlier, if it begins no lower: the last
    day on which the earlier source can have appeared is before the first of the later. The same day is not
    later. Those replaced come in order of their days.
    """
    numbers = list(numbers)
    later = _Later(numbers, origins_of, published)
    replaced: dict[int, list[Reported]] = {}
    by_id = {id(number): number for number in numbers}
    for old in sorted(
        numbers, key=lambda number: (published[number.source].latest or date.max, number.order)
    ):
        new = later.highest(old)
        if new is not None and new.begin >= old.begin:
            replaced.setdefault(id(new), []).append(old)
    for new_id in sorted(replaced, key=lambda id_: by_id[id_].order):
        yield by_id[new_id], replaced[new_id]


class _Later:
    """Finds the highest number that the same origins gave later, by the first day of its source."""

    def __init__(
        self, numbers: Iterable[Reported], origins_of: OriginsOf, published: Mapping[str, Published]
    ) -> None:
        self._origins_of = origins_of
        self._published = published
        of_origins: dict[frozenset[Origin], list[tuple[date, Reported]]] = {}
        for number in numbers:
            earliest = published[number.source].earliest
            if earliest is not None:
                whose = origins_of(number)
                for key in {whose, *(frozenset({origin}) for origin in whose)}:
                    of_origins.setdefault(key, []).append((earliest, number))
        self._days: dict[frozenset[Origin], list[date]] = {}
        self._highest: dict[frozenset[Origin], list[Reported]] = {}
        for key, dated in of_origins.items():
            dated.sort(key=lambda pair: (pair[0], pair[1].order))
            self._days[key] = [day for day, _ in dated]
            from_the_end = accumulate((number for _, number in reversed(dated)), _higher)
            self._highest[key] = list(from_the_end)[::-1]

    def highest(self, old: Reported) -> Reported | None:
        key, latest = self._origins_of(old), self._published[old.source].latest
        if latest is None or key not in self._days:
            return None
        at = bisect_right(self._days[key], latest)
        return self._highest[key][at] if at < len(self._days[key]) else None


def _higher(later: Reported, earlier: Reported) -> Reported:
    return earlier if earlier.begin > later.begin else later
