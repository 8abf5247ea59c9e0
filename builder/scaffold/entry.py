"""One suggested entry of a source, before it is written as YAML."""

from dataclasses import dataclass, field
from typing import NamedTuple

from builder.scaffold.measure_name import NewMeasure

Value = str | tuple[str, ...]
"""A text, or a list of texts."""


class Span(NamedTuple):
    """A run of an article's words: offsets in `Print.text`, half open."""

    start: int
    end: int

    def meets(self, other: "Span") -> bool:
        """Tell whether two runs share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of one of a source's lists, ready to be written as a comment."""

    section: str
    """The source's key that it belongs to: `key_points`, `figures` …"""
    fields: tuple[tuple[str, Value], ...]
    """Keys and values in the order in which they are written; `___` in a value is a blank."""
    span: Span
    """The words that it rests on; entries are written in the order of the article."""
    notes: tuple[str, ...] = ()
    """What the editor is told about it, written above it."""
    new_measure: NewMeasure | None = field(default=None, compare=False)
    """What is proposed for `measures.yml`, where no measure of the briefing fits."""
    group: str = field(default="", compare=False)
    """The heading that it stands under, empty for none."""

    def value(self, key: str) -> Value | None:
        """Return the value of a key, None where the entry does not have it."""
        return dict(self.fields).get(key)
