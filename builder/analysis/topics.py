"""Which key points answer the question of each topic, and how they stand to its claims."""

from collections.abc import Mapping
from dataclasses import replace

from builder.analysis.findings import ClaimFindings, TopicFindings
from builder.analysis.origins import Origins
from builder.analysis.source_statement import SourceStatements
from builder.model import Briefing, Event, Figure, KeyPoint, Measure, Position, Source, Stance, Topic

ByClaim = dict[str, dict[Stance, tuple[tuple[KeyPoint, Position], ...]]]


def topic_findings(
    briefing: Briefing,
    origins: Origins,
    found: Mapping[str, ClaimFindings],
    statements: SourceStatements,
) -> dict[str, TopicFindings]:
    """Gather what concerns each topic, in the order of the briefing.

    Key points are in the order of the sources, and within one in the order of its YAML; claims,
    measures and events in the order of their registries; positions in the order of `Stance`. `found` are the
    claims of the briefing.
    """
    points: dict[str, list[KeyPoint]] = {topic: [] for topic in briefing.topics}
    for source in briefing.sources.values():
        for point in source.key_points:
            for topic in point.topics:
                points[topic].append(point)
    claims: dict[str, list[str]] = {topic: [] for topic in briefing.topics}
    for claim in briefing.claims.values():
        claims[claim.topic].append(claim.id)
    carried = {source.id: _Carried(source) for source in briefing.sources.values()}
    return {
        topic.id: replace(
            made,
            statement=statements.draft(points[topic.id], made.count, [found[id_] for id_ in made.claims]),
        )
        for topic in briefing.topics.values()
        for made in [_topic(topic, points[topic.id], tuple(claims[topic.id]), carried, briefing, origins)]
    }


class _Carried:
    """What one source ties to each of its key points: positions, figures, events in the same words."""

    def __init__(self, source: Source) -> None:
        self.positions: dict[str, list[Position]] = {}
        self.figures: dict[str, list[Figure]] = {}
        self.events: dict[str, list[str]] = {}
        for position in source.positions:
            self.positions.setdefault(position.of or "", []).append(position)
        for figure in source.figures:
            self.figures.setdefault(figure.of or "", []).append(figure)
        spans = [
            (part.start, part.end, report.event) for report in source.events for part in report.quote.parts
        ]
        for point in source.key_points:
            parts = [part for quote in point.quotes for part in quote.parts]
            told = [event for start, end, event in spans for p in parts if start < p.end and p.start < end]
            if told:
                self.events[point.id] = told


def _topic(
    topic: Topic,
    points: list[KeyPoint],
    claims: tuple[str, ...],
    carried: Mapping[str, _Carried],
    briefing: Briefing,
    origins: Origins,
) -> TopicFindings:
    figures = tuple(figure for point in points for figure in carried[point.source].figures.get(point.id, ()))
    measures = {figure.measure for figure in figures}
    sources = {point.source for point in points}
    by_claim, claimed = _by_claim(points, claims, carried)
    unclaimed: dict[str, list[KeyPoint]] = {}
    for point in points:
        if (point.source, point.id) not in claimed:
            unclaimed.setdefault(point.source, []).append(point)
    return TopicFindings(
        id=topic.id,
        claims=claims,
        by_claim=by_claim,
        unclaimed={source: tuple(of_source) for source, of_source in unclaimed.items()},
        figures=figures,
        measures=tuple(
            id_ for id_, each in briefing.measures.items() if id_ in measures or _follows(each, measures)
        ),
        events=_events(points, claims, measures, carried, briefing),
        sources=tuple(source for source in briefing.sources if source in sources),
        silent=tuple(source for source in briefing.sources if source not in sources),
        count=origins.count(points),
    )


def _by_claim(
    points: list[KeyPoint], claims: tuple[str, ...], carried: Mapping[str, _Carried]
) -> tuple[ByClaim, set[tuple[str, str]]]:
    """Group key points by the topic's claims; also return which have a place there."""
    found: dict[str, dict[Stance, list[tuple[KeyPoint, Position]]]] = {claim: {} for claim in claims}
    claimed: set[tuple[str, str]] = set()
    for point in points:
        for position in carried[point.source].positions.get(point.id, ()):
            if position.claim in found:
                found[position.claim].setdefault(position.position, []).append((point, position))
                claimed.add((point.source, point.id))
    by_claim = {
        claim: {stance: tuple(by_stance[stance]) for stance in Stance if stance in by_stance}
        for claim, by_stance in found.items()
        if by_stance
    }
    return by_claim, claimed


def _follows(measure: Measure, measures: set[str]) -> bool:
    """Say whether a measure is computed from measures that are all among the given ones."""
    derived = measure.derived
    return derived is not None and {derived.minuend[0], derived.subtrahend[0]} <= measures


def _events(
    points: list[KeyPoint],
    claims: tuple[str, ...],
    measures: set[str],
    carried: Mapping[str, _Carried],
    briefing: Briefing,
) -> tuple[str, ...]:
    """Return the events that key points, claims and measures are about, by date, undated ones last."""
    about = {event for point in points for event in carried[point.source].events.get(point.id, ())}
    about.update(event for claim in claims if (event := briefing.claims[claim].event))
    about.update(event for measure in measures if (event := briefing.measures[measure].event))
    return tuple(event.id for event in sorted(briefing.events.values(), key=by_date) if event.id in about)


def by_date(event: Event) -> tuple[bool, str, str, str]:
    """Return the key that sorts events by first possible day, then last, then id; undated ones last."""
    earliest = event.date.date.earliest if event.date else None
    latest = event.date.date.latest if event.date else None
    return (earliest is None, str(earliest), str(latest), event.id)
