"""All questions put to a briefing, each answered by its own module."""

from itertools import chain

from builder.analysis.actors import actor_findings
from builder.analysis.beside import Edits
from builder.analysis.claims import claim_findings
from builder.analysis.events import event_findings
from builder.analysis.findings import Findings
from builder.analysis.measures import measure_findings, seen_by_measures
from builder.analysis.memory import Memory
from builder.analysis.mentions import mentions_in
from builder.analysis.origins import Origins
from builder.analysis.source_statement import SourceStatements
from builder.analysis.sources import source_findings
from builder.analysis.texts import Texts, texts_of
from builder.analysis.topics import topic_findings
from builder.analysis.wording import Wording
from builder.model import Briefing


def analyse(briefing: Briefing, memory: Memory | None = None, *, beside: bool = True) -> Findings:
    """Compare the sources of a briefing; pure, and in time proportional to their text.

    Who analyses one project again and again hands in the same `memory`: it changes nothing but the time.
    Without `beside`, edits of one text are not set side by side, which only pages show.
    """
    memory = memory or Memory()
    memory.begin()
    mentions = mentions_in(briefing, memory)
    texts = texts_of(briefing.sources, memory)
    edits = _edits(briefing, texts, memory) if beside else ()
    origins = Origins(briefing.actors, texts.text_of)
    wording = Wording(briefing, mentions.by_actor)
    stated = origins.count(chain.from_iterable(source.statements() for source in briefing.sources.values()))
    claims = claim_findings(briefing, origins, wording)
    statements = SourceStatements(briefing, origins, texts.text_of, wording)
    return Findings(
        briefing=briefing,
        sources=source_findings(briefing, mentions, texts, edits),
        actors=actor_findings(briefing, mentions, origins),
        topics=topic_findings(briefing, origins, claims, statements),
        measures=memory.last(
            "measures", seen_by_measures(briefing), lambda: measure_findings(briefing, origins, wording)
        ),
        claims=claims,
        events=event_findings(briefing, origins),
        texts=texts.groups,
        alike=texts.alike,
        edits=edits,
        ambiguous=mentions.ambiguous,
        overlaps=texts.overlaps,
        count=origins.count_sources(briefing.sources)._replace(origins=stated.origins),
    )


def _edits(briefing: Briefing, texts: Texts, memory: Memory) -> tuple[Edits, ...]:
    from builder.analysis.edits import edits_of  # with all that it takes to compare wordings: not for a check

    return edits_of(briefing.sources, texts.groups, texts.overlaps, memory)
