"""Where an edit words a sentence in another way, and whether that changes what it says."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from builder.analysis.alignment import Match, aligned
from builder.analysis.beside import Change, Meaning, Wording
from builder.analysis.meaning import changed_meaning, speech
from builder.analysis.sentence_pairs import Group, Sentence, Word
from builder.text.name import merged
from builder.text.quotation import Span

AROUND = 5
"""Words on either side of a change that are shown with it, within its sentence."""
SPOKEN = 3
"""Equal words in a row that tell of one sentence whose they are."""


class _Text:
    """The words of a group in one article, with the sentence of each."""

    def __init__(self, sentences: Sequence[Sentence], numbers: range) -> None:
        self._in_order = [sentences[number] for number in numbers]
        self.texts = [text for sentence in self._in_order for text in sentence.texts]
        self._sentences = [sentence for sentence in self._in_order for _ in sentence.texts]

    @cached_property
    def words(self) -> list[Word]:
        """The words with their places, which only what is shown asks for."""
        return [word for sentence in self._in_order for word in sentence.words]

    def sentence(self, number: int) -> Sentence:
        """Return the sentence that a word stands in; the last one's for the place behind the last word."""
        return self._sentences[min(number, len(self._sentences) - 1)]

    def around(self, first: int, end: int) -> Span:
        """Return the span of words with those around them, within the sentences that they stand in."""
        lo, hi = self.sentence(first), self.sentence(max(first, end - 1))
        start = self.words[max(0, first - AROUND)].start
        stop = self.words[min(len(self.words), end + AROUND) - 1].end
        return (
            start if start > lo.words[0].start else lo.start,
            stop if stop < hi.words[-1].end else hi.end,
        )

    def wording(self, ranges: Iterable[tuple[int, int]]) -> Wording:
        """Return what is shown of ranges of words, and which are marked; an empty range is a place."""
        ranges = list(ranges)
        marked = [(self.words[first].start, self.words[end - 1].end) for first, end in ranges if first < end]
        return Wording(tuple(merged(self.around(*each) for each in ranges)), tuple(marked))


class _Hunk(NamedTuple):
    """Words that stand in another way in the other article; half open ranges, one of them may be empty."""

    a: tuple[int, int]
    b: tuple[int, int]
    kinds: frozenset[Meaning]
    spoken: bool = False
    """Whether not the words differ but whose they are."""


def reworded(a: Sequence[Sentence], b: Sequence[Sentence], group: Group) -> tuple[int, tuple[Change, ...]]:
    """Return how many words the sentences of a group share, and the changes that change meaning.

    Without changes and with all words shared the sentences are the same.
    """
    text_a, text_b = _Text(a, group.a), _Text(b, group.b)
    matches = aligned(text_a.texts, text_b.texts)
    hunks = [*_hunks(text_a, text_b, matches), *_spoken(text_a, text_b, matches)]
    changes = (_change(text_a, text_b, near) for near in _together(hunk for hunk in hunks if hunk.kinds))
    return sum(match.length for match in matches), tuple(change for change in changes if change.kinds)


def _together(hunks: Iterable[_Hunk]) -> list[list[_Hunk]]:
    """Group hunks so near each other that what is shown of them would overlap."""
    together: list[list[_Hunk]] = []
    for hunk in sorted(hunks):
        if together and _near(together[-1][-1], hunk):
            together[-1].append(hunk)
        else:
            together.append([hunk])
    return together


def _change(a: _Text, b: _Text, hunks: list[_Hunk]) -> Change:
    """Return neighbouring hunks as one change; a word that only moved from one to another changes nothing."""
    words_a = [text for hunk in hunks for text in a.texts[slice(*hunk.a)]]
    words_b = [text for hunk in hunks for text in b.texts[slice(*hunk.b)]]
    kinds = changed_meaning(words_a, words_b).union(*(hunk.kinds for hunk in hunks if hunk.spoken))
    return Change(
        tuple(kind for kind in Meaning if kind in kinds),
        a.wording(hunk.a for hunk in hunks),
        b.wording(hunk.b for hunk in hunks),
    )


def _near(one: _Hunk, other: _Hunk) -> bool:
    return other.a[0] - one.a[1] <= 2 * AROUND or 0 <= other.b[0] - one.b[1] <= 2 * AROUND


def _hunks(a: _Text, b: _Text, matches: Iterable[Match]) -> Iterator[_Hunk]:
    """Yield what lies between equal words."""
    at_a = at_b = 0
    for match in chain(matches, [Match(len(a.texts), len(b.texts), 0)]):
        if match.a > at_a or match.b > at_b:
            kinds = changed_meaning(a.texts[at_a : match.a], b.texts[at_b : match.b])
            yield _Hunk((at_a, match.a), (at_b, match.b), kinds)
        at_a, at_b = match.a + match.length, match.b + match.length


def _spoken(a: _Text, b: _Text, matches: Iterable[Match]) -> Iterator[_Hunk]:
    """Yield equal words that one article gives to somebody and the other says itself.

    Where a sentence was split, what was "said" in the one may stand beside the word in the other.
    """
    told: set[int] = set()
    for match in matches:
        if match.length < SPOKEN:
            continue
        in_a, in_b = a.sentence(match.a), b.sentence(match.b)
        if bool(speech(in_a.texts)) != bool(speech(in_b.texts)):
            said = in_a if speech(in_a.texts) else in_b
            if id(in_a) in told or id(in_b) in told:
                continue
            told |= {id(in_a), id(in_b)}
            cue = _cue(a if said is in_a else b, said)
            here = _Hunk((match.a, match.a), (match.b, match.b), _WHO, spoken=True)
            yield here
            yield here._replace(a=cue) if said is in_a else here._replace(b=cue)


_WHO = frozenset({Meaning.ATTRIBUTION})


def _cue(text: _Text, sentence: Sentence) -> tuple[int, int]:
    """Return the first word of a sentence that says that someone is quoted, by its number in a text."""
    first = next(number for number, word in enumerate(text.words) if word.start >= sentence.start)
    number = first + speech(sentence.texts)[0]
    return number, number + 1
