"""Numbers that are no quantities: parts of names, fractions, scores, dates, years, times of day."""

import re

from builder.text.calendar_name import MONTHS
from builder.text.noun import UnitEnd, table_name
from builder.text.number_range import ARTICLES, Range

_JOINED = re.compile(
    r"\w|['’]\w|[-–‑‐]\d"
    r"|[-\s](?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|first|second)\b",
    re.IGNORECASE,
)
_MONTHS = "|".join((*MONTHS, *"Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec".split()))
_MONTH = rf"(?:{_MONTHS}|{_MONTHS.upper()})\b"
_DATE_BEFORE = re.compile(rf"\b{_MONTH}\.?\s$")
_SHARE_BEFORE = re.compile(
    r"\b(?:(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)"
    r"\s(?:of\s(?:the\s|all\s|its\s|their\s)?|the\s|all\s)|"
    r"(?:\d|[^\W\d_])+\sout\sof\s(?:every\s)?|(?:one|1)\sin\s(?:every\s)?)$",
    re.IGNORECASE,
)
"""`a quarter of a million`, `half of 500 men`, `one in five men`: what stands behind counts no men."""
_SHARE_ENDS = ("of", "the", "all", "its", "their", "every", "in")
"""What all of these end with, told much quicker."""
_SHARE_AFTER = re.compile(
    r"\s(?:quarter|third|fourth|fifth|tenth)\sof\s|\sout\sof\s(?:every\s)?(?:\d|[^\W\d_])", re.IGNORECASE
)
_NAME_BEFORE = re.compile(
    r"\b(?:Boeing|Airbus|Type|Model|Mark|Mk|Flight|Route|Highway|Resolution|Article|Section|Chapter|Room|Number|Nos?\."
    r"|Day|Phase|Version|MiG|Su|Tu|Mi|Ka|Il|[B-HJ-Z])\s$"
)
"""`Boeing 747 jets`, `F 16 jets`: the number is part of a name."""
_DATE_OR_TIME_AFTER = re.compile(rf"\s(?:of\s)?{_MONTH}|\s?(?:[ap]\.m\.|[ap]m\b|o['’]clock\b|GMT\b|UTC\b)")
_YEAR = re.compile(r"[12]\d{3}")
_YEAR_BEFORE = re.compile(rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|{_MONTH}\.?)\s$")
_REACH = 24


def is_no_quantity(text: str, found: Range, end: int, units: tuple[UnitEnd, ...]) -> bool:
    """Whether a number that ends at `end`, and what can be its unit, is no quantity after all."""
    if not units and (found.first in (*ARTICLES, "one") or _JOINED.match(text, end)):
        return True
    before = text[max(0, found.start - _REACH) : found.start]
    is_share = before.rstrip().lower().endswith(_SHARE_ENDS) and _SHARE_BEFORE.search(before)
    if is_share or _SHARE_AFTER.match(text, end):
        return True
    if not found.first[-1].isdigit():
        return False
    if _NAME_BEFORE.search(before):
        return True
    if _DATE_OR_TIME_AFTER.match(text, end) or _DATE_BEFORE.search(before):
        return True
    return _YEAR.fullmatch(found.first) is not None and (not units or _is_year(before, units[0].unit))


def _is_year(before: str, unit: str) -> bool:
    """Whether a number of four digits is a year for what stands around it: `in 2016 Russian forces`."""
    return table_name(unit) is None and _YEAR_BEFORE.search(before) is not None
