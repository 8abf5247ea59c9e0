"""Everything that the sources hold of each actor."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations, groupby
from operator import attrgetter, itemgetter
from typing import TypeVar

from builder.analysis.findings import ActorFindings, Mention
from builder.analysis.mentions import Mentions
from builder.analysis.origins import Origins
from builder.model import Briefing, Figure, KeyPoint, Position

_SPELLING = attrgetter("source", "text")
Statement = TypeVar("Statement", KeyPoint, Figure, Position)


def actor_findings(briefing: Briefing, mentions: Mentions, origins: Origins) -> dict[str, ActorFindings]:
    """Gather what concerns each actor, in the order of the briefing.

    Statements are in the order of the sources, and within one in the order of its YAML.
    """
    sources = briefing.sources.values()
    said = _by_claimant(point for source in sources for point in source.key_points)
    figures = _by_claimant(figure for source in sources for figure in source.figures)
    positions = _by_claimant(position for source in sources for position in source.positions)
    presented = _presented(briefing)
    beside = _beside(mentions)
    speakers: dict[str, list[str]] = {}
    for actor in briefing.actors.values():
        if actor.speaks_for is not None:
            speakers.setdefault(actor.speaks_for, []).append(actor.id)
    return {
        actor: ActorFindings(
            id=actor,
            said=tuple(said.get(actor, ())),
            figures=tuple(figures.get(actor, ())),
            positions=tuple(positions.get(actor, ())),
            mentions=named,
            spellings=_spellings(named),
            presented=presented.get(actor, {}),
            beside=tuple(beside.get(actor, ())),
            spoken_for_by=tuple(speakers.get(actor, ())),
            count=origins.count_sources(mention.source for mention in named),
        )
        for actor, named in mentions.by_actor.items()
    }


def _by_claimant(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    by_claimant: dict[str, list[Statement]] = {}
    for statement in statements:
        for actor in statement.said_by:
            by_claimant.setdefault(actor, []).append(statement)
    return by_claimant


def _presented(briefing: Briefing) -> dict[str, dict[str, str]]:
    presented: dict[str, dict[str, str]] = {}
    for source in briefing.sources.values():
        for note in source.actors:
            if note.presented_as is not None:
                presented.setdefault(note.actor, {})[source.id] = note.presented_as
    return presented


def _spellings(mentions: Iterable[Mention]) -> dict[str, tuple[tuple[str, int], ...]]:
    """Count the spellings in each source: most frequent first, then in the order of the text."""
    counts: dict[str, list[tuple[str, int]]] = {}
    for (source, text), count in Counter(map(_SPELLING, mentions)).items():
        counts.setdefault(source, []).append((text, count))
    for of_source in counts.values():
        of_source.sort(key=itemgetter(1), reverse=True)
    return {source: tuple(of_source) for source, of_source in counts.items()}


def _beside(mentions: Mentions) -> Mapping[str, list[tuple[str, int]]]:
    """Count in how many paragraphs others are named beside an actor: most first, then by id."""
    pairs: Counter[tuple[str, str]] = Counter()
    for of_source in mentions.by_source.values():
        for _, named in groupby(of_source, key=attrgetter("paragraph")):
            pairs.update(combinations(sorted({mention.actor for mention in named}), 2))
    beside: dict[str, list[tuple[str, int]]] = {}
    for (a, b), count in pairs.items():
        beside.setdefault(a, []).append((b, count))
        beside.setdefault(b, []).append((a, count))
    for others in beside.values():
        others.sort(key=lambda other: (-other[1], other[0]))
    return beside
