"""Statements that no attribution shows: the lead in the article's own voice, quotations in any language."""

from collections.abc import Iterator

from builder.scaffold.claimant import Claimants
from builder.scaffold.clause import pieces_of
from builder.scaffold.entry import Entry, Span, Value
from builder.scaffold.known import Known
from builder.scaffold.naming import short_id
from builder.scaffold.print import Print
from builder.scaffold.statements import topic_for
from builder.text.blank import BLANK
from builder.text.quotation import quotations_in

_OWN_VOICE = "the article's own voice: it credits nobody here"
_WHO_IS_NOT_READ = "who says so is for you to tell; take 'said_by' out where it is the article itself"
_LEAST_WORDS = 5
_LEAD_WORDS = 8
"""A first paragraph with fewer is a byline or a date."""


def lead(
    view: Print, known: Known, claimants: Claimants, taken: set[str], title: Span | None, *, translated: bool
) -> Iterator[Entry]:
    """Suggest the first sentence of the report as a statement of the article, where it credits nobody."""
    below = (each for each in view.paragraphs if title is None or each.start > title.end)
    first = next((each for each in below if len(view.words(each).split()) >= _LEAD_WORDS), None)
    if first is None:
        return
    sentence = view.sentences(first)[0]
    span = Span(claimants.after_dateline(sentence), sentence.end)
    if claimants.credits(span):
        return
    for piece in pieces_of(view, view.trimmed(span))[:1]:
        if view.can_be_quoted(piece):
            yield _entry(view, known, piece, taken, translated=translated)


def quotations(view: Print, known: Known, noise: tuple[Span, ...], taken: set[str]) -> Iterator[Entry]:
    """Suggest what stands in quotation marks, in articles whose verbs of saying are not read."""
    for paragraph in view.paragraphs:
        for lo, hi in quotations_in(view.marked(paragraph)):
            span = view.trimmed(Span(paragraph.start + lo, paragraph.start + hi))
            if len(view.words(span).split()) < _LEAST_WORDS or any(span.meets(other) for other in noise):
                continue
            if view.can_be_quoted(span):
                yield _entry(view, known, span, taken, translated=True)


def _entry(view: Print, known: Known, quote: Span, taken: set[str], *, translated: bool) -> Entry:
    """Return a key point; who says it is a blank in a language whose verbs of saying are not read."""
    words = view.words(quote)
    fields: list[tuple[str, Value]] = [("id", short_id(words, taken)), ("point", BLANK)]
    if known.briefing.topics:
        fields.append(("topics", (topic_for(known, words),)))
    if translated:
        fields.append(("said_by", BLANK))
    fields.append(("quote", words))
    if translated:
        fields.append(("translation", BLANK))
    return Entry("key_points", tuple(fields), quote, (_WHO_IS_NOT_READ if translated else _OWN_VOICE,))
