"""The axis that the intervals of one measure share, in the chart and in the small bars of its table."""

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from builder.text.interval import Interval

MARGIN = 0.04
"""Of the largest number: air behind the last mark."""
ARROW_ROOM = 0.18
"""Of the largest number: room for an arrow that says `or more`."""


def drawn_ends(interval: Interval) -> tuple[Fraction | None, Fraction | None]:
    """Return the ends of the mark of an interval, None for an arrow.

    `Up to 40` starts at zero because nothing that is counted is less; it is drawn open, for nobody reported
    a zero.
    """
    down_to_nothing = interval.lo == 0 and interval.hi != 0
    return (None if down_to_nothing else interval.lo), interval.hi


def number(bound: Fraction) -> float:
    """Return a bound for JSON: whole numbers as they are, others to six digits."""
    return bound.numerator if bound.denominator == 1 else six_digits(float(bound))


def six_digits(value: float) -> float:
    """Return a number with six significant digits, which no screen can tell from the exact one."""
    return float(f"{value:.6g}")


class Scale(NamedTuple):
    """The numbers at the two ends of an axis; `lo` is below `hi`."""

    lo: float
    hi: float

    def share(self, number: float) -> float:
        """Where a number stands on the axis, 0 to 1."""
        return min(1.0, max(0.0, (number - self.lo) / (self.hi - self.lo)))


def scale_of(intervals: Iterable[Interval]) -> Scale:
    """Return the scale on which all the intervals can be drawn.

    It starts at zero, or at the smallest number where that is negative, so that a difference looks as large
    as it is against the whole.
    """
    drawn = list(intervals)
    bounds = [float(bound) for interval in drawn for bound in (interval.lo, interval.hi) if bound is not None]
    top, bottom = max(bounds, default=0.0), min(bounds, default=0.0)
    reach = max(abs(top), abs(bottom)) or 1.0
    above = ARROW_ROOM if any(interval.hi is None for interval in drawn) else MARGIN
    below = ARROW_ROOM if any(interval.lo is None for interval in drawn) else MARGIN
    return Scale(
        six_digits(bottom - below * reach) if bottom < 0 else 0.0, six_digits(max(top, 0.0) + above * reach)
    )
