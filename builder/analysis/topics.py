"""Which statements answer the question of each topic: its key points, and the positions on its claims."""

from collections.abc import Iterable, Mapping

from builder.analysis.findings import ClaimFindings, TopicFindings
from builder.analysis.origins import Origins
from builder.analysis.points_behind import PointsBehind
from builder.analysis.source_statement import SourceStatements
from builder.model import Briefing, Event, Figure, KeyPoint, Measure, Position, Source, Topic


def topic_findings(
    briefing: Briefing,
    origins: Origins,
    found: Mapping[str, ClaimFindings],
    statements: SourceStatements,
) -> dict[str, TopicFindings]:
    """Gather what concerns each topic, in the order of the briefing.

    Key points are in the order of the sources, and within one in the order of its YAML; claims,
    measures and events in the order of their registries. `found` are the claims of the briefing.
    """
    points: dict[str, list[KeyPoint]] = {topic: [] for topic in briefing.topics}
    for source in briefing.sources.values():
        for point in source.key_points:
            for topic in point.topics:
                points[topic].append(point)
    claims: dict[str, list[ClaimFindings]] = {topic: [] for topic in briefing.topics}
    for claim in found.values():
        claims[claim.claim.topic].append(claim)
    carried = {source.id: _Carried(source) for source in briefing.sources.values()}
    return {
        topic.id: _topic(topic, points[topic.id], claims[topic.id], carried, briefing, origins, statements)
        for topic in briefing.topics.values()
    }


class _Carried:
    """What one source ties to each of its key points: positions, figures, events in the same words."""

    def __init__(self, source: Source) -> None:
        behind = PointsBehind(source)
        self.point_of = {position.id: behind.of(position) for position in source.positions}
        self.figures: dict[str, list[Figure]] = {}
        self.events: dict[str, list[str]] = {}
        for figure in source.figures:
            if point := behind.of(figure):
                self.figures.setdefault(point.id, []).append(figure)
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
    claims: list[ClaimFindings],
    carried: Mapping[str, _Carried],
    briefing: Briefing,
    origins: Origins,
    statements: SourceStatements,
) -> TopicFindings:
    figures = tuple(figure for point in points for figure in carried[point.source].figures.get(point.id, ()))
    measures = {figure.measure for figure in figures}
    positions = [each for claim in claims for each in claim.taken]
    behind = [carried[each.source].point_of[each.id] or each for each in positions]
    claimed = {(each.source, each.id) for each in behind if isinstance(each, KeyPoint)}
    unclaimed: dict[str, list[KeyPoint]] = {}
    for point in points:
        if (point.source, point.id) not in claimed:
            unclaimed.setdefault(point.source, []).append(point)
    said = _distinct((*points, *behind))
    sources = {each.source for each in said}
    ids = tuple(claim.claim.id for claim in claims)
    count = origins.count((*points, *positions))
    return TopicFindings(
        id=topic.id,
        claims=ids,
        unclaimed={source: tuple(of_source) for source, of_source in unclaimed.items()},
        figures=figures,
        measures=tuple(
            id_ for id_, each in briefing.measures.items() if id_ in measures or _follows(each, measures)
        ),
        events=_events(points, ids, measures, carried, briefing),
        sources=tuple(source for source in briefing.sources if source in sources),
        silent=tuple(source for source in briefing.sources if source not in sources),
        count=count,
        statement=statements.draft(said, count, claims),
    )


def _distinct(statements: Iterable[KeyPoint | Position]) -> list[KeyPoint | Position]:
    """Return each statement once: a key point may answer a question and carry positions beside."""
    return list({(each.__class__, each.source, each.id): each for each in statements}.values())


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
