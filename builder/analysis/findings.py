"""What the comparison found: the records that pages are made from."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from builder.analysis.alone import Alone
from builder.analysis.beside import Edits
from builder.model import (
    Briefing,
    Claim,
    Event,
    EventReport,
    Figure,
    KeyPoint,
    Position,
    Stance,
)
from builder.text.interval import Interval

Statement = KeyPoint | Figure | Position


class Mention(NamedTuple):
    """An actor named in an article."""

    source: str
    actor: str
    paragraph: int
    start: int
    end: int
    """Offsets in code points of `Article.text`, half open."""
    text: str
    """The spelling used there, without a possessive ending."""


class AmbiguousMention(NamedTuple):
    """A spelling in an article that several actors share, so that nobody can say who is meant."""

    source: str
    text: str
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextGroup:
    """Sources whose articles are one independent text."""

    id: str
    """The id of its first source."""
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """The same words in two articles: offsets in code points of either `Article.text`, half open."""

    a: tuple[int, int]
    b: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two articles share."""

    a: str
    b: str
    """Sources, `a` before `b` in order of id."""
    share: float
    """Of the words of the shorter article that stand in shared passages, 0 to 1."""
    passages: tuple[SharedPassage, ...]


class Verdict(StrEnum):
    """Outcome of comparing figures of one measure, tried in this order."""

    NOT_COMPARABLE = "not comparable"
    SUPERSEDED = "superseded"
    SAME = "same"
    COMPATIBLE = "compatible"
    CONTRADICT = "contradict"
    DIFFER = "differ"


APART = (Verdict.CONTRADICT, Verdict.DIFFER)
"""The verdicts that say of numbers that they cannot all be true."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two or more figures of one measure and case stand to each other."""

    measure: str
    case: str | None
    verdict: Verdict
    figures: tuple[Figure, ...]
    """The reported figures it rests on, those behind a derived one included."""
    sentence: str
    """Plain text, for readers."""
    one_text: bool = False
    """Whether all of them stand in one independent text, so that they cannot confirm each other."""

    @property
    def only_repeats(self) -> bool:
        """Whether the numbers agree for no better reason than that one text prints them."""
        return self.one_text and self.verdict in (Verdict.SAME, Verdict.COMPATIBLE)


@dataclass(frozen=True, slots=True)
class DerivedFigure:
    """A figure computed from two of one source and one claimant (`is: a - b`)."""

    measure: str
    source: str
    said_by: tuple[str, ...]
    minuend: Figure
    subtrahend: Figure
    common: Interval
    """In the measure's unit."""


@dataclass(frozen=True, slots=True)
class UnitSlip:
    """Figures apart by the factor between two units: one taken for the other would explain them."""

    case: str | None
    figures: tuple[Figure, ...]
    sentence: str
    """Plain text, for readers; corrects nothing."""


@dataclass(frozen=True, slots=True)
class PartAboveWhole:
    """A figure of a part that is more than its whole."""

    part: Figure
    whole: Figure
    sentence: str
    """Plain text, for readers."""


class Grade(StrEnum):
    """How sure a claim is, tried in this order."""

    CONTESTED = "contested"
    CONFIRMED = "confirmed"
    SEVERAL_ORIGINS = "several origins"
    SINGLE_ORIGIN = "single origin"
    NOT_AFFIRMED = "not affirmed"
    """No source affirms it: it is only denied, disputed, left open, or not spoken of."""


class Count(NamedTuple):
    """How many stand behind something: articles -> independent texts -> origins."""

    articles: int
    texts: int
    origins: int


class Absence(StrEnum):
    """Why a source takes no position on a claim."""

    SILENT = "silent"
    PREDATES = "predates"
    """The source's last possible day is before the event's first."""


@dataclass(frozen=True, slots=True)
class ClaimFindings:
    """A claim, who takes which position on it, and how sure it is."""

    claim: Claim
    positions: dict[str, tuple[Position, ...]]
    """By source, in order of source id; only sources that take one."""
    absent: dict[str, Absence]
    """Every other source."""
    grade: Grade
    grade_reason: str
    """One sentence, plain text."""
    count: Count
    """Behind those that affirm it (`says`, `reports`)."""

    @property
    def taken(self) -> list[Position]:
        """The positions that are taken, by source."""
        return [position for positions in self.positions.values() for position in positions]

    def by_stance(self) -> dict[Stance, list[Position]]:
        """Return the positions that are taken, in the order of `Stance`, each by source."""
        taken = self.taken
        by_stance = {stance: [each for each in taken if each.position is stance] for stance in Stance}
        return {stance: positions for stance, positions in by_stance.items() if positions}


@dataclass(frozen=True, slots=True)
class MeasureFindings:
    """The figures of one measure and what comparing them gave."""

    id: str
    figures: tuple[Figure, ...]
    """By case in the measure's order, then by value, source, id; figures without a number last."""
    derived: tuple[DerivedFigure, ...]
    agreements: tuple[Agreement, ...]
    finding: str
    """One sentence of what the reports come to, plain text."""
    common: dict[tuple[str, str], Interval]
    """(source, figure id) -> the value in the measure's unit; figures without a number are left out."""
    ambiguous_units: tuple[str, ...]
    """Printed units of these figures that have several meanings, e.g. `tons`."""
    not_comparable: tuple[str, ...]
    """Sentences on what must not be compared here, plain text (parts, other cases, not given)."""
    count: Count
    """Behind the numbers; sources that give none do not count."""
    unit_slips: tuple[UnitSlip, ...] = ()
    """By case, then from the lowest value."""
    parts_above: tuple[PartAboveWhole, ...] = ()
    """Of this measure as a part: figures that are more than the whole (`part_of`)."""


@dataclass(frozen=True, slots=True)
class ActorFindings:
    """Everything that the sources hold of one actor."""

    id: str
    said: tuple[KeyPoint, ...]
    figures: tuple[Figure, ...]
    positions: tuple[Position, ...]
    mentions: tuple[Mention, ...]
    spellings: dict[str, tuple[tuple[str, int], ...]]
    """By source: each spelling with how often it stands there, most frequent first."""
    presented: dict[str, str]
    """By source: the words by which the article presents the actor."""
    beside: tuple[tuple[str, int], ...]
    """Actors named in the same paragraphs and in how many, most first, then by id."""
    spoken_for_by: tuple[str, ...]
    """Actors whose `speaks_for` is this one."""
    count: Count
    """Sources that mention the actor."""


@dataclass(frozen=True, slots=True)
class TopicFindings:
    """What the sources hold on one topic."""

    id: str
    claims: tuple[str, ...]
    unclaimed: dict[str, tuple[KeyPoint, ...]]
    """Key points of the topic that carry no position on one of its claims, by source."""
    figures: tuple[Figure, ...]
    measures: tuple[str, ...]
    events: tuple[str, ...]
    sources: tuple[str, ...]
    """Those with a key point of the topic, or a position on one of its claims."""
    silent: tuple[str, ...]
    count: Count
    """Behind its key points, and the positions on its claims."""
    statement: str = ""
    """What it rests on, in a sentence or three, plain text; empty where no source bears on it."""


@dataclass(frozen=True, slots=True)
class EventFindings:
    """An event and the sources that speak of it."""

    event: Event
    reports: tuple[EventReport, ...]
    count: Count


@dataclass(frozen=True, slots=True)
class Shown:
    """What the site shows of one article: its quotes, short ones with the rest of their sentences."""

    spans: tuple[tuple[int, int], ...]
    """Offsets in code points of `Article.text`, half open, in order, none touching another."""
    share: float
    """Of the article's characters other than white space, 0 to 1."""


@dataclass(frozen=True, slots=True)
class SourceFindings:
    """What was found in and about one source."""

    id: str
    words: int
    text_group: str
    topics: tuple[str, ...]
    """Of its key points, in the order of the registry."""
    mentions: tuple[Mention, ...]
    """In the order of the text."""
    shown: Shown
    overlaps: tuple[Overlap, ...]
    edits: tuple[Edits, ...] = ()
    """Other articles of its text that it is set beside."""
    alone: Alone = field(default_factory=Alone)
    """What it alone speaks of, and what others do."""


@dataclass(frozen=True, slots=True)
class Findings:
    """The briefing with everything that comparing its sources gave; pages need nothing else."""

    briefing: Briefing
    sources: dict[str, SourceFindings]
    actors: dict[str, ActorFindings]
    topics: dict[str, TopicFindings]
    measures: dict[str, MeasureFindings]
    claims: dict[str, ClaimFindings]
    events: dict[str, EventFindings]
    """Each in the order of the briefing."""
    texts: tuple[TextGroup, ...]
    overlaps: tuple[Overlap, ...]
    count: Count
    """Of the whole briefing."""
    alike: frozenset[tuple[str, str]] = frozenset()
    """Pairs of sources, in order of id, that the comparison alone takes for one text."""
    edits: tuple[Edits, ...] = ()
    """Articles of one text side by side, in the order of `overlaps`."""
    ambiguous: tuple[AmbiguousMention, ...] = ()
    """Mentions that no exclusion attributes to one actor; they stand in no other list."""
