"""Dates written in another way than EDTF's, where day and month cannot be taken for one another."""

import re

from builder.text.calendar_name import MONTH, MONTHS

_FORMS = (
    rf"(?P<day>\d\d?)(?:st|nd|rd|th)? (?P<month>{MONTH}),? (?P<year>\d{{4}})",
    rf"(?P<month>{MONTH}) (?P<day>\d\d?)(?:st|nd|rd|th)?,? (?P<year>\d{{4}})",
    rf"(?P<day>)(?P<month>{MONTH}),? (?P<year>\d{{4}})",
    r"(?P<year>\d{4})(?P<mark>[-./])(?P<month>\d\d?)(?:(?P=mark)(?P<day>\d\d?))?",
)


def in_edtf(text: str) -> str | None:
    """Return `2025-03-04` for `4 March 2025`, `March 4, 2025` or `2025/3/4`; None for what it cannot tell.

    Whether there is such a day is not looked at.
    """
    matches = (re.fullmatch(form, text, re.ASCII | re.IGNORECASE) for form in _FORMS)
    found = next((match for match in matches if match), None)
    if found is None:
        return None
    month = found["month"]
    number = int(month) if month.isdecimal() else MONTHS.index(month.title()) + 1
    day = f"-{int(found['day']):02}" if found["day"] else ""
    return f"{found['year']}-{number:02}{day}"
