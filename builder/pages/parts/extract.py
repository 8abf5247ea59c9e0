"""A source "in the article's words": the passages that the site shows, by paragraph, with the quotes marked.

Each quote has one anchor, `quote-<id>`, where its first part begins here. Marks nest where one quote stands
inside another; where two cross, one is closed and opened again without its anchor.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from builder.model import Quote
from builder.pages.markup.letters import markup, safe
from builder.text.article import Article, Paragraph
from builder.text.quotation import Span

MISSING = markup('<i class="bf-missing">[…]</i>')


class Passage(NamedTuple):
    """A paragraph of which something is shown, or a run of paragraphs of which nothing is."""

    first: int
    last: int
    """Numbers of paragraphs; `last` is `first` where something is shown."""
    html: Markup
    """Empty where nothing is shown."""


class Mark(NamedTuple):
    """A quoted run, and the anchor of the quote that begins with it."""

    start: int
    end: int
    anchor: str


def extract(article: Article, shown: Iterable[Span], quotes: Iterable[Quote]) -> Iterator[Passage]:
    """Yield the passages of an article in its order; `shown` and the quotes' parts in offsets of its text."""
    marks = sorted(_marks(quotes), key=lambda mark: (mark.start, -mark.end))
    starts = [mark.start for mark in marks]
    spans = _union([*shown, *((mark.start, mark.end) for mark in marks)])
    at, hidden = 0, 0
    for paragraph in article.paragraphs:
        while at < len(spans) and spans[at][1] <= paragraph.start:
            at += 1
        if at == len(spans) or spans[at][0] >= paragraph.end:
            hidden = hidden or paragraph.number
            continue
        if hidden:
            yield Passage(hidden, paragraph.number - 1, markup(""))
            hidden = 0
        inside = marks[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        html = _paragraph(article.text, paragraph, spans, at, inside)
        yield Passage(paragraph.number, paragraph.number, html)
    if hidden:
        yield Passage(hidden, article.paragraphs[-1].number, markup(""))


def _marks(quotes: Iterable[Quote]) -> Iterator[Mark]:
    for quote in quotes:
        anchor = quote.id
        for part in quote.parts:
            yield Mark(part.start, part.end, anchor)
            anchor = ""


def _union(spans: list[Span]) -> list[Span]:
    spans.sort()
    union: list[Span] = []
    for start, end in spans:
        if union and start <= union[-1][1]:
            if end > union[-1][1]:
                union[-1] = (union[-1][0], end)
        else:
            union.append((start, end))
    return union


def _paragraph(text: str, paragraph: Paragraph, spans: list[Span], at: int, marks: list[Mark]) -> Markup:
    """Return the shown runs of one paragraph, what is left out between them as `[…]`."""
    pieces: list[str] = []
    position, next_mark = paragraph.start, 0
    while at < len(spans) and spans[at][0] < paragraph.end:
        start, end = max(spans[at][0], paragraph.start), min(spans[at][1], paragraph.end)
        if text[position:start].strip():
            pieces.append(f"{' ' if pieces else ''}{MISSING} ")
        elif pieces and position < start:
            pieces.append(" ")
        first = next_mark
        while next_mark < len(marks) and marks[next_mark].start < end:
            next_mark += 1
        pieces.append(_marked(text, start, end, marks[first:next_mark]))
        position = end
        at += 1
    if text[position : paragraph.end].strip():
        pieces.append(f" {MISSING}")
    return markup("".join(pieces))


def _marked(text: str, start: int, end: int, marks: list[Mark]) -> str:
    """Return one run with its marks; `marks` in order of start, the longer first."""
    pieces: list[str] = []
    unclosed: list[Mark] = []
    position = start
    for mark in marks:
        position = _close(text, position, mark.start, unclosed, pieces)
        pieces.append(safe(text[position : mark.start]))
        pieces.append(f'<mark id="quote-{safe(mark.anchor)}">' if mark.anchor else "<mark>")
        position = mark.start
        unclosed.append(mark)
    position = _close(text, position, end, unclosed, pieces)
    pieces.append(safe(text[position:end]))
    return "".join(pieces)


def _close(text: str, position: int, until: int, unclosed: list[Mark], pieces: list[str]) -> int:
    """Close the marks that end by `until`, the earliest first, and return how far the text is written."""
    while unclosed and (end := min([mark.end for mark in unclosed])) <= until:
        if len(unclosed) == 1:
            pieces += (safe(text[position:end]), "</mark>")
            unclosed.clear()
            return end
        outermost = next(index for index, mark in enumerate(unclosed) if mark.end == end)
        going_on = [mark for mark in unclosed[outermost:] if mark.end != end]
        pieces.append(safe(text[position:end]))
        pieces.append("</mark>" * (len(unclosed) - outermost) + "<mark>" * len(going_on))
        unclosed[outermost:] = going_on
        position = end
    return position
