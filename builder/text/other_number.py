"""Numbers that are no quantities: parts of names, fractions, scores, dates, years, times of day."""

import re

from builder.text.noun import UnitEnd, is_plural, table_name
from builder.text.number_range import ARTICLES, Range

_JOINED = re.compile(
    r"\w|['’]\w|[-–‑‐]\d"
    r"|[-\s](?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|first|second)\b",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
_DATE_BEFORE = re.compile(rf"\b{_MONTH}\.?\s$")
_DATE_OR_TIME_AFTER = re.compile(rf"\s(?:of\s)?{_MONTH}|\s?(?:[ap]\.m\.|[ap]m\b|o['’]clock\b|GMT\b|UTC\b)")
_YEAR = re.compile(r"[12]\d{3}")
_YEAR_BEFORE = re.compile(rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|{_MONTH}\.?)\s$")
_REACH = 24


def is_no_quantity(text: str, found: Range, end: int, units: tuple[UnitEnd, ...]) -> bool:
    """Whether a number that ends at `end`, and what can be its unit, is no quantity after all."""
    if not units and (found.first in (*ARTICLES, "one") or _JOINED.match(text, end)):
        return True
    if not found.first[-1].isdigit():
        return False
    before = text[max(0, found.start - _REACH) : found.start]
    if _DATE_OR_TIME_AFTER.match(text, end) or _DATE_BEFORE.search(before):
        return True
    return _YEAR.fullmatch(found.first) is not None and (not units or _is_year(before, units[0].unit))


def _is_year(before: str, unit: str) -> bool:
    """Whether a number of four digits is a year for what stands around it: `in 2016 Russian forces`."""
    first = unit.split()[0]
    counted = table_name(unit) is not None or (first.islower() and is_plural(first))
    return not counted and _YEAR_BEFORE.search(before) is not None
