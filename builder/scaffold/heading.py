"""What an article says about itself: its headline, its day, its outlet. Only what its text states."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from builder.scaffold.dateline import dateline
from builder.scaffold.entry import Span
from builder.scaffold.name_kind import names_outlet
from builder.scaffold.print import Print
from builder.text.blank import BLANK
from builder.text.calendar_name import MONTH, MONTHS, WEEKDAY
from builder.text.edtf_date import parse_date

_LONGEST_TITLE = 25
"""Words."""
_ENDS_LIKE_TEXT = re.compile(r"[.:;,][”\"’']?\s*\Z")
_BYLINE = re.compile(r"(?:by|from|published|updated|posted|©|copyright)\b", re.IGNORECASE)
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATES = (
    re.compile(rf"\b{_MONTH}\s(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s(?P<year>(?:19|20)\d\d)\b"),
    re.compile(rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?\s(?P<year>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
)
_SAYS_PUBLISHED = re.compile(
    r"\b(?:published|posted|updated|issued|date[d]?|first\sprinted)\b", re.IGNORECASE
)
_NAME = r"(?P<name>(?:The\s)?[A-Z][\w.&’' -]{2,40}?)"
_OUTLETS = (
    re.compile(r"^[^()\n]{2,40}\s\((?P<name>[A-Z][\w.& -]{1,30})\)\s[–—-]+\s"),
    re.compile(
        rf"^(?:©|\([cC]\)|[Cc]opyright)\s(?:(?:19|20)\d\d\s)?(?:by\s)?{_NAME}(?:\.|,|\s(?:19|20)\d\d|\s?All\s|$)"
    ),
    re.compile(rf"(?:first|originally)\s(?:published|appeared)\s(?:by|in|on)\s{_NAME}(?:\.|,|$)"),
    re.compile(rf"^[Bb][Yy]\s[A-Z][\w.’' -]{{2,40}},\s{_NAME}(?:\.|$)"),
)
"""A dateline `TOWN (Agency) —`, a copyright line, a reprint's note, a byline with its outlet."""
_OWN_STAFF = (
    re.compile(
        rf"(?:[Ss]taff|[Rr]eporters?|[Ww]riters?)\s(?:of|at|for)\s(?:the\s)?{_NAME}\s(?:also\s)?contributed\b"
    ),
    re.compile(rf"^\W*{_NAME}\s(?:staff|reporters?|writers?)\s(?:also\s)?contributed\b"),
    re.compile(rf"^\W*[Bb]y\s{_NAME}\s(?:[Ss]taff|[Rr]eporters)$"),
)
"""Whose staff wrote of it: that outlet prints the article, whatever agency the dateline names."""
_ALONE = re.compile(rf"^{_NAME}(?:(?:,|\s[|·–—-])?\s(?:\d|{MONTH}|{WEEKDAY}).*)?$")
"""A line with a name, and a day behind it at most."""
_ASKED = r"\b(?:told|seen\sby|obtained\sby|reviewed\sby|interview\swith|contacted\sby)\s(?:the\s)?"
_EDGE_PARAGRAPHS = 4
"""So many at the beginning and at the end can tell of the article itself."""


class Stated(NamedTuple):
    """Something that the article states about itself, with the words that state it."""

    value: str
    quote: str


_HEADING = re.compile(r"#{1,6}\s+")


def title_span(view: Print, noise: tuple[Span, ...]) -> Span | None:
    """Return the headline, if one is printed: the first line that is no sentence, with text below it."""
    lines = [line for line in view.paragraphs if not any(line.meets(other) for other in noise)]
    if len(lines) < 2:
        return None
    heading = _HEADING.match(view.text, *lines[0])
    title = Span(heading.end(), lines[0].end) if heading else lines[0]
    words = view.words(title)
    count = len(words.split())
    if (
        _ENDS_LIKE_TEXT.search(words)
        or not 2 <= count <= _LONGEST_TITLE
        or _BYLINE.match(words)
        or BLANK in words
    ):
        return None
    if words[0] in '“"' and not words.endswith(("”", '"')):
        return None  # a quotation that goes on
    return title if any(len(view.words(line).split()) > count for line in lines[1:]) else None


def published(view: Print) -> Stated | None:
    """Return the day on which the article says that it was published.

    A full date counts beside a word such as `published`, or where it stands alone in a line at the beginning
    or the end, or in the dateline; a date inside the report is that of an event.
    """
    filed = dateline(view)
    for line in _edges(view):
        for span, date in _dates(view, line):
            alone = len(view.words(line).split()) <= 8
            said = _SAYS_PUBLISHED.search(view.text, line.start, span.start)
            files = filed is not None and filed.span.start <= span.start and span.end <= filed.span.end
            if alone or said or files:
                quote = Span(said.start(), span.end) if said else span if files else line
                if view.can_be_quoted(view.trimmed(quote)):
                    return Stated(date, view.words(view.trimmed(quote)))
    return None


def outlet(view: Print) -> Stated | None:
    """Return the outlet that the article names as its own."""
    edges = _edges(view)
    found = next((match for line in edges if (match := _first(_OWN_STAFF, view.words(line)))), None)
    if found:
        return Stated(found["name"].strip(), found["name"].strip())
    for line in edges:
        if name := _alone(view, line):
            return Stated(name, name)
        match = _first(_OUTLETS, view.words(line))
        if match:
            quote = view.trimmed(Span(line.start + match.start(), line.start + match.end("name")))
            if view.text[quote.end : quote.end + 1] == ")":
                quote = Span(quote.start, quote.end + 1)
            if view.can_be_quoted(quote):
                return Stated(match["name"].strip(), view.words(quote))
    return None


def _first(patterns: tuple[re.Pattern[str], ...], line: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.search(line))), None)


def _alone(view: Print, line: Span) -> str | None:
    """Return the outlet that a line names as a byline does: beside a day, and with nothing else in it."""
    match = _ALONE.match(view.words(line))
    if match is None or line == title_span(view, ()):
        return None
    lines = view.paragraphs
    at = lines.index(line)
    if not any(
        len(view.words(each).split()) <= 8 and next(_dates(view, each), None)
        for each in lines[max(0, at - 1) : at + 2]
    ):
        return None
    name = match["name"].strip()
    told = re.search(_ASKED + re.escape(name) + r"\b", view.text)
    return name if names_outlet(name) or told else None


def _edges(view: Print) -> tuple[Span, ...]:
    lines = view.paragraphs
    if len(lines) <= 2 * _EDGE_PARAGRAPHS:
        return lines
    return (*lines[:_EDGE_PARAGRAPHS], *lines[-_EDGE_PARAGRAPHS:])


def _dates(view: Print, line: Span) -> Iterator[tuple[Span, str]]:
    for pattern in _DATES:
        for match in pattern.finditer(view.text, line.start, line.end):
            month = match["month"].lower().rstrip(".")
            number = (
                int(month)
                if month.isdigit()
                else next(at for at, name in enumerate(MONTHS, 1) if name.lower().startswith(month))
            )
            date = f"{match['year']}-{number:02d}-{int(match['day']):02d}"
            try:
                parse_date(date)
            except ValueError:
                continue
            yield Span(*match.span()), date
