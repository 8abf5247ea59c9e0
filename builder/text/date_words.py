"""Whether words print what a date says: its year, its month, its day."""

import re

from builder.text.calendar_name import MONTHS

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<hedge>[~?%]?)", re.ASCII)


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
        if stated and 1 <= month <= len(MONTHS) and not re.search(_month(month), words, re.IGNORECASE):
            return MONTHS[month - 1]
        if day and not re.search(rf"(?<!\d)0?{day}(?:st|nd|rd|th)?(?![\d,.]\d|\w)", words, re.IGNORECASE):
            return f"day {day}"
    return None


def _month(month: int) -> str:
    """Return a pattern for a month by name, in short or as a number in a date such as 17/08/2016."""
    name = MONTHS[month - 1]
    names = rf"\b(?:{name}|{name[:3]})\b"
    return rf"{names}|(?<!\d)0?{month}(?=[/.-]\d)|(?<=\d[/.-])0?{month}(?!\d)"
