"""Numbers apart by the factor between two units, as where kilometres were read as miles."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction

from builder.analysis.apart import are_apart
from builder.analysis.findings import UnitSlip
from builder.analysis.report_words import row
from builder.analysis.reported import Reported
from builder.analysis.same_value import Value, values
from builder.analysis.wording import Wording, capital_first
from builder.model import Measure
from builder.text.confused_units import Confusion, confusions

CLOSE = Fraction(1, 50)
"""How far from the factor a ratio may be: what rounding a converted number makes of it."""
MOST = 3
"""How many are pointed out of one case; where there are more, chance explains them as well."""


def unit_slips(
    measure: Measure, case: str | None, numbers: Sequence[Reported], wording: Wording
) -> Iterator[UnitSlip]:
    """Yield pairs of values whose ratio is the factor between two units of the measure's kind, or 1,000.

    Nothing is corrected: that a slip would explain the numbers does not show that there was one. Each value
    is held against the nearest to each of its multiples, so that cost stays near the number of figures.
    """
    bounded = [value for value in values(numbers) if _is_bounded(value[0])]
    begins = [float(value[0].common.lo or 0) for value in bounded]
    found = 0
    for low in bounded:
        for confusion in confusions(measure.unit):
            at = bisect_left(begins, float(_begin(low) * confusion.factor))
            for high in bounded[max(0, at - 1) : at + 1]:
                if found < MOST and _fits(low[0], high[0], confusion.factor):
                    found += 1
                    yield _slip(measure, case, (low, high), confusion, wording)


def _is_bounded(number: Reported) -> bool:
    return number.common.lo is not None and number.common.hi is not None and number.common.lo > 0


def _begin(value: Value) -> Fraction:
    return value[0].common.lo or Fraction(0)


def _fits(low: Reported, high: Reported, factor: Fraction) -> bool:
    if not are_apart(low, high):
        return False
    ends = ((low.common.lo, high.common.lo), (low.common.hi, high.common.hi))
    return all(a and b and abs(b / a / factor - 1) <= CLOSE for a, b in ends)


def _slip(
    measure: Measure, case: str | None, of: tuple[Value, Value], confusion: Confusion, wording: Wording
) -> UnitSlip:
    reports = row(of, measure.unit, wording, one_text=False)
    figures = {(f.source, f.id): f for value in of for number in value for f in number.figures}
    sentence = f"{reports}: the second is {confusion.ratio} the first. {confusion.explanation}"
    return UnitSlip(
        case,
        tuple(figures.values()),
        capital_first(f"{sentence} No source says so, and the site corrects nothing."),
    )
