"""Figures of one source that rest on one printed number."""

from collections.abc import Iterator

from builder.checks.near import Surroundings
from builder.model import Source
from builder.problem import Problem, accepting


def shared_numbers(source: Source, around: Surroundings) -> Iterator[Problem]:
    """Report a figure whose number, in the same quote, is another figure already.

    A number that a quote prints twice is an error before (`figure-twice`), so equal values are one number.
    """
    first: dict[object, str] = {}
    for figure in source.figures:
        if figure.value is None:
            continue
        number = (
            figure.quote.parts,
            figure.value.low,
            figure.value.high,
            figure.value.qualifier,
            figure.value.unit,
        )
        other = first.setdefault(number, figure.id)
        if other != figure.id:
            yield Problem(
                figure.place,
                "number-shared",
                f"“{figure.value.printed}”, on which '{figure.id}' rests, is the figure '{other}' already",
                f"Give the number that the article prints for it, or {accepting('number-shared', figure.id)}",
            )
