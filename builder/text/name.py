"""Finding thousands of names in a text, in time proportional to the text.

The names are keyed by their first word. A text is cut into words at the speed of C; only where a word
begins a name are names compared, the longest first. Case counts (US is not us), with two exceptions: a
name of more than four letters is also found in capitals, and a name that begins in lower case is also
found with a capital at the beginning of a sentence. No language's inflections are known: another form
of a name is another alias.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from builder.text.article import Article
from builder.text.name_form import (
    Searched,
    forms,
    is_whole,
    neighbours,
    searched,
    searched_words,
    starts_sentence,
)
from builder.text.word import first_word, words_among

_APART = frozenset(["", *" .,;:!?'\"()\n|"])
"""What stands between words and joins none: the quick answer for most hits."""


class Name(NamedTuple):
    """One spelling of something."""

    owner: str
    spelling: str
    joins: bool = True
    """Whether it keeps its meaning in a compound with another proper name, as states do (`Russia-Turkey
    talks`) and persons and weapons do not (`Smith-Jones`, `Tu-22-M`). Beside another known name every
    name does."""


class Found(NamedTuple):
    """A name in a text."""

    owners: tuple[str, ...]
    """Whose name it is, in the order given to the index; more than one where the spelling is shared."""
    start: int
    end: int
    """Offsets in code points of the text, half open, without a possessive ending."""


class _Entry(NamedTuple):
    owners: tuple[str, ...] = ()
    at_sentence_start: tuple[str, ...] = ()
    """Those whose name begins in lower case otherwise."""


Spans = Sequence[tuple[int, int]]


class NameIndex:
    """All names to look for, with the dictionaries that make looking fast."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._entries: dict[str, _Entry] = {}
        self._shapes: dict[str, list[tuple[int, int]]] = {}
        """By first word: how far before it a name begins, and its length; the longest first."""
        self._joining: set[str] = set()
        for owner, spelling, joins in names:
            name = searched_words(spelling)
            for form in dict.fromkeys(forms(name)):
                self._add(form, (owner,))
            if name[:1].islower():
                self._add(name[0].upper() + name[1:], at_sentence_start=(owner,))
            if joins:
                self._joining.add(owner)
        for shapes in self._shapes.values():
            shapes.sort(key=lambda shape: (-shape[1], shape[0]))

    def find(
        self, article: Article, skipped: Spans = (), excluded: Iterable[tuple[str, str]] = ()
    ) -> list[Found]:
        """Return the names in an article in the order of its text; of those that overlap the longest.

        `skipped` are spans of `Article.text` that are not searched. `excluded` are pairs of an owner
        and words that do not name it in this text: no name of that owner is found inside them.
        """
        view = searched(article)
        barred = _barred(view.text, excluded)
        hits = list(self._hits(view, barred))
        if view.kept is not None or len(article.folded.cuts) > 1:
            hits = [Found(hit.owners, *view.span(hit.start, hit.end)) for hit in hits]
        return _without_overlap(hits, skipped)

    def _add(self, form: str, owners: tuple[str, ...] = (), at_sentence_start: tuple[str, ...] = ()) -> None:
        head = first_word(form)
        if head is None:
            return
        known = self._entries.get(form)
        if known is not None:
            owners = tuple(dict.fromkeys((*known.owners, *owners)))
            at_sentence_start = tuple(dict.fromkeys((*known.at_sentence_start, *at_sentence_start)))
        self._entries[form] = _Entry(owners, at_sentence_start)
        shapes = self._shapes.setdefault(head[0], [])
        if (shape := (head.start(), len(form))) not in shapes:
            shapes.append(shape)

    def _hits(self, view: Searched, barred: Mapping[str, Spans]) -> Iterator[Found]:
        """Yield the longest name at each place where the first word of one stands."""
        text, size = view.text, len(view.text)
        entries, all_shapes = self._entries, self._shapes
        for at, word in words_among(text, all_shapes):
            for before, length in all_shapes[word]:
                start = at - before
                end = start + length
                entry = entries.get(text[start:end])
                if entry is None or start < 0 or end > size:
                    continue
                plain = text[end : end + 1] in _APART and text[start - 1 : start] in _APART
                owners = entry.owners if plain else self._joined(view, start, end, entry.owners)
                if not owners and starts_sentence(text, start):
                    owners = entry.at_sentence_start if is_whole(text, start, end) else ()
                if barred and not barred.keys().isdisjoint(owners):
                    owners = tuple(
                        owner for owner in owners if not _inside(start, end, barred.get(owner, ()))
                    )
                if owners:
                    yield Found(owners, start, end)
                    break

    def _joined(self, view: Searched, start: int, end: int, owners: tuple[str, ...]) -> tuple[str, ...]:
        """Return the owners that can be meant where a name may be merely a piece of a longer one."""
        if not is_whole(view.text, start, end):
            return ()
        others = [word for word in neighbours(view, start, end) if word not in self._shapes]
        if any(word[0].isdigit() for word in others):
            return ()
        return tuple(owner for owner in owners if owner in self._joining) if others else owners


def _inside(start: int, end: int, spans: Spans) -> bool:
    return any(lo <= start and end <= hi for lo, hi in spans)


def _barred(text: str, excluded: Iterable[tuple[str, str]]) -> dict[str, list[tuple[int, int]]]:
    """Return where the words stand that do not name their owner."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for owner, words in excluded:
        phrase = searched_words(words)
        start = text.find(phrase)
        while phrase and start >= 0:
            if is_whole(text, start, start + len(phrase)):
                spans.setdefault(owner, []).append((start, start + len(phrase)))
            start = text.find(phrase, start + 1)
    return spans


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, those that meet as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _without_overlap(hits: list[Found], skipped: Spans) -> list[Found]:
    """Drop hits in skipped spans and, of hits that overlap, all but the longest; return them in order."""
    barriers = merged(skipped)
    hits = [hit for hit in hits if not _meets(hit, barriers)] if barriers else hits
    hits.sort(key=lambda hit: hit.start)
    kept: list[Found] = []
    for hit in hits:
        rivals = 0
        while rivals < len(kept) and kept[-1 - rivals].end > hit.start:
            rivals += 1
        if rivals:
            if any(hit.end - hit.start <= rival.end - rival.start for rival in kept[-rivals:]):
                continue
            del kept[-rivals:]
        kept.append(hit)
    return kept


def _meets(hit: Found, barriers: Spans) -> bool:
    before = bisect_right(barriers, (hit.end,))
    return before > 0 and barriers[before - 1][1] > hit.start
