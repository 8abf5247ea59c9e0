"""What the site shows of an article."""

from collections.abc import Iterable
from itertools import chain

from builder.analysis.beside import Edits
from builder.analysis.findings import Shown
from builder.model import Part, Quote, Source
from builder.text.name import merged
from builder.text.quotation import Span

_WHITE_SPACE = " \n\t\r\u00a0\u2009\u202f\u3000"
_SPEAKS_FOR_ITSELF = 5
"""Words from which on a quote is shown without the rest of its sentence."""


def shown(source: Source, reworded: Iterable[Span] = ()) -> Shown:
    """Return the quotes of a source, or all of it where the whole may be shown.

    `reworded` are the words that stand beside those of another edit of the text.

    A quote of few words is shown with the rest of its sentence, for without it nobody could tell what
    it says. Longer ones stand alone: articles are not republished. Words set aside and those that prove
    outlet or date are shown too, so they count.
    """
    article = source.article
    if source.full_text:
        return Shown(((0, len(article.text)),), 1.0)
    parts = (part for quote in _quotes(source) for part in quote.parts)
    spans = tuple(merged(chain((_with_context(source, part) for part in parts), reworded)))
    words = "".join(article.text[start:end] for start, end in spans)
    return Shown(spans, _printed(words) / max(1, _printed(article.text)))


def spans_shown(edits: Iterable[Edits]) -> dict[str, list[Span]]:
    """Return the words of each source that are shown because an edit changed their meaning."""
    spans: dict[str, list[Span]] = {}
    for each in edits:
        for change in each.changes:
            spans.setdefault(each.a, []).extend(change.a.shown)
            spans.setdefault(each.b, []).extend(change.b.shown)
    return spans


def _quotes(source: Source) -> list[Quote]:
    proofs = (source.outlet, source.published)
    return [
        *source.quotes(),
        *(entry.quote for entry in source.set_aside),
        *(proof.quote for proof in proofs if proof is not None and proof.quote is not None),
    ]


def is_short(quote: Quote) -> bool:
    """Whether a quote is shown with the rest of its sentence, whichever part of it one looks at."""
    return not any(map(_speaks_for_itself, quote.parts))


def _speaks_for_itself(part: Part) -> bool:
    return len(part.exact.split(maxsplit=_SPEAKS_FOR_ITSELF)) >= _SPEAKS_FOR_ITSELF


def _with_context(source: Source, part: Part) -> tuple[int, int]:
    if _speaks_for_itself(part):
        return part.start, part.end
    return source.article.sentences_at(part.start, part.end)


def _printed(text: str) -> int:
    """Count the characters other than white space."""
    return len(text) - sum(map(text.count, _WHITE_SPACE))
