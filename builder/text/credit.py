"""One place of a sentence that credits something to somebody."""

from dataclasses import dataclass

from builder.text.quotation import Span
from builder.text.speech_verb import HEARSAY, Bearing

HEARD = "hearsay"
"""What stands for `is said to` and the like."""


@dataclass(frozen=True, slots=True)
class Credit:
    """One place that credits something to somebody."""

    verb: Span
    word: str
    bearing: Bearing
    speaker: Span | None
    hedge: str | None
    start: int
    """Where the crediting words begin: with the speaker, if that stands before the verb."""
    end: int
    """Where they end; what comes behind may be the statement."""
    behind: bool
    """Whether the statement stands behind, not before."""
    within: bool = False
    """Whether the statement goes on behind without quotation marks: `Speed, she said, was no cause`."""

    @property
    def is_hearsay(self) -> bool:
        """Whether nobody is named, as with `reportedly`."""
        return self.word in HEARSAY or self.word == HEARD
