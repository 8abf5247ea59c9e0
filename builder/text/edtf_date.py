"""Uncertain dates in Extended Date/Time Format: strict bounds for sorting, words for people."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from builder.text.calendar_name import MONTHS

_FORMS = "2016-08-17, 2016-08, 2016, with ~ (about) or ? (possibly) behind, or a span 2016-08-15/2016-08-17"
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)", re.ASCII)
_NO_YEAR = re.compile(r"X{4}(?:-(?:\d\d|XX)){0,2}[~?%]?", re.ASCII)
_HEDGE = {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SEASON = re.compile(r"(\d{4})-(2[1-4])[~?%]?", re.ASCII)
_EITHER = re.compile(r"\[\s*([-\d~?%]+)\s*,\s*([-\d~?%]+)\s*\]", re.ASCII)
_LONGEST_FIRST = sorted(_HEDGE.values(), key=len, reverse=True)
NOT_KNOWN = "date not known"


@dataclass(frozen=True, slots=True)
class UncertainDate:
    """An EDTF date (Library of Congress, 2019)."""

    edtf: str
    """As the editor wrote it."""
    earliest: date | None
    latest: date | None
    """The strict bounds, both included; None where open or unknown."""
    words: str
    """For people: `about 17 August 2016`, `August 2016`, `date not known`."""


@lru_cache(maxsize=4096)
def parse_date(text: str) -> UncertainDate:
    """Read a date in EDTF, levels 0 to 2 as far as years of four digits go.

    Raises `ValueError` with a message for the editor.
    """
    text = text.strip()
    first, slash, last = text.partition("/")
    if slash and "/" not in last:
        return _span(text, first, last)
    if _NO_YEAR.fullmatch(text):
        return UncertainDate(text, None, None, NOT_KNOWN)
    plain = _PLAIN.fullmatch(text)
    return _plain(text, *plain.groups()) if plain and not _is_season(plain[2]) else _rare(text)


def _is_season(month: str | None) -> bool:
    return month is not None and int(month) in _SEASONS


def _plain(text: str, year: str, month: str | None, day: str | None, hedge: str) -> UncertainDate:
    """Read a year, month or day without the `edtf` package: loading it takes 110 ms, one parse 4 ms."""
    try:
        earliest = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise ValueError(_no_such_day(year, month, day)) from None
    if day:
        return UncertainDate(text, earliest, earliest, _HEDGE[hedge] + _day(earliest))
    last_month = earliest.month if month else 12
    latest = date(earliest.year, last_month, monthrange(earliest.year, last_month)[1])
    name = f"{MONTHS[earliest.month - 1]} {earliest.year}" if month else str(earliest.year)
    return UncertainDate(text, earliest, latest, _HEDGE[hedge] + name)


def _no_such_day(year: str, month: str | None, day: str | None) -> str:
    if int(year) == 0:
        return "there is no year 0000. Expected " + _FORMS
    if month and not 1 <= int(month) <= 12:
        return f"there is no month {month} in {year}-{month}. Expected the order year-month-day: {_FORMS}"
    name, length = MONTHS[int(month or 1) - 1], monthrange(int(year), int(month or 1))[1]
    return f"there is no day {day} in {name} {year}: that month has {length} days"


def _span(text: str, first: str, last: str) -> UncertainDate:
    if first in ("", "..") and last in ("", ".."):
        return UncertainDate(text, None, None, NOT_KNOWN)
    start = parse_date(first) if first not in ("", "..") else None
    end = parse_date(last) if last not in ("", "..") else None
    earliest, latest = start.earliest if start else None, end.latest if end else None
    if start and end and earliest and latest and earliest > latest:
        raise ValueError(f"the span {text} ends before it begins. Write the earlier date first")
    if start and end:
        words = _both(start.words, end.words, "–")
    elif start:
        words = f"{start.words} or later"
    else:
        words = f"{end.words if end else ''} or earlier"
    return UncertainDate(text, earliest, latest, words)


def _rare(text: str) -> UncertainDate:
    """Read sets, seasons, digits left open, dates hedged in part: what the `edtf` package is for."""
    import edtf  # here and not above: it takes 110 ms, and most briefings need none of these

    try:
        parsed = edtf.parse_edtf(text)
        earliest, latest = (date(*bound[:3]) for bound in (parsed.lower_strict(), parsed.upper_strict()))
    except (edtf.EDTFParseException, TypeError, ValueError, AttributeError):
        meant = _meant(text)
        cure = f"Write {meant}" if meant else f"Expected {_FORMS}"
        raise ValueError(f"{text!r} is no date in EDTF. {cure}") from None
    return UncertainDate(text, earliest, latest, _rare_words(text, earliest, latest))


def _meant(text: str) -> str | None:
    """Return the day or month that a date in another form stands for, if there is such a day."""
    from builder.text.other_date import in_edtf  # only a mistake needs it

    meant = in_edtf(text)
    try:
        return parse_date(meant).edtf if meant and meant != text else None
    except ValueError:
        return None


def _rare_words(text: str, earliest: date, latest: date) -> str:
    hedge = next((_HEDGE[sign] for sign in "%~?" if sign in text), "")
    season, either = _SEASON.fullmatch(text), _EITHER.fullmatch(text)
    if season:
        return f"{hedge}{_SEASONS[int(season[2])]} {season[1]}"
    if earliest == latest:
        return hedge + _day(earliest)
    if either:
        return _both(parse_date(either[1]).words, parse_date(either[2]).words, "or")
    return f"{hedge}between {_in_a_row(_day(earliest), _day(latest), 'and')}"


def _both(first: str, last: str, between: str) -> str:
    """Name two dates, a doubt that they share once: `about 16–17 August 2016`, `1941–1979`.

    Ends that are in doubt are limits, and no length of time: `possibly between 2 and 30 August 2016`.
    """
    hedges = [next(hedge for hedge in _LONGEST_FIRST if words.startswith(hedge)) for words in (first, last)]
    if hedges[0] != hedges[1]:
        return f"between {first} and {last}" if between == "–" else f"{first} {between} {last}"
    hedge = hedges[0]
    if between == "–" and "possibly" in hedge and first != last:
        return f"{hedge}between {_in_a_row(first.removeprefix(hedge), last.removeprefix(hedge), 'and')}"
    return hedge + _in_a_row(first.removeprefix(hedge), last.removeprefix(hedge), between)


def _in_a_row(first: str, last: str, between: str) -> str:
    """Join two dates, leaving out of the first what both end in: `16–17 August 2016`."""
    own, others = first.split(), last.split()
    if own == others:
        return first
    if len(own) == len(others):
        while len(own) > 1 and own[-1] == others[len(own) - 1]:
            own.pop()
    close = between == "–" and len(own) == 1
    return f"{' '.join(own)}{between if close else f' {between} '}{last}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
