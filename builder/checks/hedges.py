"""Whether a key point keeps the doubt that its quote has."""

from collections.abc import Iterator
from operator import attrgetter

from builder.checks.near import Surroundings, credited_in, parts_of
from builder.model import KeyPoint, Source
from builder.problem import Problem, accepting
from builder.text.clause import DOUBTS
from builder.text.speech_verb import SPEECH_VERBS
from builder.text.word import lower_words


def laundered_hedges(source: Source, around: Surroundings) -> Iterator[Problem]:
    """Report a key point that states flat, in nobody's name, what its quote doubts or credits to somebody."""
    for point in source.key_points:
        if point.hedge:
            continue
        kept = around.words_in(point.point)
        if not kept.isdisjoint(DOUBTS):
            continue
        doubtful = [text for text in map(_text, point.quotes) if not around.words_in(text).isdisjoint(DOUBTS)]
        doubt = next((word for text in doubtful for word in _doubts(text, point)), None)
        if doubt:
            yield _laundered(point, doubt, f"Write hedge: {doubt}, and keep the doubt in the point")
            continue
        word = None if point.said_by else _credited(point, around)
        if word and kept.isdisjoint(SPEECH_VERBS):
            yield _laundered(point, word, "Name the claimant in said_by")


_text = attrgetter("text")


def _doubts(quote: str, point: KeyPoint) -> Iterator[str]:
    """Yield the words of doubt in a quote; verbs of saying and thinking are a claimant's, if one is named."""
    for word in lower_words(quote):
        if word in DOUBTS and not (point.said_by and word in SPEECH_VERBS):
            yield word


def _credited(point: KeyPoint, around: Surroundings) -> str | None:
    """Return the verb by which a quote credits its words to somebody."""
    credits = credited_in(around.article)
    for part in parts_of(point):
        for credited in credits[part.paragraph - 1]:
            if part.start <= credited.verb[0] and credited.verb[1] <= part.end:
                return around.article.text[slice(*credited.verb)]
    return None


def _laundered(point: KeyPoint, word: str, cure: str) -> Problem:
    return Problem(
        point.place,
        "hedge-laundered",
        f"the quote says “{word}”, and the key point '{point.id}' states it flat",
        f"{cure}, or {accepting('hedge-laundered', point.id)}",
    )
