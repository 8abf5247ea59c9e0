"""What comparing the sources gives: pure functions from a briefing to its findings."""

from builder.analysis.compose import analyse

__all__ = ["analyse"]
