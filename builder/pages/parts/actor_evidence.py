"""What the sources hold about an actor beyond its own words: what names it, what came through it."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from builder.analysis.findings import Findings, Mention
from builder.model import Event, Figure, KeyPoint, Quote, Source


class Naming(NamedTuple):
    """The statements of others whose quotes name an actor, and the claims that such quotes bear on."""

    points: dict[tuple[str, str], KeyPoint]
    claims: dict[str, None]


class ActorEvidence:
    """By actor: statements that name it, what is reported via it, events that happened there."""

    def __init__(self, findings: Findings) -> None:
        self.naming: dict[str, Naming] = {}
        self.points_via: dict[str, list[KeyPoint]] = {}
        self.figures_via: dict[str, list[Figure]] = {}
        self.events_at: dict[str, list[Event]] = {}
        for source in findings.briefing.sources.values():
            self._add_names(source, findings.sources[source.id].mentions)
            self._add_outlets(source)
        for event in findings.briefing.events.values():
            if event.where:
                self.events_at.setdefault(event.where, []).append(event)

    def _add_names(self, source: Source, mentions: tuple[Mention, ...]) -> None:
        starts = [mention.start for mention in mentions]
        for point in source.key_points:
            for actor in _named(point.quotes, mentions, starts):
                if actor not in point.said_by:
                    self._naming(actor).points[source.id, point.id] = point
        for position in source.positions:
            for actor in _named(position.quotes, mentions, starts):
                self._naming(actor).claims[position.claim] = None

    def _add_outlets(self, source: Source) -> None:
        for point in source.key_points:
            if point.via:
                self.points_via.setdefault(point.via, []).append(point)
        for figure in source.figures:
            if figure.via:
                self.figures_via.setdefault(figure.via, []).append(figure)

    def _naming(self, actor: str) -> Naming:
        if actor not in self.naming:
            self.naming[actor] = Naming({}, {})
        return self.naming[actor]


def _named(quotes: tuple[Quote, ...], mentions: tuple[Mention, ...], starts: list[int]) -> Iterator[str]:
    """Yield the actors of the mentions that lie in quotes; `starts` are those of the mentions, in order."""
    for quote in quotes:
        for part in quote.parts:
            for mention in mentions[bisect_left(starts, part.start) : bisect_left(starts, part.end)]:
                if mention.end <= part.end:
                    yield mention.actor
