"""A run of an article's words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A contiguous run of an article's words."""

    paragraph: int
    """Counted from 1 over the non-empty lines."""
    start: int
    end: int
    """Offsets in code points of `Article.text`, half open; `text[start:end] == exact`."""
    exact: str
