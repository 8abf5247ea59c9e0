"""Quotes that are cut where the article goes on with the same clause."""

from collections.abc import Iterator

from builder.analysis.shown import is_short
from builder.checks.near import Surroundings, credited_in, entry_of
from builder.model import Quote, Source
from builder.problem import Problem, accepting
from builder.text.clause import (
    cut_before,
    cut_behind,
    subject_of,
    turns,
    turns_meaning,
    word_before,
    word_behind,
)
from builder.text.speech_verb import Bearing
from builder.text.word import roots

_TURNS = frozenset({Bearing.DENIES, Bearing.DISPUTES, Bearing.LEAVES_OPEN})


def cut_quotes(source: Source, around: Surroundings) -> Iterator[Problem]:
    """Report a quote that begins or ends in mid-clause, or whose gap leaves out what turns its meaning."""
    starts = _statement_starts(source)
    points = {quote.id: point.point for point in source.key_points for quote in point.quotes}
    short = {figure.quote.id for figure in source.figures if figure.of is None and is_short(figure.quote)}
    for quote in source.quotes():
        if quote.id not in short or starts.get(quote.parts[0].start) or _loses_meaning(source, quote):
            yield from _cut(source, quote, starts, points.get(quote.id, ""))


def _statement_starts(source: Source) -> dict[int, str]:
    """Return where credited statements begin, with the verb before them if that turns what they say."""
    starts = {}
    for credited in (each for paragraph in credited_in(source.article) for each in paragraph):
        turns = credited.found.bearing in _TURNS
        verb = source.article.text[slice(*credited.verb)] if turns else ""
        starts.update(dict.fromkeys((start for start, _ in credited.spans), verb))
    return starts


def _loses_meaning(source: Source, quote: Quote) -> bool:
    """Whether a denial, a doubt or a condition stands right beside a quote, in its sentence.

    A figure's number, qualifier and unit are proven. Where its quote is short, the rest of its sentence is
    shown: only what turns the number's meaning must be in the quote.
    """
    part = quote.parts[0]
    paragraph = source.article.paragraphs[part.paragraph - 1]
    words = source.article.text[paragraph.start : paragraph.end]
    before = word_before(words, part.start - paragraph.start)
    return turns(before) or turns(word_behind(words, part.end - paragraph.start))


def _cut(source: Source, quote: Quote, starts: dict[int, str], point: str) -> Iterator[Problem]:
    text, first, last = source.article.text, quote.parts[0], quote.parts[-1]
    paragraph, final = (source.article.paragraphs[part.paragraph - 1] for part in (first, last))
    words = text[paragraph.start : paragraph.end]
    before = starts.get(first.start) or cut_before(words, first.start - paragraph.start)
    told = _tells_subject(point, words, first.start - paragraph.start)
    if before and starts.get(first.start) != "" and not told:
        yield _problem(quote, "begins", f"“{before} | {_few(first.exact)} …”", "Begin")
    behind = cut_behind(text[final.start : final.end], last.end - final.start)
    if behind:
        yield _problem(quote, "ends", f"“… {_few(last.exact, last=True)} | {behind}”", "End")
    for one, other in zip(quote.parts, quote.parts[1:], strict=False):
        lost = turns_meaning(text[one.end : other.start])
        if lost and one.paragraph == other.paragraph:
            message = f"the gap in “{_few(one.exact, last=True)} […] {_few(other.exact)}” leaves out “{lost}”"
            yield Problem(quote.place, "quote-cut", message, "Quote that word too, or make two quotes of it")


def _tells_subject(point: str, words: str, start: int) -> bool:
    """Whether a quote begins with its verb, and its key point names what stands before it."""
    subject = subject_of(words, start)
    return subject is not None and not roots(subject).isdisjoint(roots(point))


def _problem(quote: Quote, edge: str, where: str, verb: str) -> Problem:
    return Problem(
        quote.place,
        "quote-cut",
        f"the quote {edge} in the middle of a clause: {where}",
        f"{verb} it where the clause does, or {accepting('quote-cut', entry_of(quote))}",
    )


def _few(words: str, *, last: bool = False) -> str:
    some = words.split()
    return " ".join(some[-4:] if last else some[:4])
