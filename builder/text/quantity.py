"""Quantities as articles print them: qualifier, number or range, unit."""

from dataclasses import dataclass
from enum import StrEnum

from builder.text.interval import Interval


class Qualifier(StrEnum):
    """What a number is said to be; every printed wording maps to one of these."""

    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    ABOUT = "about"
    UP_TO = "up to"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity, as printed and as the interval that it stands for."""

    printed: str
    """The article's words from qualifier to unit."""
    qualifier: Qualifier | None
    interval: Interval
    """In the printed unit; `about` and `so far` already widened it."""
    unit: str
    """The printed unit or counted noun, as in `builder.text.unit`."""
    so_far: bool = False
