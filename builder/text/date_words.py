"""Whether words print what a date says: its year, its month, its day."""

import re
from calendar import month_abbr, month_name

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<hedge>[~?%]?)", re.ASCII)

_MONTHS = range(1, 13)


def unprinted(edtf: str, words: str, *, stated: bool) -> str | None:
    """Return the first part of a date in EDTF that the words do not print; None where they print all.

    Both ends of a span are looked at; what is hedged (`~`, `?`) claims nothing. Of a date that is not
    `stated` only the day must be printed: year and month are often known from elsewhere.
    """
    for date in _DATE.finditer(edtf):
        if date["hedge"]:
            continue
        month, day = int(date["month"] or 0), int(date["day"] or 0)
        if stated and not re.search(rf"(?<!\d){date['year']}(?!\d)", words):
            return date["year"]
        if stated and month in _MONTHS and not re.search(_month(month), words, re.IGNORECASE):
            return month_name[month]
        if day and not re.search(rf"(?<!\d)0?{day}(?:st|nd|rd|th)?(?![\d,.]\d|\w)", words, re.IGNORECASE):
            return f"day {day}"
    return None


def _month(month: int) -> str:
    """Return a pattern for a month by name, in short or as a number in a date such as 17/08/2016."""
    names = rf"\b(?:{month_name[month]}|{month_abbr[month]})\b"
    return rf"{names}|(?<!\d)0?{month}(?=[/.-]\d)|(?<=\d[/.-])0?{month}(?!\d)"
