"""How well the home page's judgements are supported."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.analysis.findings import Findings, Statement
from builder.analysis.origins import Origins, origins_in
from builder.model import Figure, Judgement, Position
from builder.problem import Place, Problem, accepting
from builder.text.quantity import Quantity, quantities_in
from builder.text.quotation import whole_sentences
from builder.text.shown import beginning, shown
from builder.text.speech_verb import SPEECH_VERBS
from builder.text.word import lower_words

_WHOSE = frozenset(SPEECH_VERBS) | frozenset("according counted counts gave give gives put puts".split())
"""Words by which a sentence tells whose number it gives."""

_LONGEST = 60
"""Characters of a judgement that a message quotes."""


class Support(NamedTuple):
    """What one reference of a judgement leads to."""

    place: Place
    """Of the reference."""
    statements: tuple[Statement, ...]
    """Itself, or the positions on a claim."""
    figures: tuple[Figure, ...]
    """By themselves, or by the key point that they belong to."""


def judgements_of_one_origin(findings: Findings) -> Iterator[Problem]:
    """Report a judgement of the home page, or a number in it, that goes back to one origin.

    Runs on the findings: origins are known once texts were compared. It stands at what the judgement rests
    on, and is accepted with a reason in the source of that statement.
    """
    origins = origins_in(findings)
    site = findings.briefing.site
    for judgement in (*((site.what_happened,) if site.what_happened else ()), *site.judgements):
        supports = list(_supports(findings, judgement))
        statements = [each for support in supports for each in support.statements]
        if statements and origins.count(statements).origins == 1:
            support = next(each for each in supports if each.statements)
            yield _problem(
                support,
                support.statements[0],
                f"the judgement “{beginning(judgement.text, _LONGEST)}” goes back to one origin alone",
                "Rest it on another origin too",
            )
        else:
            yield from _numbers_of_one_origin(judgement, supports, origins)


def _problem(support: Support, statement: Statement, message: str, cure: str) -> Problem:
    """Return the problem at a reference of the judgement, to be accepted at the statement."""
    file, accept = statement.place.file, accepting("single-origin", statement.id)
    cure = f"{cure}, or in {file} {accept}"
    return Problem(support.place, "single-origin", message, cure, statement.place)


def _numbers_of_one_origin(
    judgement: Judgement, supports: Sequence[Support], origins: Origins
) -> Iterator[Problem]:
    """Report a number that one origin gives, in a sentence that does not tell whose it is.

    Whoever gives another number of the same measure and case is another origin: it can be rounded.
    """
    figures = [(support, figure) for support in supports for figure in support.figures]
    for start, end in whole_sentences(judgement.text):
        sentence = judgement.text[start:end]
        if not _WHOSE.isdisjoint(lower_words(sentence)):
            continue
        for told in (each.quantity for each in quantities_in(sentence)):
            giving = [(support, figure) for support, figure in figures if _gives(figure, told)]
            beside = {(figure.measure, figure.case) for _, figure in giving}
            all_of_them = [figure for _, figure in figures if (figure.measure, figure.case) in beside]
            if giving and origins.count(all_of_them).origins == 1:
                yield _problem(
                    *giving[0],
                    f"the judgement “{beginning(judgement.text, _LONGEST)}” gives {shown(told.printed)}, "
                    f"which goes back to one origin alone, and does not tell whose number it is",
                    "Name the claimant in it, rest it on another origin too",
                )


def _supports(findings: Findings, judgement: Judgement) -> Iterator[Support]:
    for reference, place in zip(judgement.rests_on, judgement.rests_on_at, strict=True):
        source, _, id_ = reference.partition("/")
        if source == "claim":
            yield Support(place, tuple(_taken(findings, id_)), ())
        else:
            record = findings.briefing.sources[source]
            points = [each for each in record.key_points if each.id == id_]
            figures = [each for each in record.figures if id_ in (each.id, each.of)]
            own = [each for each in figures if each.id == id_]
            yield Support(place, (*points, *own), tuple(figures))


def _taken(findings: Findings, claim: str) -> Iterator[Position]:
    """Yield the positions for a claim and, where there are some, those against it: both make it contested."""
    taken = findings.claims[claim].taken
    affirming = [each for each in taken if each.position.affirms]
    yield from affirming
    if affirming:
        yield from (each for each in taken if each.position.opposes)


def _gives(figure: Figure, told: Quantity) -> bool:
    return figure.value is not None and (figure.value.low, figure.value.high) == (told.low, told.high)
