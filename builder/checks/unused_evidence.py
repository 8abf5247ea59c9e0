"""Numbers and speech of an article that its summary does not use."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from builder.checks.near import Surroundings, credited_in
from builder.model import Source
from builder.problem import Problem, accepting
from builder.text.article import Article
from builder.text.name import merged
from builder.text.number_format import format_count
from builder.text.quantity import quantities_above_one
from builder.text.quotation import Span
from builder.text.shown import beginning, escape, shown

_NAMED = 4
"""How many a message names before it counts the others."""
_LONGEST = 40
"""Letters of a statement that are shown: enough to find it by, beside its line."""
_CURE = 'Quote what belongs into the summary; put the rest under set_aside: [{what: …, quote: "…"}], or '


def unused_numbers(source: Source, around: Surroundings) -> Iterator[Problem]:
    """Report numbers with a unit or counted noun that stand in no quote of the summary; once a source.

    A draft is still being written: what it does not use yet is no mistake. `Two people` who speak are no
    number, nor is one that belongs to a name.
    """
    if source.draft:
        return
    used, named = _used(source), around.names_and_speakers
    left = []
    for paragraph in source.article.paragraphs:
        for each in quantities_above_one(source.article.text[paragraph.start : paragraph.end]):
            where = paragraph.start + each.start, paragraph.start + each.end
            if each.place.shared_at is not None:
                continue  # what it was: what it became is the next number
            if each.quantity.unit and not _meets(used, where) and not _meets(named, where):
                left.append(where)
    yield from _unused(source, "unused-number", "number", left)


def unused_speech(source: Source, around: Surroundings) -> Iterator[Problem]:
    """Report attributed speech of which no word stands in a quote of the summary; once a source, no draft."""
    if source.draft:
        return
    used = _used(source)
    left: dict[tuple[int, str], Span] = {}
    for number, credits in enumerate(credited_in(source.article)):
        for credited in credits:
            spans = (*credited.spans, credited.verb)
            if credited.speaker and not any(_meets(used, span) for span in spans):
                all_of_it = (*spans, credited.speaker)
                whole = min(start for start, _ in all_of_it), max(end for _, end in all_of_it)
                left.setdefault((number, source.article.text[slice(*credited.speaker)]), whole)
    yield from _unused(source, "unused-speech", "statement", list(left.values()))


def _used(source: Source) -> list[Span]:
    """Return the spans of the article that are quoted or set aside, in order."""
    quotes = [*source.quotes(), *(entry.quote for entry in source.set_aside)]
    return merged((part.start, part.end) for quote in quotes for part in quote.parts)


def _meets(spans: Sequence[Span], span: Span) -> bool:
    before = bisect_right(spans, (span[1] - 1, span[1]))
    return before > 0 and spans[before - 1][1] > span[0]


def _unused(source: Source, rule: str, what: str, left: Sequence[Span]) -> Iterator[Problem]:
    if not left:
        return
    more = f" and {len(left) - _NAMED} more" if len(left) > _NAMED else ""
    counted = format_count(len(left), what)
    named = ", ".join(_found(source.article, span) for span in left[:_NAMED])
    message = f"the summary leaves {counted} of its article unused: {named}{more}"
    yield Problem(source.place, rule, message, _CURE + accepting(rule))


def _found(article: Article, span: Span) -> str:
    """Return the line of the article in which words stand, as an editor opens it, and how they begin."""
    line = article.text.count("\n", 0, span[0]) + 1
    words = article.text[slice(*span)]
    return f"corpus/{escape(article.file)}:{line} {shown(beginning(words, _LONGEST))}"
