"""What comparing the sources gives: pure functions from a briefing to its findings."""

from builder.analysis.compose import analyse
from builder.analysis.memory import Memory

__all__ = ["Memory", "analyse"]
