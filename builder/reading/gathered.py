"""What is wrong in many places for one reason, told once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder.problem import Problem

_REMOVED = 3
"""In how many places an unknown id was taken out of its registry rather than misspelt."""


def gathered(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems in order; many references to one unknown id are told at the first, with their number."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for problem in sorted(problems):
        found.setdefault((problem.rule, problem.message), []).append(problem)
    for (rule, message), alike in found.items():
        if rule.startswith("unknown-") and len(alike) >= _REMOVED:
            yield replace(alike[0], message=f"{message}, here and in {len(alike) - 1} other places")
        else:
            yield from alike
