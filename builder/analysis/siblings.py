"""Which measures count something else in the same event and unit, so that a reader could confuse them."""

from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from builder.analysis.wording import NAMED
from builder.model import Measure


class Siblings(NamedTuple):
    """The other measures of an event in one unit."""

    named: tuple[Measure, ...]
    """The first of them: a sentence names no more."""
    number: int
    """How many there are in all."""


class SiblingMeasures:
    """Finds the siblings of each measure; of all that count people in one event, it looks at a few."""

    def __init__(self, measures: Mapping[str, Measure], reported: Container[str]) -> None:
        """Take the measures of a briefing and those of them that figures count."""
        self._measures = measures
        self._alike: dict[tuple[str | None, str], list[Measure]] = {}
        self._parts: dict[str, list[Measure]] = {}
        for measure in measures.values():
            if measure.id in reported:
                self._alike.setdefault(_key(measure), []).append(measure)
            if measure.part_of is not None:
                self._parts.setdefault(measure.part_of, []).append(measure)
        self._known = {measure.id for alike in self._alike.values() for measure in alike}

    def of(self, measure: Measure) -> Siblings:
        """Return what is neither this measure nor a whole or part of it, through however many steps."""
        if measure.event is None:
            return Siblings((), 0)
        family = {measure.id: measure} | {other.id: other for other in self._family(measure)}
        alike = self._alike.get(_key(measure), [])
        related = sum(other.id in self._known and _key(other) == _key(measure) for other in family.values())
        named = islice((other for other in alike if other.id not in family), NAMED)
        return Siblings(tuple(named), len(alike) - related)

    def _family(self, measure: Measure) -> Iterator[Measure]:
        above = measure
        while above.part_of is not None:
            above = self._measures[above.part_of]
            yield above
        yield from self._below(self._parts.get(measure.id, ()))

    def _below(self, parts: Iterable[Measure]) -> Iterator[Measure]:
        for part in parts:
            yield part
            yield from self._below(self._parts.get(part.id, ()))


def _key(measure: Measure) -> tuple[str | None, str]:
    return measure.event, measure.unit
