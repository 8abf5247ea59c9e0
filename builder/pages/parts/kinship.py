"""Which pages go together: those that share what few others have, with what they share."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
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
        self._order = {page: number for number, page in enumerate(self._of)}
        self._having: dict[Thing, list[str]] = defaultdict(list)
        for page, has in self._of.items():
            for thing in has:
                self._having[thing].append(page)

    def of(self, page: str, but: Collection[str] = ()) -> list[Kin[Thing]]:
        """Return the nearest first, without those in `but`; equally near ones in the order of the pages."""
        shared: dict[str, list[Thing]] = defaultdict(list)
        for thing in sorted(self._of[page], key=lambda thing: len(self._having[thing])):
            for other in self._near(page, self._having[thing]):
                shared[other].append(thing)
        for other in (page, *but):
            shared.pop(other, None)
        nearest = sorted(shared, key=lambda other: (-self._weight(shared[other]), self._order[other]))
        return [Kin(other, shared[other]) for other in nearest[:SHOWN]]

    def _near(self, page: str, having: list[str]) -> list[str]:
        at = bisect_left(having, self._order[page], key=self._order.__getitem__)
        return having[max(0, at - _LOOKED_AT) : at + _LOOKED_AT + 1]

    def _weight(self, things: Iterable[Thing]) -> float:
        return sum(1 / len(self._having[thing]) for thing in things)
