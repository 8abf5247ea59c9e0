"""Where and when a report was filed, and by which agency: `HOLMBY, Nov 5 (Northern News) — `."""

import re
from typing import NamedTuple

from builder.scaffold.entry import Span
from builder.scaffold.print import Print

_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z.’'-]{2,}(?:\s[A-Z][A-Z.’'-]+){0,3})"  # a town in capitals, alone enough
    r"(?P<more>(?:,?\s[\w.’'-]+){0,5}?),?\s?(?:\((?P<agency>[^()\n]{2,40})\)\s?)?[—–-]+\s"
    r"|(?P<town>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3})"  # or any, where an agency stands behind it
    r"(?P<rest>(?:,?\s[\w.’'-]+){0,5}?)\s\((?P<by>[A-Z][^()\n]{1,39})\)\s[—–-]+\s"
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
