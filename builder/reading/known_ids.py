"""The ids that a briefing has, each with what it means to an editor, for the JSON Schemas."""

from collections.abc import Iterator

from builder.model import ActorKind, Briefing, Source
from builder.rules import RULES, Severity

Words = dict[str, str]
"""Id -> what it means, in a line."""

PLACES = frozenset({ActorKind.PLACE, ActorKind.STATE})
OUTLETS = frozenset({ActorKind.OUTLET})


def known_ids(briefing: Briefing | None) -> dict[str, Words]:
    """Return kind of entry -> its ids; without a briefing only those that every project has."""
    rules = {id_: rule.why for id_, rule in RULES.items() if rule.severity is Severity.WARNING}
    return {"rules": rules} | (_of(briefing) if briefing else {})


def key_points(source: Source) -> Words:
    """Return the key points of a source."""
    return {point.id: point.point for point in source.key_points}


def entries(source: Source) -> Words:
    """Return all that a warning in a source can be about, by kind."""
    return {
        source.id: "The source as a whole",
        **{note.actor: "What is noted of the actor" for note in source.actors},
        **{event.event: "The report of the event" for event in source.events},
        **{position.id: "The position" for position in source.positions},
        **{figure.id: "The figure" for figure in source.figures},
        **{point.id: "The key point" for point in source.key_points},
    }


def _of(briefing: Briefing) -> dict[str, Words]:
    return {
        "actors": _actors(briefing, frozenset(ActorKind)),
        "places": _actors(briefing, PLACES),
        "outlets": _actors(briefing, OUTLETS),
        "topics": {id_: topic.question for id_, topic in briefing.topics.items()},
        "measures": {id_: f"{measure.name} ({measure.unit})" for id_, measure in briefing.measures.items()},
        "claims": {id_: claim.claim for id_, claim in briefing.claims.items()},
        "events": {id_: event.name for id_, event in briefing.events.items()},
        "articles": {source.article.file: source.title for source in briefing.sources.values()},
        "statements": dict(_statements(briefing)),
    }


def _actors(briefing: Briefing, kinds: frozenset[ActorKind]) -> Words:
    return {
        id_: f"{actor.name} ({actor.kind})" for id_, actor in briefing.actors.items() if actor.kind in kinds
    }


def _statements(briefing: Briefing) -> Iterator[tuple[str, str]]:
    yield from ((f"claim/{id_}", claim.claim) for id_, claim in briefing.claims.items())
    for source in briefing.sources.values():
        yield from ((f"{source.id}/{id_}", words) for id_, words in _points_and_figures(source))


def _points_and_figures(source: Source) -> Iterator[tuple[str, str]]:
    yield from ((point.id, point.point) for point in source.key_points)
    yield from ((figure.id, f"Figure: {figure.quote.text}") for figure in source.figures)
