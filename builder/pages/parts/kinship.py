"""Which pages go together: those that share what few others have, with what they share."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from heapq import nsmallest
from typing import Generic, NamedTuple, TypeVar

SHOWN = 5
"""Pages that one page points to."""
_LOOKED_AT = 12
"""To either side of a page among those that share a thing: however many they are, the cost stays the same."""

Thing = TypeVar("Thing")


class Kin(NamedTuple, Generic[Thing]):
    """A page that shares something with another."""

    id: str
    shared: list[Thing]
    """What both have, the rarest first."""


class Kinship(Generic[Thing]):
    """Finds for each page its next of kin; a thing counts for more the fewer pages have it."""

    def __init__(self, things: Mapping[str, Iterable[Thing]]) -> None:
        self._of = {page: list(dict.fromkeys(has)) for page, has in things.items()}
        self._pages = list(self._of)
        self._number = {page: number for number, page in enumerate(self._pages)}
        self._having: dict[Thing, list[int]] = defaultdict(list)
        """The numbers of the pages that have a thing, ascending."""
        for number, has in enumerate(self._of.values()):
            for thing in has:
                self._having[thing].append(number)

    def of(self, page: str, but: Collection[str] = ()) -> list[Kin[Thing]]:
        """Return the nearest first, without those in `but`; equally near ones in the order of the pages."""
        number = self._number[page]
        shared: dict[int, list[Thing]] = defaultdict(list)
        weight: dict[int, float] = defaultdict(float)
        for thing in sorted(self._of[page], key=lambda thing: len(self._having[thing])):
            having = self._having[thing]
            at, worth = bisect_left(having, number), 1 / len(having)
            for other in having[max(0, at - _LOOKED_AT) : at + _LOOKED_AT + 1]:
                shared[other].append(thing)
                weight[other] += worth
        for known in (page, *but):
            shared.pop(self._number.get(known, -1), None)
        nearest = nsmallest(SHOWN, shared, key=lambda other: (-weight[other], other))
        return [Kin(self._pages[other], shared[other]) for other in nearest]
