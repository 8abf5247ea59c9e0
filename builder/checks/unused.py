"""Entries of the registries that nothing on the site rests on.

Known only at the end: an actor is used already when an article names it.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from builder.analysis.findings import Findings
from builder.model import Briefing
from builder.problem import Place, Problem

_CURE = "Use it, mend its id where it was meant, or remove the entry"


class _Entry(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def place(self) -> Place: ...


def unused_actors(findings: Findings) -> Iterator[Problem]:
    """Report an actor that no article names and nothing refers to."""
    used = {actor for actor, found in findings.actors.items() if found.mentions}
    used.update(_referred_actors(findings.briefing))
    yield from _unused(
        findings.briefing.actors.values(), used, "actor", "no article names it and no entry refers to it"
    )


def unused_topics(findings: Findings) -> Iterator[Problem]:
    """Report a topic whose question no key point answers."""
    used = {topic for topic, found in findings.topics.items() if found.sources}
    yield from _unused(findings.briefing.topics.values(), used, "topic", "no key point answers its question")


def unused_measures(findings: Findings) -> Iterator[Problem]:
    """Report a measure without a figure, reported or computed."""
    used = {measure for measure, found in findings.measures.items() if found.figures or found.derived}
    yield from _unused(findings.briefing.measures.values(), used, "measure", "no figure counts it")


def unused_claims(findings: Findings) -> Iterator[Problem]:
    """Report a claim on which no source takes a position."""
    used = {claim for claim, found in findings.claims.items() if found.positions}
    registry = findings.briefing.claims.values()
    yield from _unused(registry, used, "claim", "no source takes a position on it")


def unused_events(findings: Findings) -> Iterator[Problem]:
    """Report an event of which no source speaks and to which no claim or measure is tied."""
    briefing = findings.briefing
    used = {event for event, found in findings.events.items() if found.reports}
    used.update(claim.event for claim in briefing.claims.values() if claim.event)
    used.update(measure.event for measure in briefing.measures.values() if measure.event)
    yield from _unused(briefing.events.values(), used, "event", "no source, claim or measure speaks of it")


def _unused(entries: Iterable[_Entry], used: set[str], kind: str, why: str) -> Iterator[Problem]:
    for entry in entries:
        if entry.id not in used:
            yield Problem(entry.place, "unused-entry", f"the {kind} “{entry.id}” is not used: {why}", _CURE)


def _referred_actors(briefing: Briefing) -> Iterator[str]:
    for source in briefing.sources.values():
        for statement in source.statements():
            yield from statement.said_by
            if statement.via:
                yield statement.via
        yield from (note.actor for note in source.actors)
    yield from (actor.speaks_for for actor in briefing.actors.values() if actor.speaks_for)
    yield from (actor for claim in briefing.claims.values() for actor in claim.party)
    yield from (event.where for event in briefing.events.values() if event.where)
