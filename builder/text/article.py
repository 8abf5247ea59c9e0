"""An article's text, its paragraphs, and its words in the one normal form in which quotes are compared."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A non-empty line of an article, without the white space around it."""

    number: int
    """Counted from 1."""
    start: int
    end: int
    """Offsets in code points of `Article.text`, half open."""


@dataclass(frozen=True, slots=True, eq=False)
class Article:
    """One file of the corpus. Every offset in the program is one into `text`."""

    file: str
    """Relative to `corpus/`."""
    sha256: str
    """Of the file's bytes, in hexadecimal."""
    text: str
    """The decoded bytes in Unicode NFC, otherwise untouched."""
    paragraphs: tuple[Paragraph, ...]
