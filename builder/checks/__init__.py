"""Rules over the finished findings, which no single file could be held to alone."""

from collections.abc import Callable, Iterator
from functools import partial

from builder.analysis.findings import Findings, Mention
from builder.analysis.origins import origins_in
from builder.checks.ambiguous import ambiguous_aliases, ambiguous_units
from builder.checks.claimants import distant_claimants, other_claimants
from builder.checks.dates import precise_dates
from builder.checks.figures import shared_numbers
from builder.checks.hedges import laundered_hedges
from builder.checks.memory import Memory
from builder.checks.near import Registered, Surroundings, is_english
from builder.checks.overrides import idle_exclusions, idle_same_texts
from builder.checks.parts import parts_above_wholes
from builder.checks.points import strange_points
from builder.checks.quote_edges import cut_quotes
from builder.checks.stances import turned_stances
from builder.checks.support import judgements_of_one_origin
from builder.checks.unused import (
    unused_actors,
    unused_claims,
    unused_events,
    unused_measures,
    unused_topics,
)
from builder.checks.unused_evidence import unused_numbers, unused_speech
from builder.model import Source
from builder.problem import Problem

__all__ = ["CHECKS", "OF_ONE_SOURCE", "Memory", "check"]

OF_ONE_SOURCE: tuple[Callable[[Source, Surroundings], Iterator[Problem]], ...] = (
    cut_quotes,
    distant_claimants,
    other_claimants,
    strange_points,
    laundered_hedges,
    shared_numbers,
    unused_numbers,
    unused_speech,
)
"""Checks that compare one summary with its article, once the names of all actors were looked for in it."""
OF_ANY_LANGUAGE = (shared_numbers,)
"""Those of them that read no English: where the article is in another language, the others would guess."""


CHECKS: tuple[Callable[[Findings], Iterator[Problem]], ...] = (
    unused_actors,
    unused_topics,
    unused_measures,
    unused_claims,
    unused_events,
    ambiguous_units,
    ambiguous_aliases,
    idle_exclusions,
    idle_same_texts,
    judgements_of_one_origin,
    precise_dates,
    parts_above_wholes,
    turned_stances,
)
"""A new rule is one function here or above, one row in `builder/rules.py`, one case in `tests/cases`."""


def check(findings: Findings, memory: Memory | None = None) -> Iterator[Problem]:
    """Yield everything that is wrong with content that could be read; in no order.

    Who checks one project again and again hands in the same `memory`: it changes nothing but the time.
    """
    for rule in CHECKS:
        yield from rule(findings)
    memory = memory or Memory()
    memory.turn_to(findings.briefing.actors, findings.briefing.sources)
    registered = Registered(findings.briefing.actors, origins_in(findings))
    for source in findings.briefing.sources.values():
        mentions = findings.sources[source.id].mentions
        yield from memory.of(source, partial(_of_one, source, mentions, registered))


def _of_one(source: Source, mentions: tuple[Mention, ...], registered: Registered) -> Iterator[Problem]:
    around = Surroundings(source, mentions, registered)
    for rule in OF_ONE_SOURCE if is_english(source) else OF_ANY_LANGUAGE:
        yield from rule(source, around)
