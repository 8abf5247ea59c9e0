"""The rules that content is held to: one row a rule, and why it is there."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    """Stops a build and makes `briefing check` exit with 1."""
    WARNING = "warning"
    """Reported, never in the way; can be accepted in the YAML with a reason."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its severity and why it exists."""

    severity: Severity
    why: str


def _error(why: str) -> Rule:
    return Rule(Severity.ERROR, why)


def _warning(why: str) -> Rule:
    return Rule(Severity.WARNING, why)


RULES: dict[str, Rule] = {
    "yaml-syntax": _error("A file that YAML cannot parse says nothing that could be checked."),
    "duplicate-key": _error("YAML keeps the last of two equal keys and drops the first without a word."),
}
