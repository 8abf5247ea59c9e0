"""What `briefing new` suggests for the bare articles, beside what their finished sources say."""

from collections.abc import Iterator
from functools import reduce
from operator import add
from pathlib import Path

from builder.reading import read_briefing
from tests.scaffold.desk import Tally, settings, tally, written

LEAST_FIGURES = 0.85
LEAST_STATEMENTS = 0.75
MOST_USELESS = 1 / 3
MEASURED = "other sources"
"""The setting that the targets are for: each article as if it came last."""


def tallies(root: Path) -> dict[str, Tally]:
    """Return the sum over all sources by setting."""
    briefing = read_briefing(root).briefing
    assert briefing is not None
    found: dict[str, list[Tally]] = {}
    for source in briefing.sources.values():
        for name, known in settings(briefing, source.id):
            found.setdefault(name, []).append(tally(source, written(source.article, known))[0])
    return {name: reduce(add, each) for name, each in found.items()}


def targets(root: Path) -> Iterator[tuple[bool, str]]:
    """Yield whether each target is met, and the numbers; the other settings have no target."""
    for name, total in tallies(root).items():
        figures, statements = total.figures_found / total.figures, total.statements_found / total.statements
        useless = total.useless / total.suggestions
        met = figures >= LEAST_FIGURES and statements >= LEAST_STATEMENTS and useless <= MOST_USELESS
        told = f"'briefing new', {name}: {figures:.0%} of figures, {statements:.0%} of statements"
        if name == MEASURED:
            told += f" (at least {LEAST_FIGURES:.0%}, {LEAST_STATEMENTS:.0%})"
        yield met or name != MEASURED, f"{told}; useless {useless:.0%} of {total.suggestions}"
