"""Closed and open intervals of exact numbers: what a reported quantity can mean."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers between two bounds; a bound of None is infinite, an open bound is itself left out."""

    lo: Fraction | None
    hi: Fraction | None
    lo_open: bool = False
    hi_open: bool = False
