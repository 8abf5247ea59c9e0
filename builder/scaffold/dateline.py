"""Where and when a report was filed, and by which agency: `HOLMBY, Nov 5 (Northern News) — `."""

import re
from typing import NamedTuple

from builder.scaffold.entry import Span
from builder.scaffold.print import Print

_DATELINE = re.compile(
    # a town in capitals, alone enough, but no `UNICEF staff said — without a word — that`
    r"(?:(?P<place>[A-Z][A-Z.’'-]{2,40}(?:\s[A-Z][A-Z.’'-]{1,40}){0,3})"
    r"(?P<more>(?:,?\s[A-Z\d][\w.’'-]*){0,5}?),?\s?(?:\((?P<agency>[^()\n]{2,40})\)\s?)?[—–-]{1,3}\s"
    # or any, where an agency stands behind it
    r"|(?P<town>[A-Z][\w.’'-]{1,40}(?:\s[A-Z][\w.’'-]{1,40}){0,3})"
    r"(?P<rest>(?:,?\s[\w.’'-]{1,40}){0,5}?)\s\((?P<by>[A-Z][^()\n]{1,39})\)\s[—–-]{1,3}\s)"
    r"(?=[^\w\s]*[^\Wa-z_])"  # a report begins with a capital or a number
)


class Dateline(NamedTuple):
    """The words before a report begins."""

    span: Span
    """All of it, with the dash."""
    place: Span
    """The town."""
    agency: Span | None


def dateline(view: Print) -> Dateline | None:
    """Return the first dateline of an article: it opens a paragraph."""
    for paragraph in view.paragraphs:
        match = _DATELINE.match(view.text, *paragraph)
        if match:
            place = match.span("place" if match["place"] else "town")
            agency = match.span("agency" if match["agency"] else "by")
            return Dateline(Span(*match.span()), Span(*place), Span(*agency) if agency[0] >= 0 else None)
    return None
