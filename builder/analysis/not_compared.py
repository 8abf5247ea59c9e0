"""Sentences on what of a measure is not compared, and why."""

from collections.abc import Sequence

from builder.analysis.origins import Origins
from builder.analysis.reported import Reported, cases_of
from builder.analysis.siblings import Siblings
from builder.analysis.voices import voices
from builder.analysis.wording import Wording, capital_first, listed, several
from builder.model import Figure, Measure


def not_comparable(
    measure: Measure,
    figures: Sequence[Figure],
    numbers: Sequence[Reported],
    siblings: Siblings,
    origins: Origins,
    wording: Wording,
) -> tuple[str, ...]:
    """Say what is not compared here and why."""
    compared = {id(figure) for number in numbers for figure in number.figures}
    without = [figure for figure in figures if figure.value is None]
    other = [figure for figure in figures if figure.value is not None and id(figure) not in compared]
    sentences = []
    if len({number.case for number in numbers}) > 1:
        names = listed(f"“{measure.case_name(case)}”" for case in cases_of(measure) if case)
        sentences.append(f"Numbers for {names} are not compared with each other: they are different cases.")
    if without:
        sentences.append(f"Without a number, so not compared: {voices(without, origins, wording)}.")
    for figure in other:
        assert figure.value is not None
        who = capital_first(wording.claimants(figure.said_by, figure.source))
        sentences.append(
            f"{who}: “{figure.value.printed}” cannot be told in {measure.unit} and is not compared."
        )
    if siblings.named:
        names = several([f"“{sibling.name}”" for sibling in siblings.named], siblings.number)
        counts, is_ = ("counts", "is") if siblings.number == 1 else ("count", "are")
        sentences.append(f"{names} {counts} something else in the same event and {is_} not compared with it.")
    return tuple(sentences)
