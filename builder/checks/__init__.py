"""Rules over the finished findings, which no single file could be held to alone."""

from collections.abc import Callable, Iterator

from builder.analysis.findings import Findings
from builder.checks.ambiguous import ambiguous_aliases, ambiguous_units
from builder.checks.overrides import idle_exclusions, idle_same_texts
from builder.checks.parts import parts_above_wholes
from builder.checks.support import judgements_of_one_origin
from builder.checks.unused import (
    unused_actors,
    unused_claims,
    unused_events,
    unused_measures,
    unused_topics,
)
from builder.problem import Problem

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
    parts_above_wholes,
)
"""A new rule is one function here, one row in `builder/rules.py` and one case in `tests/cases/checks/`."""


def check(findings: Findings) -> Iterator[Problem]:
    """Yield everything that is wrong with content that could be read; in no order."""
    for rule in CHECKS:
        yield from rule(findings)
