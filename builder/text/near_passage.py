"""The passage of an article that comes nearest to words that are not in it: a suggestion, never a proof."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from builder.text.article import Article, Folded, fold
from builder.text.number_word import WORDS
from builder.text.shown import shown

_LIKE = 60.0
"""Of 100: below this two runs of words have nothing to do with each other."""
_EDGE = "“”‘’\"'.,;:!?()[]"
_PAUSES = ",;:"
_MOST_DIFFERENCES = 3


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage like the words looked for, and in which words it differs from them."""

    paragraph: int
    passage: tuple[str, ...]
    """The article's words in normal form, without marks around them that the words looked for lack."""
    printed: tuple[str, ...]
    """The same as the article prints them."""
    wanted: tuple[str, ...]
    changes: tuple[tuple[int, int, int, int], ...]
    """Where they differ: `passage[a:b]` stands where `wanted[c:d]` was looked for."""

    def is_other_number(self) -> bool:
        """Tell whether they differ in their numbers only."""
        pairs = [(self.passage[a:b], self.wanted[c:d]) for a, b, c, d in self.changes]
        return bool(pairs) and all(
            _numeric(there) and _numeric(here) and _folded(there) != _folded(here) for there, here in pairs
        )

    def differences(self) -> str:
        """Describe the first differences: `the article has “22 tons”, the quote has “21 tons”`."""
        told = [self._difference(*change) for change in self.changes[:_MOST_DIFFERENCES]]
        more = len(self.changes) - _MOST_DIFFERENCES
        return "; ".join(told) + (f"; and {more} more differences" if more > 0 else "")

    def _difference(self, a: int, b: int, c: int, d: int) -> str:
        before = a > 0 and c > 0 and (a == b or c == d or b == len(self.passage))
        after = b < len(self.passage) and d < len(self.wanted)
        there = " ".join(self.passage[a - before : b + after])
        here = " ".join(self.wanted[c - before : d + after])
        if there.rstrip(_PAUSES) != here.rstrip(_PAUSES):
            there, here = there.rstrip(_PAUSES), here.rstrip(_PAUSES)
        return f"the article has {shown(there)}, the quote has {shown(here)}"


def nearest_passage(article: Article, words: str) -> Nearest | None:
    """Find the passage most like `words`, or None when nothing is like them.

    Similarity is RapidFuzz' partial ratio (the best aligned substring of one paragraph).
    """
    from rapidfuzz import fuzz  # only a mistake needs it

    best = None
    for paragraph in article.paragraphs:
        folded = fold(article.text[paragraph.start : paragraph.end])
        text = folded.text
        cutoff = best[0] + 1e-9 if best else _LIKE
        found = fuzz.partial_ratio_alignment(words.lower(), text.lower(), score_cutoff=cutoff)
        if found is not None and len(text) == len(text.lower()):
            best = (found.score, paragraph.number, folded, found.dest_start, found.dest_end)
    if best is None:
        return None
    _, number, folded, start, end = best
    lo, hi = _around(folded.text, start, end, words)
    return _compared(number, _Words.of(folded, lo, hi), tuple(words.split()))


class _Words(NamedTuple):
    """Words of an article in normal form, and as printed."""

    folded: tuple[str, ...]
    printed: tuple[str, ...]

    @classmethod
    def of(cls, text: Folded, start: int, end: int) -> "_Words":
        return cls(tuple(text.text[start:end].split()), tuple(text.exact[start:end].split()))

    def between(self, start: int, end: int, wanted: tuple[str, ...]) -> "_Words":
        """Return some of them, at either end without marks that the words looked for do not have there."""
        return _Words(*(_trimmed(words[start:end], wanted) for words in self))


def _trimmed(words: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[str, ...]:
    text = " ".join(words)
    if not wanted[0].startswith(tuple(_EDGE)):
        text = text.lstrip(_EDGE)
    if not wanted[-1].endswith(tuple(_EDGE)):
        text = text.rstrip(_EDGE)
    return tuple(text.split())


def _around(text: str, start: int, end: int, words: str) -> tuple[int, int]:
    """Return where the words around `text[start:end]` begin and end, with room for what alignment cut off."""
    room = max(len(words) - (end - start), 0) + 20
    stop = text.find(" ", min(end + room, len(text)))
    return text.rfind(" ", 0, max(start - room, 0)) + 1, stop if stop >= 0 else len(text)


def _compared(number: int, passage: _Words, wanted: tuple[str, ...]) -> Nearest:
    same = _matcher(passage.folded, wanted).get_matching_blocks()
    first, last = same[0], same[-2] if len(same) > 1 else same[0]
    start = max(first.a - first.b, 0)
    end = min(last.a + last.size + len(wanted) - (last.b + last.size), len(passage.folded))
    inner, printed = passage.between(start, end, wanted)
    codes = _matcher(inner, wanted).get_opcodes()
    changes = tuple((a, b, c, d) for tag, a, b, c, d in codes if tag != "equal")
    return Nearest(number, inner, printed, wanted, changes or tuple(_punctuation(inner, wanted)))


def _matcher(passage: tuple[str, ...], wanted: tuple[str, ...]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, _bare(passage), _bare(wanted), autojunk=False)


def _punctuation(passage: tuple[str, ...], wanted: tuple[str, ...]) -> Iterator[tuple[int, int, int, int]]:
    for at, (there, here) in enumerate(zip(passage, wanted, strict=False)):
        if there != here:
            yield at, at + 1, at, at + 1


def _bare(words: tuple[str, ...]) -> list[str]:
    return [word.strip(_EDGE) or word for word in words]


def _folded(words: tuple[str, ...]) -> list[str]:
    return [word.casefold() for word in _bare(words)]


def _numeric(words: tuple[str, ...]) -> bool:
    return bool(words) and all(
        any(map(str.isdigit, word)) or re.fullmatch(WORDS, word.strip(_EDGE), re.IGNORECASE) for word in words
    )
