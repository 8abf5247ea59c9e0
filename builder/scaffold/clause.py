"""Cutting a sentence where one can be cut: a quote should begin and end with a clause."""

import re

from builder.scaffold.entry import Span
from builder.scaffold.print import Print

MOST_WORDS = 25
"""A quote goes beyond this only where the article does not pause."""
_LEAST_WORDS = 5
"""Shorter clauses are quoted with their neighbour."""

_JOINERS = (
    "and but or nor yet so while whereas though although because since as if unless until when where "
    "which who whom whose that with without after before including compared adding saying suggesting"
)
_BOUNDARY = re.compile(
    rf"[;:]\s | \s[—–-]\s | (?<=[^\d]),\s(?=(?:{'|'.join(_JOINERS.split())})\b) | (?<=\w),\s(?=\w+ing\b)"
    r"| [,.!?…]?[”\"]\s | \s(?=[“\"])"
    r"| \s(?=(?:and|but|while|although|because|unless)"
    r"\s(?:he|she|it|they|we|there|that|this|the|its|their)\b)",
    re.VERBOSE,
)


def clauses(view: Print, sentence: Span) -> list[Span]:
    """Return the clauses of a sentence, without the marks between them."""
    found, start = [], sentence.start
    for match in _BOUNDARY.finditer(view.text, sentence.start, sentence.end):
        if match.start() > start:
            found.append(view.trimmed(Span(start, match.start())))
        start = match.end()
    found.append(view.trimmed(Span(start, sentence.end)))
    return [clause for clause in found if clause.end > clause.start]


def quote_around(view: Print, span: Span, within: Span | None = None) -> Span | None:
    """Return the shortest run of whole clauses around a span that can be quoted, at best 25 words.

    `within` bounds it; by default the sentence does. None where nothing around it stands in one place only.
    """
    sentence = view.sentence(span)
    within = within or sentence
    bounds = Span(max(within.start, sentence.start), min(within.end, sentence.end))
    pieces = clauses(view, bounds)
    touched = [number for number, piece in enumerate(pieces) if piece.meets(span)]
    if not touched:
        return None
    first, last = touched[0], touched[-1]
    first, last = _with_quotations(view, pieces, *_grown(view, pieces, first, last))
    while True:
        quote = view.trimmed(view.without_joiner(Span(pieces[first].start, pieces[last].end)))
        if view.can_be_quoted(quote):
            return quote
        if last + 1 < len(pieces):
            last += 1
        elif first > 0:
            first -= 1
        else:
            return None


def _grown(view: Print, pieces: list[Span], first: int, last: int) -> tuple[int, int]:
    """Take in neighbours while the clause alone would be a scrap."""
    while _count(view, pieces[first].start, pieces[last].end) < _LEAST_WORDS:
        before = first > 0 and _count(view, pieces[first - 1].start, pieces[last].end) <= MOST_WORDS
        after = (
            last + 1 < len(pieces) and _count(view, pieces[first].start, pieces[last + 1].end) <= MOST_WORDS
        )
        if before:
            first -= 1
        elif after:
            last += 1
        else:
            break
    return first, last


def _with_quotations(view: Print, pieces: list[Span], first: int, last: int) -> tuple[int, int]:
    """Take in the other side of an opening quotation mark: no clause ends at `had seen “`."""
    if first > 0 and _opens(view, pieces[first - 1], pieces[first]):
        first -= _count(view, pieces[first - 1].start, pieces[last].end) <= MOST_WORDS
    if last + 1 < len(pieces) and _opens(view, pieces[last], pieces[last + 1]):
        last += _count(view, pieces[first].start, pieces[last + 1].end) <= MOST_WORDS
    return first, last


def _opens(view: Print, before: Span, behind: Span) -> bool:
    """Tell whether nothing but an opening quotation mark parts two pieces."""
    between = view.marked(Span(before.end, behind.start + 1))
    return between[:2] in (" “", ' "') and before.end < behind.start + 1


def pieces_of(view: Print, span: Span) -> list[Span]:
    """Cut a long run of words into whole clauses, each at best 25 words; a short one stays whole."""
    if _count(view, *span) <= MOST_WORDS:
        return [view.without_joiner(span)]
    found: list[Span] = []
    for piece in clauses(view, span):
        if found and _count(view, found[-1].start, piece.end) <= MOST_WORDS:
            found[-1] = Span(found[-1].start, piece.end)
        else:
            found.append(piece)
    if len(found) > 1 and _count(view, *found[-1]) < _LEAST_WORDS:
        tail = found.pop()
        found[-1] = Span(found[-1].start, tail.end)
    return [view.without_joiner(piece) for piece in found]


def _count(view: Print, start: int, end: int) -> int:
    return len(view.text[start:end].split())
