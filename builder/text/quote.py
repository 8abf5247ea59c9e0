"""Finding quoted words in an article: word by word, or not at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from builder.text.article import Article, fold_words
from builder.text.part import Part
from builder.text.shown import shown
from builder.text.small_letters import small_letters
from builder.text.word_edge import is_edge, word_around

_ELLIPSIS = re.compile(r"…|\.\.\.(?!\.)")
_BRACKETED = re.compile(r"\[ ?(?:…|\.\.\.) ?\]")
_ANY_ELLIPSIS = r" ?(?:…|\.\.\.(?!\.)) ?"
_LINE_BREAKS = re.compile(r" ?\n[ \n]*")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Miss:
    """Why words do not stand in an article as a quote must."""

    rule: str
    """`quote-` and `not-found`, `number`, `across-paragraphs`, `several-places` or `word-boundary`."""
    message: str
    cure: str
    word: int | None = None
    """The first word of the quote that the article does not have there, counted from 0; if that is known."""


def locate(article: Article, words: str) -> tuple[Part, ...] | Miss:
    """Find the one place where `words` stand in the article; several parts where `…` marks a gap.

    Both sides are compared in normal form (`builder.text.article`). A match begins and ends at word edges and
    lies in one paragraph. `…` is tried first as the article's own; then as a gap: its first part is unique,
    each later one is the first occurrence after it, there or in the next paragraph.
    """
    wanted = fold_words(words)
    if not _LETTER_OR_DIGIT.search(wanted):
        return Miss("quote-not-found", "the quote has no words", "Copy the words that prove the statement")
    has_ellipsis = "…" in wanted or "..." in wanted
    spans = list(_occurrences(article, wanted))
    if not spans and _BRACKETED.search(wanted):
        return Miss(
            "quote-not-found",
            f"{shown(wanted)} marks what is left out with brackets, which the article does not have",
            "Write … for a gap, without brackets; pages show it as […]",
        )
    if has_ellipsis and not spans:
        spans = _with_own_ellipsis(article, wanted)
    if len(spans) == 1:
        return (_part(article, *spans[0]),)
    if spans:
        return _several(article, wanted, spans)
    return _with_gaps(article, wanted) if has_ellipsis else _miss(article, wanted)


def every_place(article: Article, words: str) -> tuple[Part, ...]:
    """Find all places where `words` stand, by the same comparison: noise may repeat itself."""
    return tuple(_part(article, *span) for span in _occurrences(article, fold_words(words)))


def stands_only_at(article: Article, words: str, start: int) -> bool:
    """Tell whether `words`, which mark no gap, stand in one place, at the offset `start` of the article.

    Looks no further than for a second place, so that words said hundreds of times cost little.
    """
    places = islice(_occurrences(article, fold_words(words)), 2)
    return [begin for begin, _ in places] == [start]


def stands_in(article: Article, words: str) -> bool:
    """Tell whether `words` stand anywhere in the article, be it several times, by the same comparison."""
    return next(_occurrences(article, fold_words(words)), None) is not None


def holds_words(text: str, words: str) -> bool:
    """Tell whether `words` stand in `text`, by the same comparison and at word boundaries."""
    return holds_folded(fold_words(text), fold_words(words))


def holds_folded(text: str, wanted: str) -> bool:
    """Do what `holds_words` does, for texts that are in normal form already."""
    at = text.find(wanted)
    while at >= 0:
        if is_edge(text, at) and is_edge(text, at + len(wanted)):
            return True
        at = text.find(wanted, at + 1)
    return False


def _occurrences(article: Article, wanted: str, after: int = 0) -> Iterator[tuple[int, int]]:
    """Yield the spans in `Article.text` where `wanted`, in normal form, stands at word boundaries."""
    for start, end in _hits(article.folded.text, wanted):
        if is_edge(article.folded.exact, start) and is_edge(article.folded.exact, end):
            span = _origins(article, start, end)
            if span[0] >= after:
                yield span


def _hits(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    at = text.find(wanted)
    while at >= 0:
        yield at, at + len(wanted)
        at = text.find(wanted, at + 1)


def _origins(article: Article, start: int, end: int) -> tuple[int, int]:
    """Return a span of the folded text as one of `Article.text`."""
    return article.folded.origin(start), article.folded.origin(end - 1) + 1


def _with_own_ellipsis(article: Article, wanted: str) -> list[tuple[int, int]]:
    pattern = _ANY_ELLIPSIS.join(re.escape(piece.strip()) for piece in _ELLIPSIS.split(wanted))
    folded = article.folded
    spans = []
    for match in re.finditer(pattern, folded.text):
        inner = match[0].strip()
        begin = match.start() + match[0].index(inner)
        end = begin + len(inner)
        if is_edge(folded.exact, begin) and is_edge(folded.exact, end):
            spans.append(_origins(article, begin, end))
    return spans


def _with_gaps(article: Article, wanted: str) -> tuple[Part, ...] | Miss:
    pieces = [piece.strip() for piece in _ELLIPSIS.split(wanted) if _LETTER_OR_DIGIT.search(piece)]
    spans = list(_occurrences(article, pieces[0]))
    if len(spans) > 1:
        return _several(article, pieces[0], spans)
    if not spans:
        return _miss(article, pieces[0])  # begins as the whole quote does: its words are counted alike
    parts = [_part(article, *spans[0])]
    for piece in pieces[1:]:
        span = next(_occurrences(article, piece, parts[-1].end), None)
        if span is None:
            return _misplaced(article, piece)
        parts.append(_part(article, *span))
    last = parts[-1]
    if last.paragraph > parts[0].paragraph + 1:
        return _far_apart(parts[0], last)
    return tuple(parts)


def _part(article: Article, start: int, end: int) -> Part:
    return Part(article.paragraph_at(start).number, start, end, article.text[start:end])


def _several(article: Article, wanted: str, spans: list[tuple[int, int]]) -> Miss:
    numbers = dict.fromkeys(str(article.paragraph_at(start).number) for start, _ in spans)
    where = f"paragraph{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}"
    return Miss(
        "quote-several-places",
        f"{shown(wanted)} stands in the article {len(spans)} times, in {where}",
        "Quote more words, so that one place is meant",
    )


def _far_apart(first: Part, last: Part) -> Miss:
    return Miss(
        "quote-across-paragraphs",
        f"the words after the gap, {shown(last.exact)}, stand in paragraph {last.paragraph}, those "
        f"before it in paragraph {first.paragraph}",
        "Make two quotes of it: a gap stays within one paragraph or reaches into the next",
    )


def _misplaced(article: Article, piece: str) -> Miss:
    if next(_occurrences(article, piece), None) is None:
        return replace(_miss(article, piece), word=None)
    return Miss(
        "quote-not-found",
        f"the words after the gap, {shown(piece)}, stand only before those that they follow here",
        "Quote in the order of the article",
    )


def _miss(article: Article, wanted: str) -> Miss:
    """Say why words that stand nowhere as a quote must are not there."""
    for start, end in _hits(article.folded.text, wanted):
        return _inside_a_word(article.folded.exact, start, end)
    small = small_letters(article.folded.text).find(small_letters(wanted))
    exact = article.folded.exact
    if small >= 0 and is_edge(exact, small) and is_edge(exact, small + len(wanted)):
        return _other_capitals(article, wanted, small)
    if wanted in _LINE_BREAKS.sub(" ", article.folded.text):
        return Miss(
            "quote-across-paragraphs",
            f"{shown(wanted)} runs on from one paragraph of the article into the next",
            "Make two quotes of it, or write … where the paragraph ends",
        )
    return _nowhere(article, wanted)


def _other_capitals(article: Article, wanted: str, at: int) -> Miss:
    start, end = _origins(article, at, at + len(wanted))
    return Miss(
        "quote-not-found",
        f"{shown(wanted)} stands in paragraph {article.paragraph_at(start).number} with other capitals",
        f"Copy it as it stands: {shown(article.text[start:end], 200)}",
    )


def _inside_a_word(text: str, start: int, end: int) -> Miss:
    begins = not is_edge(text, start)
    word = word_around(text, start if begins else end)
    return Miss(
        "quote-word-boundary",
        f"the quote {'begins' if begins else 'ends'} inside {shown(word)}",
        f"{'Begin' if begins else 'End'} it before or after {shown(word)}",
    )


def _nowhere(article: Article, wanted: str) -> Miss:
    from builder.text.near_passage import nearest_passage  # only a mistake needs it

    near = nearest_passage(article, wanted)
    if near is None or not near.changes:
        return Miss(
            "quote-not-found",
            f"{shown(wanted)} is not in the article {article.file}",
            "Copy the words from the article, and mark what you leave out by …",
        )
    if near.is_other_number():
        return Miss(
            "quote-number",
            f"the quote stands in paragraph {near.paragraph} with another number: {near.differences()}",
            "Copy the number as the article prints it",
            near.changes[0][2],
        )
    return Miss(
        "quote-not-found",
        f"{shown(wanted)} is not in the article; nearest in paragraph {near.paragraph}: {near.differences()}",
        f"If that passage is meant, copy it as it stands: {shown(' '.join(near.printed), 200)}",
        near.changes[0][2],
    )
