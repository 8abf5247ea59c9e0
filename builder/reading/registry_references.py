"""What entries of the registries say of one another: known ids, no circles, measures that fit together.

Runs once all registries are read, since each may name entries of the others.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from builder.model import ActorKind, Measure
from builder.problem import Place, Problem
from builder.reading import suggest
from builder.reading.registries import Registries
from builder.reading.suggest import named
from builder.text.unit import factors

WHERE = frozenset({ActorKind.PLACE, ActorKind.STATE})
"""Kinds of actor that something can happen in."""


def registry_problems(registries: Registries) -> Iterator[Problem]:
    """Check everything that one entry of a registry says of another."""
    for check in _CHECKS:
        yield from check(registries)


def _place(registries: Registries, kind: str, *path: int | str) -> Place:
    document = registries.documents[kind]
    return document.place(document.find(path)[1])


def _unknown_ids(registries: Registries) -> Iterator[Problem]:
    for kind, key, attribute, target in _REFERENCES:
        for id_, record in getattr(registries, kind).items():
            for reference in _several(getattr(record, attribute)):
                known = registries.ids[target]
                if known is not None and reference not in known:
                    problem = registries.unknown(target, reference, _place(registries, kind, id_, key))
                    if problem:
                        yield problem


def _several(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()


def _cycles(registries: Registries) -> Iterator[Problem]:
    for kind, key in (("actors", "speaks_for"), ("measures", "part_of")):
        records: Mapping[str, Any] = getattr(registries, kind)
        reported: set[str] = set()
        for id_ in records:
            circle = _circle(records, key, id_)
            if circle and not reported.intersection(circle):
                reported.update(circle)
                yield Problem(
                    _place(registries, kind, id_, key),
                    "reference-cycle",
                    f"{key} goes in a circle: {' → '.join((*circle, circle[0]))}",
                    "Take it out of one of them",
                )


def _circle(records: Mapping[str, Any], attribute: str, start: str) -> tuple[str, ...]:
    """Return the ids from `start` back to it, or nothing when the way ends or joins a circle elsewhere."""
    way: list[str] = []
    at: str | None = start
    while at is not None and at in records and at not in way:
        way.append(at)
        at = getattr(records[at], attribute)
    return tuple(way) if at == start else ()


def _event_places(registries: Registries) -> Iterator[Problem]:
    for event in registries.events.values():
        actor = registries.actors.get(event.where or "")
        if actor is not None and actor.kind not in WHERE:
            yield Problem(
                _place(registries, "events", event.id, "place"),
                "wrong-kind",
                f"{named(actor.id)} is of kind {actor.kind}, no place",
                "Name an actor of kind place or state",
            )


def _derived_measures(registries: Registries) -> Iterator[Problem]:
    for measure in registries.measures.values():
        if measure.derived is None:
            continue
        place = _place(registries, "measures", measure.id, "is")
        if measure.derived.minuend == measure.derived.subtrahend:
            message = f"{named(measure.derived.minuend[0])} less itself is always nothing"
            yield Problem(place, "measure-operands", message, "Name two measures, or two cases of one")
        for operand, case in (measure.derived.minuend, measure.derived.subtrahend):
            yield from _operand(registries, measure, operand, case, place)


def _operand(
    registries: Registries, measure: Measure, operand: str, case: str | None, place: Place
) -> Iterator[Problem]:
    unknown = registries.unknown("measures", operand, place)
    if unknown:
        yield unknown
    other = registries.measures.get(operand)
    if other is None:
        return
    if other.derived is not None:
        message = f"{named(operand)} is itself derived"
        yield Problem(place, "measure-operands", message, "Use measures that sources report")
    if factors(other.unit, measure.unit) is None:
        message = f"{named(operand)} is in {other.unit}, which is no {measure.unit}"
        yield Problem(place, "measure-operands", message, "Use measures of one dimension")
    yield from case_problems(other, case, place)


def has_case(measure: Measure, case: str | None) -> bool:
    """Tell whether a case is one of the measure's, or is left out where the measure has none."""
    return case is None if not measure.cases else any(case == id_ for id_, _ in measure.cases)


def case_problems(measure: Measure, case: str | None, place: Place) -> Iterator[Problem]:
    """Check that a case is one of the measure's, and is there exactly where the measure has cases."""
    cases = dict(measure.cases)
    if case is None and cases:
        message = f"the measure {named(measure.id)} has cases, and none is named"
        yield Problem(place, "figure-case", message, f"Add one of: {suggest.listed(cases)}")
    elif case is not None and not cases:
        message = f"the measure {named(measure.id)} has no cases"
        yield Problem(place, "figure-case", message, f"Leave out the case {named(case)}")
    elif case is not None and case not in cases:
        cure = suggest.cure(case, cases, f"Use one of: {suggest.listed(cases)}")
        yield Problem(place, "unknown-case", f"unknown case {named(case)} of {named(measure.id)}", cure)


_REFERENCES = (
    ("actors", "speaks_for", "speaks_for", "actors"),
    ("measures", "event", "event", "events"),
    ("measures", "part_of", "part_of", "measures"),
    ("claims", "topic", "topic", "topics"),
    ("claims", "party", "party", "actors"),
    ("claims", "event", "event", "events"),
    ("events", "place", "where", "actors"),
)
"""Registry, key, the record's attribute, the registry that it names."""

_CHECKS: tuple[Callable[[Registries], Iterator[Problem]], ...] = (
    _unknown_ids,
    _cycles,
    _event_places,
    _derived_measures,
)
