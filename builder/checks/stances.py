"""Whether a position is the one that the article's own verb tells."""

from collections.abc import Iterator
from itertools import islice

from builder.analysis.findings import Findings
from builder.checks.near import credit_of, is_english
from builder.model import Position, Source, Stance
from builder.problem import Problem, accepting
from builder.text.clause import is_negation
from builder.text.speech_verb import Bearing

_TURNED: dict[Stance, dict[Bearing, Stance]] = {
    Stance.SAYS: {Bearing.DENIES: Stance.DENIES, Bearing.DISPUTES: Stance.DISPUTES},
    Stance.REPORTS: {Bearing.DENIES: Stance.DENIES, Bearing.DISPUTES: Stance.DISPUTES},
    Stance.DENIES: {Bearing.CONFIRMS: Stance.REPORTS},
}
"""Which verb goes against which position, and which position it tells. `Said` goes with a denial too: what is
said can hold a not of its own."""


def turned_stances(findings: Findings) -> Iterator[Problem]:
    """Report a position that affirms by the words of a denial, or denies by those of a confirmation.

    Runs on the whole briefing, for it reads the claims: who denies the opposite of a claim that holds a `not`
    affirms it. So does who denies a `not`; both are left alone.
    """
    claims = findings.briefing.claims
    for source in filter(is_english, findings.briefing.sources.values()):
        for position in source.positions:
            turned = _TURNED.get(position.position)
            if turned and not _is_negative(claims[position.claim].claim):
                yield from islice(_told_otherwise(source, position, turned), 1)


def _told_otherwise(source: Source, position: Position, turned: dict[Bearing, Stance]) -> Iterator[Problem]:
    text = source.article.text
    for quote in position.quotes:
        credited = credit_of(source.article, quote)
        told = turned.get(credited.found.bearing) if credited else None
        if credited and told and not any(_is_negative(text[slice(*span)]) for span in credited.spans):
            yield Problem(
                position.place,
                "stance-verb",
                f"position '{position.id}' is entered as “{position.position}”, and the article's verb for "
                f"its quote is “{text[slice(*credited.verb)]}”",
                f"Write position: {told}, or {accepting('stance-verb', position.id)}",
            )


def _is_negative(words: str) -> bool:
    return any(map(is_negation, words.split()))
