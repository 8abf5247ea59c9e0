"""Closed and open intervals of exact numbers: what a reported quantity can mean.

The arithmetic is that of R. E. Moore, *Interval Analysis* (1966): a result holds every number that any choice
from the operands can give.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers between two bounds; a bound of None is infinite, an open bound is itself left out."""

    lo: Fraction | None
    hi: Fraction | None
    lo_open: bool = False
    hi_open: bool = False

    def __post_init__(self) -> None:
        if self.lo is None or self.hi is None or (self.lo is self.hi and not (self.lo_open or self.hi_open)):
            return
        if self.lo > self.hi or (self.lo == self.hi and (self.lo_open or self.hi_open)):
            raise ValueError(f"no number lies between {self.lo} and {self.hi}")

    def __contains__(self, number: Fraction) -> bool:
        return _starts_by(self.lo, number, self.lo_open) and _starts_by(number, self.hi, self.hi_open)

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return _starts_by(self.lo, other.hi, self.lo_open or other.hi_open) and _starts_by(
            other.lo, self.hi, other.lo_open or self.hi_open
        )

    def minus(self, other: Interval) -> Interval:
        """All differences of a number of this interval and one of the other."""
        return Interval(
            None if self.lo is None or other.hi is None else self.lo - other.hi,
            None if self.hi is None or other.lo is None else self.hi - other.lo,
            self.lo_open or other.hi_open,
            self.hi_open or other.lo_open,
        ).with_infinite_bounds_closed()

    def times(self, low: Fraction, high: Fraction) -> Interval:
        """All products with a factor from `low` to `high`, `0 < low <= high`, both included."""
        lo = None if self.lo is None else self.lo * (low if self.lo >= 0 else high)
        hi = None if self.hi is None else self.hi * (high if self.hi >= 0 else low)
        return Interval(lo, hi, self.lo_open, self.hi_open)

    def rounded(self, step: Fraction) -> Interval:
        """Round both bounds to multiples of `step`, halves upwards; the rounded bounds are included."""
        return Interval(_round(self.lo, step), _round(self.hi, step))

    def rounds_as(self, other: Interval, step: Fraction) -> bool:
        """Whether both are the same interval once `rounded`; much quicker than to make the two."""
        return _steps(self.lo, step) == _steps(other.lo, step) and _steps(self.hi, step) == _steps(
            other.hi, step
        )

    def with_infinite_bounds_closed(self) -> Interval:
        """Mark no infinite bound as open, so that equal sets of numbers compare equal."""
        lo_open, hi_open = self.lo_open and self.lo is not None, self.hi_open and self.hi is not None
        return Interval(self.lo, self.hi, lo_open, hi_open)


def _starts_by(lo: Fraction | None, hi: Fraction | None, strictly: bool) -> bool:
    if lo is None or hi is None:
        return True
    return lo < hi if strictly else lo <= hi


def _round(bound: Fraction | None, step: Fraction) -> Fraction | None:
    steps = _steps(bound, step)
    return None if steps is None else steps * step


def _steps(bound: Fraction | None, step: Fraction) -> int | None:
    """Return the whole number of steps nearest to a bound, in whole numbers alone for speed."""
    if bound is None:
        return None
    over, under = bound.numerator * step.denominator, bound.denominator * step.numerator
    return (2 * over + under) // (2 * under)
