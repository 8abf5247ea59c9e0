"""Two articles of one independent text side by side: the records that `edits` makes."""

from dataclasses import dataclass
from enum import StrEnum

from builder.text.quotation import Span


class Relation(StrEnum):
    """How a stretch of one article stands to the other article."""

    SAME = "same words"
    REWORDED = "reworded"
    ONLY_A = "only in A"
    ONLY_B = "only in B"


class Meaning(StrEnum):
    """What a change of wording does to the meaning."""

    NUMBER = "number"
    NEGATION = "negation"
    ATTRIBUTION = "who says it"
    HEDGE = "hedge"
    QUALIFIER = "qualifier"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Wording:
    """How one article words what the other words in another way."""

    shown: tuple[Span, ...]
    """The words and some around them, at most their sentence; apart where words between are left out."""
    marked: tuple[Span, ...]
    """The words that the other article does not have; none where words were only left out."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of wording that changes meaning."""

    kinds: tuple[Meaning, ...]
    """In the order of `Meaning`."""
    a: Wording
    b: Wording


@dataclass(frozen=True, slots=True)
class Side:
    """What one article has of a stretch: whole sentences that follow each other."""

    span: Span
    first: int
    last: int
    """Numbers of paragraphs."""
    words: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences that follow each other and stand in one relation to the other article."""

    relation: Relation
    a: Side | None
    """None where only the second article has it."""
    b: Side | None
    alike: int = 0
    """Words of `a` that `b` has in the same order."""
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Edits:
    """Two articles of one text, sentence by sentence."""

    a: str
    b: str
    """Sources, `a` before `b` in order of id."""
    stretches: tuple[Stretch, ...]
    """In the order of the first article; what only the second has, after what stands before it there."""

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every change of meaning, in order."""
        return tuple(change for stretch in self.stretches for change in stretch.changes)

    def words(self, relation: Relation) -> int:
        """Count the words in stretches of one relation, in the first article if it has them."""
        sides = (each.a or each.b for each in self.stretches if each.relation is relation)
        return sum(side.words for side in sides if side)
