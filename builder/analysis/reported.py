"""Reported numbers in the unit of their measure, and those that follow from two of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import inf

from builder.analysis.findings import DerivedFigure
from builder.model import Figure, Measure
from builder.text.interval import Interval
from builder.text.quantity import Quantity
from builder.text.unit import precision, to_unit

_ROUGHLY = Fraction(1, 20)


Order = tuple[float, float, str, str]
Bound = tuple[bool, Fraction, bool]
"""An end of an interval that compares with its like, open ones included."""


@dataclass(frozen=True)
class Reported:
    """A number that can be compared: one figure, or two whose difference it is."""

    case: str | None
    common: Interval
    """In the measure's unit."""
    step: Fraction
    """The precision to which it is given, in the measure's unit."""
    figures: tuple[Figure, ...]
    """The figure, or minuend and subtrahend."""

    @property
    def said_by(self) -> tuple[str, ...]:
        """The claimants, empty for the article's own voice."""
        return self.figures[0].said_by

    @property
    def source(self) -> str:
        """The source that it stands in."""
        return self.figures[0].source

    @property
    def via(self) -> str | None:
        """The outlet that it was taken from."""
        return self.figures[0].via

    @property
    def derived(self) -> bool:
        """Whether it was computed."""
        return len(self.figures) > 1

    @property
    def begin(self) -> Bound:
        """The lower bound: "up to 5" begins below all numbers, "more than 5" above 5."""
        lo = self.common.lo
        return lo is not None, lo or Fraction(0), self.common.lo_open

    @property
    def end(self) -> Bound:
        """The upper bound: "at least 5" ends above all numbers, "less than 5" below 5."""
        hi = self.common.hi
        return hi is None, hi or Fraction(0), not self.common.hi_open

    @cached_property
    def order(self) -> Order:
        """Lower bound, upper bound, source, id. Bounds are rounded: to sort by exact fractions takes long."""
        lo, hi = self.common.lo, self.common.hi
        return (
            -inf if lo is None else float(lo),
            inf if hi is None else float(hi),
            self.source,
            self.figures[0].id,
        )


def reported(figures: Iterable[Figure], unit: str) -> Iterator[Reported]:
    """Yield the figures that have a number in the dimension of the unit.

    A quantity that many articles print alike is converted once; equal ones then are one object.
    """
    converted: dict[tuple[object, ...], tuple[Interval, Fraction] | None] = {}
    for figure in figures:
        value = figure.value
        if value is None:
            continue
        key = (value.printed, value.unit, value.qualifier, value.so_far)
        if key not in converted:
            converted[key] = _converted(value, unit)
        in_unit = converted[key]
        if in_unit is not None:
            yield Reported(figure.case, *in_unit, (figure,))


def _converted(value: Quantity, unit: str) -> tuple[Interval, Fraction] | None:
    common, step = to_unit(value, unit), precision(value, unit)
    return None if common is None or step is None else (common, _meant(value, step))


def _meant(value: Quantity, step: Fraction) -> Fraction:
    """Return the precision that is surely meant: zeros at the end of a whole number may be exact.

    Taken for rounding only, 30 would equal 28 and 1,000 miles 2,300 km. So a step above the unit place
    is held to a twentieth of the number.
    """
    one = step / value.step
    return min(step, max(one, one * abs(value.high) * _ROUGHLY))


def derived(measure: Measure, figures: Iterable[Figure]) -> Iterator[Reported]:
    """Yield the differences that the figures of one source and one claimant make, in the measure's unit."""
    if measure.derived is None:
        return
    operands = list(reported(figures, measure.unit))
    subtrahends: dict[tuple[str, tuple[str, ...]], list[Reported]] = {}
    for operand in operands:
        if _of(operand) == measure.derived.subtrahend:
            subtrahends.setdefault((operand.source, operand.said_by), []).append(operand)
    for minuend in operands:
        if _of(minuend) != measure.derived.minuend:
            continue
        for subtrahend in subtrahends.get((minuend.source, minuend.said_by), ()):
            difference = minuend.common.minus(subtrahend.common)
            step = max(minuend.step, subtrahend.step)
            yield Reported(None, difference, step, (*minuend.figures, *subtrahend.figures))


def cases_of(measure: Measure) -> list[str | None]:
    """Return the cases of a measure in the editor's order, None for what is of no case last."""
    return [*(case for case, _ in measure.cases), None]


def as_derived_figure(measure: str, number: Reported) -> DerivedFigure:
    """Return the record of a computed number."""
    minuend, subtrahend = number.figures
    return DerivedFigure(measure, number.source, number.said_by, minuend, subtrahend, number.common)


def _of(operand: Reported) -> tuple[str, str | None]:
    return operand.figures[0].measure, operand.case
