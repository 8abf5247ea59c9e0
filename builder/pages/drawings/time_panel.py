"""Stretches of time in which something happened, each with its own axis; empty time between is left out."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

_EMPTY = 0.45
"""Of a stretch: an empty part as long as this ends a panel."""
_SHORT = timedelta(days=60)
"""So little time is one panel: a day of it can still be seen."""
TICKS = 4
"""At most, so that their labels stand apart on a phone."""
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class Span(NamedTuple):
    """The days that a date can mean, both included; None at an end that is open, never at both."""

    first: date | None
    last: date | None

    @property
    def days(self) -> tuple[date, date]:
        """The days that are known to bound it, one for both ends where the other is open."""
        days = [day for day in (self.first, self.last) if day is not None]
        return days[0], days[-1]


class Tick(NamedTuple):
    """A day that an axis names."""

    at: float
    """On the axis, 0 to 1."""
    label: str


class Panel(NamedTuple):
    """A stretch of time."""

    first: date
    last: date

    def share(self, day: date) -> float:
        """Return where a day begins, 0 to 1."""
        return (day - self.first).days / ((self.last - self.first).days + 1)

    def ticks(self) -> list[Tick]:
        """Return days at even steps, the smallest steps that leave room for their labels.

        What is labelled as a day is marked at its middle, where a single day is drawn; months and years at
        their beginning.
        """
        half = 0.5 / ((self.last - self.first).days + 1)
        for days, label in _steps(self):
            if 2 <= len(days) <= TICKS:
                return [Tick(self.share(day) + (half if label is _day else 0), label(day)) for day in days]
        return [Tick(half, _day(self.first))]


def panels(spans: Iterable[Span]) -> list[Panel]:
    """Return the stretches that hold all the spans, the earliest first."""
    days = sorted(span.days for span in spans)
    return list(_split(days)) if days else []


def _split(days: list[tuple[date, date]]) -> Iterator[Panel]:
    """Yield one panel, or those on both sides of the longest empty part."""
    reach, end = days[0][1], max(last for _, last in days)
    longest, at = timedelta(0), 0
    for number, (first, last) in enumerate(days):
        if first - reach > longest:
            longest, at = first - reach, number
        reach = max(reach, last)
    whole = end - days[0][0]
    if at and whole > _SHORT and longest > whole * _EMPTY:
        yield from _split(days[:at])
        yield from _split(days[at:])
    else:
        yield Panel(days[0][0], end)


def _steps(panel: Panel) -> Iterator[tuple[list[date], Callable[[date], str]]]:
    """Yield the days of ever larger steps, each with how its days are written."""
    length = (panel.last - panel.first).days + 1
    for step in _DAYS:
        if length // step < 2 * TICKS:
            yield [panel.first + timedelta(n) for n in range(0, length, step)], _day
    for step in _MONTHS:
        if length // (28 * step) < 2 * TICKS:
            yield list(_months(panel, step)), _year if step % 12 == 0 else _month


def _months(panel: Panel, step: int) -> Iterator[date]:
    """Yield the first days of every so many months, counted from the year nought."""
    number = -(-(panel.first.year * 12 + panel.first.month - 1) // step) * step
    while (month := _of_month(number)) and month <= panel.last:
        if month >= panel.first:
            yield month
        number += step


def _of_month(number: int) -> date | None:
    year, month = divmod(number, 12)
    return date(year, month + 1, 1) if 1 <= year <= 9999 else None


def _day(day: date) -> str:
    return f"{day.day} {_NAMES[day.month - 1]} {day.year}"


def _month(day: date) -> str:
    return f"{_NAMES[day.month - 1]} {day.year}"


def _year(day: date) -> str:
    return str(day.year)
