"""How well the home page's judgements are supported."""

from collections.abc import Iterable, Iterator

from builder.analysis.findings import Findings, Statement
from builder.analysis.origins import Origins, origins_in
from builder.model import Figure, Judgement
from builder.problem import Problem
from builder.text.quantity import Quantity, quantities_in
from builder.text.quotation import whole_sentences
from builder.text.shown import shown
from builder.text.speech_verb import SPEECH_VERBS
from builder.text.word import lower_words

_WHOSE = frozenset(SPEECH_VERBS) | frozenset("according counted counts gave give gives put puts".split())
"""Words by which a sentence tells whose number it gives."""


def judgements_of_one_origin(findings: Findings) -> Iterator[Problem]:
    """Report a judgement of the home page, or a number in it, that goes back to one origin.

    Runs on the findings: origins are known once texts were compared. It is reported at the first of the
    statements, where the editor can accept it with a reason.
    """
    origins = origins_in(findings)
    site = findings.briefing.site
    for judgement in (*((site.what_happened,) if site.what_happened else ()), *site.judgements):
        statements = list(_statements(findings, judgement))
        if statements and origins.count(statements).origins == 1:
            yield Problem(
                statements[0].place,
                "single-origin",
                f"the judgement “{_shortened(judgement.text)}” goes back to this one origin alone",
                "Rest it on another origin too, or accept this with a reason",
            )
        else:
            yield from _numbers_of_one_origin(judgement, list(_figures(findings, judgement)), origins)


def _numbers_of_one_origin(
    judgement: Judgement, figures: Iterable[Figure], origins: Origins
) -> Iterator[Problem]:
    """Report a number that one origin gives, in a sentence that does not tell whose it is.

    Whoever gives another number of the same measure and case is another origin: it can be rounded.
    """
    for start, end in whole_sentences(judgement.text):
        sentence = judgement.text[start:end]
        if not _WHOSE.isdisjoint(lower_words(sentence)):
            continue
        for told in (each.quantity for each in quantities_in(sentence)):
            giving = [figure for figure in figures if _gives(figure, told)]
            beside = {(figure.measure, figure.case) for figure in giving}
            all_of_them = [figure for figure in figures if (figure.measure, figure.case) in beside]
            if giving and origins.count(all_of_them).origins == 1:
                yield Problem(
                    giving[0].place,
                    "single-origin",
                    f"the judgement “{_shortened(judgement.text)}” gives {shown(told.printed)}, which goes "
                    f"back to this one origin alone, and does not tell whose number it is",
                    "Name the claimant in it, rest it on another origin too, or accept this with a reason",
                )


def _statements(findings: Findings, judgement: Judgement) -> Iterator[Statement]:
    for reference in judgement.rests_on:
        source, _, id_ = reference.partition("/")
        if source == "claim":
            taken = findings.claims[id_].positions.values()
            yield from (each for positions in taken for each in positions if each.position.affirms)
        else:
            record = findings.briefing.sources[source]
            yield from (each for each in record.key_points if each.id == id_)
            yield from (each for each in record.figures if each.id == id_)


def _gives(figure: Figure, told: Quantity) -> bool:
    return figure.value is not None and (figure.value.low, figure.value.high) == (told.low, told.high)


def _figures(findings: Findings, judgement: Judgement) -> Iterator[Figure]:
    """Yield the figures that a judgement rests on, by themselves or by the key point that they belong to."""
    for reference in judgement.rests_on:
        source, _, id_ = reference.partition("/")
        if source != "claim":
            figures = findings.briefing.sources[source].figures
            yield from (each for each in figures if id_ in (each.id, each.of))


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else text[:60].rpartition(" ")[0] + " …"
