"""One attribution of an article, its speaker turned into actors."""

from dataclasses import dataclass

from builder.scaffold.entry import Span, Value
from builder.text.blank import BLANK
from builder.text.speech_verb import Bearing

_WITH_VERB = frozenset((Bearing.DENIES, Bearing.DISPUTES, Bearing.LEAVES_OPEN))
"""Bearings that a quote has to show: without the verb the words say the contrary."""


@dataclass(frozen=True, slots=True)
class Speech:
    """That words are credited to somebody."""

    statements: tuple[Span, ...]
    verb: Span
    word: str
    """The verb's plain form."""
    bearing: Bearing
    speaker: Span | None
    said_by: tuple[str, ...]
    """Actors; `___` and a proposed id where the briefing has none. Empty where nobody is named."""
    via: str | None
    """The outlet that the article took it from."""
    hedge: str | None
    """The word of doubt that the attribution is made with."""
    begins: int
    """Where the clause of the verb begins: with its speaker, if that stands before it."""
    needs_verb: bool = False
    """Whether the statement is no sentence without the verb: `called the move a mistake`."""
    doubt: tuple[str, ...] = ()
    """All who could be meant, where a pronoun leaves it open."""

    @property
    def quoted(self) -> tuple[Span, ...]:
        """The words to quote: with verb and subject where they are part of what is said (`denied`)."""
        first, *rest = self.statements
        says_more = self.hedge or self.bearing in _WITH_VERB or self.needs_verb
        if says_more and self.verb.end <= first.start:
            first = Span(self.begins, first.end)
        elif self.bearing is Bearing.CONFIRMS and first.end <= self.verb.start:
            first = Span(first.start, max(self.verb.end, self.speaker.end if self.speaker else 0))
        elif (
            self.speaker
            and first.start <= self.verb.start
            and self.verb.end <= first.end <= self.speaker.start
        ):
            first = Span(first.start, self.speaker.end)  # `was called “a guess” by X`
        return (first, *rest)

    @property
    def notes(self) -> tuple[str, ...]:
        """What the editor is told about who speaks."""
        if not self.doubt:
            return ()
        return (f"who is meant is not certain: {' or '.join(id_.removeprefix(BLANK) for id_ in self.doubt)}",)

    @property
    def fields(self) -> list[tuple[str, Value]]:
        """Who is credited, as fields of an entry."""
        found: list[tuple[str, Value]] = []
        if self.said_by:
            found.append(("said_by", self.said_by[0] if len(self.said_by) == 1 else self.said_by))
        if self.via and self.via not in self.said_by:
            found.append(("via", self.via))
        return found
