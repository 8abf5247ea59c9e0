"""An article's text, its paragraphs, and its words in the one normal form in which quotes are compared."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import accumulate

from builder.text.sentence import sentences_around

_SAME_AS = {
    '"': "“”„‟«»〝〞＂",
    "'": "‘’‚‛‹›`´′＇",
    "-": "‐‑‒–—―−﹣－",
    " ": (
        "\t\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
        "\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
    ),
}
"""Typographic variants that count as one when quotes are compared. Letters and digits are not touched."""

_FOLD = {variant: same for same, variants in _SAME_AS.items() for variant in variants}
_ASCII_FOLD = tuple(variant for variant in _FOLD if variant.isascii())
_ASCII = bytes(range(128))
_INVISIBLE = "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Soft hyphen, zero-width space, marks of direction, word joiner, byte order mark: copied or not by chance.

The zero-width (non-)joiner is not among them: Persian words hold it.
"""
_SPACES = re.compile(r" {2,}")
_SPACES_AND_INVISIBLE = re.compile(rf" [ {_INVISIBLE}]+|[{_INVISIBLE}]+")
_SPACE_FOLD = str.maketrans(dict.fromkeys(_SAME_AS[" "], " "))
_BLANK = "".join(variant for variant, same in _FOLD.items() if same == " ") + " " + _INVISIBLE


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A non-empty line of an article, without the white space around it."""

    number: int
    """Counted from 1."""
    start: int
    end: int
    """Offsets in code points of `Article.text`, half open."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in normal form: one form of quotation mark, dash and space, no run of spaces."""

    text: str
    exact: str
    """The same with quotation marks, dashes and spaces as printed: every offset is that of `text`."""
    cuts: tuple[int, ...] = (0,)
    """Offsets in `text` after which something was left out, ascending."""
    lost: tuple[int, ...] = (0,)
    """For each cut, how many code points were left out before it in all."""

    def origin(self, offset: int) -> int:
        """Return where the code point at `offset` stands in the text that was folded."""
        return offset + self.lost[bisect_right(self.cuts, offset) - 1]

    def offset(self, origin: int) -> int:
        """Return where the code point at `origin` of the text that was folded stands, or what follows it."""
        if len(self.cuts) == 1:
            return origin
        cut = bisect_right(range(len(self.cuts)), origin, key=lambda at: self.cuts[at] + self.lost[at]) - 1
        return min((origin - self.lost[cut], *self.cuts[cut + 1 : cut + 2]))


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
    folded: Folded = field(repr=False)
    """The text in which quotes are looked up; its lines are those of `text`."""
    starts: tuple[int, ...] = field(repr=False)
    """Where each paragraph starts."""

    def sentences_at(self, start: int, end: int) -> tuple[int, int]:
        """Return the bounds of the sentences that a span touches, within the paragraph where it begins."""
        paragraph = self.paragraph_at(start)
        text = self.text[paragraph.start : paragraph.end]
        lo, hi = sentences_around(text, start - paragraph.start, end - paragraph.start)
        return paragraph.start + lo, paragraph.start + hi

    def paragraph_at(self, offset: int) -> Paragraph:
        """Return the paragraph that an offset lies in, or else the last one before it."""
        return self.paragraphs[bisect_right(self.starts, offset) - 1]


def read_article(file: str, data: bytes) -> Article:
    """Read one file of the corpus, `file` being its name there.

    Raises UnicodeDecodeError where the bytes are not UTF-8.
    """
    text = to_nfc(data.decode("utf-8"))
    paragraphs = _paragraphs(text)
    return Article(
        file=file,
        sha256=sha256(data).hexdigest(),
        text=text,
        paragraphs=paragraphs,
        folded=fold(text),
        starts=tuple(paragraph.start for paragraph in paragraphs),
    )


def to_nfc(text: str) -> str:
    """Return the text in Unicode NFC."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def fold(text: str) -> Folded:
    r"""Bring a text in NFC to the normal form; `\n` stays.

    Goes kind by kind, not character by character: articles hold few kinds, and `str.replace` runs in C.
    """
    exact = text
    for variant in _ASCII_FOLD:
        if variant in text:
            text = text.replace(variant, _FOLD[variant])
    kinds = _kinds_beyond_ascii(text)
    for variant in kinds & _FOLD.keys():
        text = text.replace(variant, _FOLD[variant])
    if kinds.intersection(_INVISIBLE):
        return _without(_SPACES_AND_INVISIBLE, text, exact)
    return _without(_SPACES, text, exact) if "  " in text else Folded(text, exact)


def fold_spaces(words: str) -> str:
    """Write every kind of space as an ordinary one; quotation marks and dashes stay as they are."""
    return words if words.isascii() else words.translate(_SPACE_FOLD)


def fold_words(words: str) -> str:
    """Bring words to the normal form, on one line and without white space around them."""
    if words.isascii() and "`" not in words:
        return " ".join(words.split())
    return " ".join(fold(to_nfc(words)).text.split())


def _kinds_beyond_ascii(text: str) -> set[str]:
    if text.isascii():
        return set()
    return set(text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass"))


def _without(surplus: re.Pattern[str], text: str, exact: str) -> Folded:
    kept, cuts, losses, end, length = [], [0], [0], 0, 0
    for match in surplus.finditer(text):
        start = match.start() + (text[match.start()] == " ")
        kept.append(slice(end, start))
        length += start - end
        end = match.end()
        cuts.append(length)
        losses.append(end - start)
    kept.append(slice(end, None))
    text, exact = ("".join([whole[piece] for piece in kept]) for whole in (text, exact))
    return Folded(text, exact, tuple(cuts), tuple(accumulate(losses)))


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        inner = line.lstrip(_BLANK)
        if inner:
            first = start + len(line) - len(inner)
            found.append(Paragraph(len(found) + 1, first, first + len(inner.rstrip(_BLANK))))
        start += len(line) + 1
    return tuple(found)
