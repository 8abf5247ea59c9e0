"""A quote of another source, located in the article at hand: the same words, or nearly the same."""

from typing import NamedTuple

from builder.model import Quote
from builder.scaffold.entry import Span
from builder.scaffold.print import Print
from builder.text.blank import BLANK
from builder.text.near_passage import nearest_passage
from builder.text.quote import Miss, locate

_LEAST_ALIKE = 0.6
"""Of the words of a quote that the nearest passage has; below this the statement is another."""


class Anew(NamedTuple):
    """A quote's words as this article prints them."""

    words: str
    span: Span
    difference: str
    """What differs; empty where the words are the same."""


def anew(view: Print, quote: Quote) -> Anew | None:
    """Return the quote's words in this article; None where nothing here is like them."""
    spans, differences = [], []
    for part in quote.parts:
        found = locate(view.article, part.exact)
        if not isinstance(found, Miss):
            spans.append(view.located(found[0].start, found[0].end))
            continue
        near = nearest_passage(view.article, " ".join(part.exact.split()))
        same = len(near.wanted) - sum(d - c for _, _, c, d in near.changes) if near else 0
        if near is None or same < _LEAST_ALIKE * len(near.wanted):
            return None
        place = locate(view.article, " ".join(near.passage).strip(" ,;:"))
        if isinstance(place, Miss):
            return None
        spans.append(view.trimmed(view.located(place[0].start, place[0].end)))
        differences.append(near.differences())
    words = " … ".join(view.words(span) for span in spans)
    if isinstance(locate(view.article, words), Miss) or BLANK in words:
        return None
    return Anew(words, spans[0], "; ".join(differences))


def all_anew(view: Print, quotes: tuple[Quote, ...]) -> tuple[tuple[Anew, ...], tuple[str, ...]] | None:
    """Return all quotes of an entry as this article prints them, and what the editor is told of differences.

    None where one of them stands nowhere here.
    """
    found = tuple(anew(view, quote) for quote in quotes)
    if not all(found):
        return None
    kept = tuple(each for each in found if each)
    return kept, tuple(f"differs here: {each.difference}" for each in kept if each.difference)
