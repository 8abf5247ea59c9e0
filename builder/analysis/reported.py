"""Reported numbers in the unit of their measure, and those that follow from two of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from builder.analysis.findings import DerivedFigure
from builder.model import Figure, Measure
from builder.text.interval import Interval
from builder.text.quantity import Quantity
from builder.text.unit import precision, to_unit

_ROUGHLY = Fraction(1, 20)


@dataclass(frozen=True, slots=True)
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
    def order(self) -> tuple[bool, Fraction, bool, Fraction, str, str]:
        """Lower bound, upper bound, source, id; an infinite bound first below and last above."""
        lo, hi = self.common.lo, self.common.hi
        return (
            lo is not None,
            lo or Fraction(0),
            hi is None,
            hi or Fraction(0),
            self.source,
            self.figures[0].id,
        )


def reported(figures: Iterable[Figure], unit: str) -> Iterator[Reported]:
    """Yield the figures that have a number in the dimension of the unit."""
    for figure in figures:
        if figure.value is None:
            continue
        common, step = to_unit(figure.value, unit), precision(figure.value, unit)
        if common is not None and step is not None:
            yield Reported(figure.case, common, _meant(figure.value, step), (figure,))


def _meant(value: Quantity, step: Fraction) -> Fraction:
    """Return the precision that is surely meant: zeros at the end of a whole number may be exact.

    Taken for rounding only, 30 would equal 28 and 1,000 miles 2,300 km. So a step above the unit place is held to a
    twentieth of the number.
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


def as_derived_figure(measure: str, number: Reported) -> DerivedFigure:
    """Return the record of a computed number."""
    minuend, subtrahend = number.figures
    return DerivedFigure(measure, number.source, number.said_by, minuend, subtrahend, number.common)


def _of(operand: Reported) -> tuple[str, str | None]:
    return operand.figures[0].measure, operand.case
