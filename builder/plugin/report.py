"""Problems in MkDocs' log: errors as such, warnings as news, since they must not fail a strict build."""

import logging
from collections.abc import Iterable

from builder.problem import Problem
from builder.rules import Severity
from builder.text.number_format import format_count

LOG = logging.getLogger("mkdocs.plugins.briefing")
LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.INFO}


def report(problems: Iterable[Problem]) -> None:
    """Log every problem on a line of its own, its place first."""
    for problem in problems:
        LOG.log(LEVELS[problem.severity], "%s", problem)


def in_words(errors: int) -> str:
    """Return a count as `1 error` or `2 errors`."""
    return format_count(errors, "error")
