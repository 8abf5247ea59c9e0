"""What was found in and about each source."""

from collections.abc import Iterable, Mapping

from builder.analysis.alone import alone
from builder.analysis.beside import Edits
from builder.analysis.findings import Overlap, SourceFindings
from builder.analysis.mentions import Mentions
from builder.analysis.shown import shown, spans_shown
from builder.analysis.texts import Texts
from builder.model import Briefing, Source


def source_findings(
    briefing: Briefing, mentions: Mentions, texts: Texts, edits: Iterable[Edits]
) -> dict[str, SourceFindings]:
    """Gather what concerns each source, in the order of the briefing."""
    edits = tuple(edits)
    reworded, beside = spans_shown(edits), _beside(edits)
    overlaps: dict[str, list[Overlap]] = {}
    for overlap in texts.overlaps:
        overlaps.setdefault(overlap.a, []).append(overlap)
        overlaps.setdefault(overlap.b, []).append(overlap)
    text_of = texts.text_of
    by_itself = alone(briefing, text_of)
    return {
        source.id: SourceFindings(
            id=source.id,
            words=len(source.article.text.split()),
            text_group=text_of[source.id],
            topics=_topics(source, briefing.topics),
            mentions=mentions.by_source[source.id],
            shown=shown(source, reworded.get(source.id, ())),
            overlaps=tuple(overlaps.get(source.id, ())),
            edits=tuple(beside.get(source.id, ())),
            alone=by_itself[source.id],
        )
        for source in briefing.sources.values()
    }


def _beside(edits: Iterable[Edits]) -> dict[str, list[Edits]]:
    beside: dict[str, list[Edits]] = {}
    for each in edits:
        beside.setdefault(each.a, []).append(each)
        beside.setdefault(each.b, []).append(each)
    return beside


def _topics(source: Source, registry: Mapping[str, object]) -> tuple[str, ...]:
    topics = {topic for point in source.key_points for topic in point.topics}
    return tuple(topic for topic in registry if topic in topics)
