"""Which sentences of one article are which of another: kept, reworded, split or run together.

Sentences are paired rather than the gaps between shared passages aligned, for an edit moves sentences, splits
them, and rewords one so that no ten words in a row are left.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from builder.analysis.alignment import aligned
from builder.analysis.mentions import set_aside_spans
from builder.model import Source
from builder.text.name import merged
from builder.text.sentence import sentences_in

SEED = 3
"""Words in a row that make two sentences worth comparing."""
REMEMBERED = 8
"""Sentences that such a run leads to, and"""
TRIED = 3
"""those of them that a sentence is aligned with: a text that repeats itself costs no more than another."""
AKIN = 0.4
"""Share of the shorter sentence's words that stand in the other: then one is an edit of the other."""
FEWEST = 5
"""Words that two sentences share at least, unless they are equal."""

_WORD = re.compile(r"\w+(?:[.,'’‑-]\w+)*")


class Word(NamedTuple):
    """A word for comparing, and where it stands in `Article.text`."""

    text: str
    """In lower case, with one form of apostrophe; numbers (`1,000`) and compounds are whole."""
    start: int
    end: int


class Sentence:
    """A sentence of an article with its words."""

    def __init__(self, text: str, start: int, end: int, paragraph: int) -> None:
        self.start, self.end, self.paragraph = start, end, paragraph
        self._text = text
        found = _WORD.findall(text[start:end].replace("’", "'"))
        self.texts: tuple[str, ...] = tuple([word.lower() for word in found])
        """The words alone; where they stand is asked of few sentences."""

    @cached_property
    def words(self) -> list[Word]:
        """The words with their places."""
        found = _WORD.finditer(self._text, self.start, self.end)
        return [Word(text, *word.span()) for text, word in zip(self.texts, found, strict=True)]


class Group(NamedTuple):
    """Sentences of one article that are sentences of the other: half open ranges of their numbers."""

    a: range
    b: range


class _Link(NamedTuple):
    """Two sentences that share words."""

    shared: int
    a: int
    b: int


def sentences_of(source: Source) -> list[Sentence]:
    """Return the sentences of an article in order, without those that hold words set aside."""
    aside = merged(set_aside_spans(source))
    ends = [end for _, end in aside]

    def is_report(sentence: Sentence) -> bool:
        after = bisect_right(ends, sentence.start)
        return after == len(aside) or sentence.end <= aside[after][0]

    text = source.article.text
    found = (
        Sentence(text, paragraph.start + lo, paragraph.start + hi, paragraph.number)
        for paragraph in source.article.paragraphs
        for lo, hi in sentences_in(text[paragraph.start : paragraph.end])
    )
    return [sentence for sentence in found if sentence.texts and is_report(sentence)]


def paired(a: Sequence[Sentence], b: Sequence[Sentence]) -> list[Group]:
    """Pair the sentences of two articles, in the order of the first; what has no partner is in no group.

    The likest are paired first. One that is left then joins the group of its neighbour if it too shares its
    words: a sentence that was split, or two run together.
    """
    groups: dict[tuple[str, int], list[range]] = {}
    made: list[list[range]] = []
    for _, number_a, number_b in sorted(_links(a, b), key=lambda link: (-link.shared, link.a, link.b)):
        of_a, of_b = groups.get(("a", number_a)), groups.get(("b", number_b))
        if of_a is None and of_b is None:
            group = [range(number_a, number_a + 1), range(number_b, number_b + 1)]
            made.append(group)
        elif of_a is not None and of_b is None and (wider := _with(of_a[1], number_b)):
            group, of_a[1] = of_a, wider
        elif of_b is not None and of_a is None and (wider := _with(of_b[0], number_a)):
            group, of_b[0] = of_b, wider
        else:
            continue
        groups["a", number_a] = groups["b", number_b] = group
    return sorted((Group(*group) for group in made), key=lambda group: group.a.start)


def _with(numbers: range, number: int) -> range | None:
    """Return a range with its neighbour, None for any other number."""
    if number == numbers.stop:
        return range(numbers.start, number + 1)
    return range(number, numbers.stop) if number == numbers.start - 1 else None


def _links(a: Sequence[Sentence], b: Sequence[Sentence]) -> list[_Link]:
    """Return the pairs of sentences of which one may be an edit of the other."""
    seeds: dict[tuple[str, ...], list[int]] = {}
    whole: dict[tuple[str, ...], list[int]] = {}
    for number, sentence in enumerate(b):
        for seed in set(_seeds(sentence)):
            if len(places := seeds.setdefault(seed, [])) < REMEMBERED:
                places.append(number)
        if len(places := whole.setdefault(sentence.texts, [])) < REMEMBERED:
            places.append(number)
    links = []
    for number, sentence in enumerate(a):
        equal = whole.get(sentence.texts, [])
        links += [_Link(len(sentence.texts) + 1, number, other) for other in equal]
        if equal:
            continue
        for other in _likely(sentence, seeds):
            if shared := _akin(sentence, b[other]):
                links.append(_Link(shared, number, other))
    return links


def _likely(sentence: Sentence, seeds: Mapping[tuple[str, ...], list[int]]) -> list[int]:
    """Return the sentences that share most seeds with one, those first that were met first."""
    shared: dict[int, int] = {}
    for seed in _seeds(sentence):
        for other in seeds.get(seed, ()):
            shared[other] = shared.get(other, 0) + 1
    return sorted(shared, key=shared.__getitem__, reverse=True)[:TRIED]


def _seeds(sentence: Sentence) -> list[tuple[str, ...]]:
    texts = sentence.texts
    return list(zip(*(texts[at:] for at in range(SEED)), strict=False))


def _akin(a: Sentence, b: Sentence) -> int:
    """Return how many words two sentences share in order, 0 for too few to be the same sentence."""
    shared = sum(match.length for match in aligned(a.texts, b.texts))
    return shared if shared >= max(FEWEST, AKIN * min(len(a.texts), len(b.texts))) else 0
