"""An article as the scaffold reads it: paragraphs, sentences, and quotes that stand in one place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from builder.scaffold.entry import Span
from builder.text.article import Article
from builder.text.blank import BLANK
from builder.text.quotation import with_double_marks
from builder.text.quote import Miss, locate, stands_only_at
from builder.text.sentence import sentences_in
from builder.text.word_edge import is_edge

_MARKS = '> \t,;:–—-“”"„«»()'
_JOINER = re.compile(r"(?:(?:and|but|that|so)\s)+(?=\S+\s\S)", re.IGNORECASE)
_LONGEST = 2000
"""Characters. No sentence of news is longer; what is longer is cut, so that cost stays in proportion."""
_LAST_STOP = re.compile(r"(?<![A-Z])\.[”\"’']*\Z")


@dataclass(frozen=True, slots=True)
class Print:
    """An article's text in the normal form of quotes, its signs as printed."""

    article: Article
    text: str
    paragraphs: tuple[Span, ...]
    _marked: str = field(repr=False)
    """The text, every quotation in one kind of marks."""
    _starts: tuple[int, ...] = field(repr=False)
    _sentences: dict[int, tuple[Span, ...]] = field(default_factory=dict, repr=False, compare=False)
    """By the paragraph's start; filled when asked for."""

    def paragraph(self, at: int) -> Span:
        """Return the paragraph that an offset lies in, or else the last one before it."""
        return self.paragraphs[max(bisect_right(self._starts, at) - 1, 0)]

    def sentence(self, span: Span) -> Span:
        """Return the sentences that a span touches."""
        found = self.sentences(self.paragraph(span.start))
        first = bisect_right(found, span.start, key=lambda each: each.start) - 1
        last = bisect_left(found, span.end, key=lambda each: each.start) - 1
        return Span(found[max(first, 0)].start, found[max(first, last, 0)].end)

    def sentences(self, paragraph: Span) -> tuple[Span, ...]:
        """Return the sentences of a paragraph."""
        if paragraph.start not in self._sentences:
            start, text = paragraph.start, self.words(paragraph)
            self._sentences[start] = tuple(
                Span(start + lo, start + hi)
                for whole in sentences_in(text)
                for lo, hi in _short(text, *whole)
            )
        return self._sentences[paragraph.start]

    def words(self, span: Span) -> str:
        """Return the words of a span."""
        return self.text[span.start : span.end]

    def trimmed(self, span: Span) -> Span:
        """Return a span without marks and spaces at its ends; a last full stop is left out as well."""
        start, end = span
        while start < end and self._marked[start] in _MARKS:
            start += 1
        while start < end and self._marked[end - 1] in _MARKS:
            end -= 1
        stop = _LAST_STOP.search(self._marked[start:end])
        end = start + stop.start() if stop else end
        return self._with_its_marks(Span(start, end))

    def _with_its_marks(self, span: Span) -> Span:
        """Return a span with the quotation mark that closes or opens a quotation inside it."""
        words = self.marked(span)
        opened, closed = words.count("“"), words.count("”")
        if words.count("(") > words.count(")") and self.text[span.end : span.end + 1] == ")":
            return Span(span.start, span.end + 1)
        straight = words.count('"') % 2
        if opened > closed or straight:
            for end in range(span.end, min(span.end + 3, len(self.text))):
                if self._marked[end] in '”"':
                    return Span(span.start, end + 1)
        if (closed > opened or straight) and self._marked[span.start - 1 : span.start] in ("“", '"'):
            return Span(span.start - 1, span.end)
        return span

    def marked(self, span: Span) -> str:
        """Return the words of a span, every quotation in one kind of marks."""
        return self._marked[span.start : span.end]

    def without_joiner(self, span: Span) -> Span:
        """Return a span without an `and`, `but` or `that` that joins it to what stands before."""
        joiner = _JOINER.match(self.text, span.start, span.end)
        return self.trimmed(Span(joiner.end(), span.end)) if joiner else span

    def can_be_quoted(self, span: Span) -> bool:
        """Tell whether a quote of these words leads to them and to no other place."""
        words = self.words(span)
        if (
            BLANK in words
            or "\n" in words
            or not (is_edge(self.text, span.start) and is_edge(self.text, span.end))
        ):
            return False
        if "…" not in words and "..." not in words:
            return stands_only_at(self.article, words, self.origin(span.start))
        found = locate(self.article, words)
        return not isinstance(found, Miss) and len(found) == 1 and found[0].start == self.origin(span.start)

    def origin(self, offset: int) -> int:
        """Return where a code point stands in `Article.text`."""
        return self.article.folded.origin(offset)

    def located(self, start: int, end: int) -> Span:
        """Return a span of `Article.text` as one of this print."""
        return Span(self.article.folded.offset(start), self.article.folded.offset(end))


def _short(text: str, lo: int, hi: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of a sentence; of an endless one, those of its parts, cut between words."""
    while hi - lo > _LONGEST:
        cut = text.rfind(" ", lo, lo + _LONGEST) + 1 or lo + _LONGEST
        yield lo, cut
        lo = cut
    yield lo, hi


def printed(article: Article) -> Print:
    """Return the article as the scaffold reads it."""
    offset = article.folded.offset
    paragraphs = tuple(Span(offset(each.start), offset(each.end)) for each in article.paragraphs)
    text = article.folded.exact
    return Print(article, text, paragraphs, with_double_marks(text), tuple(each.start for each in paragraphs))
