"""The reports of a measure in the order of their dates, where they have more than one."""

from datetime import date
from typing import NamedTuple

from builder.analysis.findings import Findings
from builder.model import Figure
from builder.text.interval import Interval


class DatedReport(NamedTuple):
    """A report of a number and when its article was published."""

    figure: Figure
    common: Interval
    """In the measure's unit."""
    earliest: date | None
    latest: date | None
    """The first and the last day that the date can mean; None where it is open or not known."""

    @property
    def dated(self) -> bool:
        """Whether both ends of the date are known, so that it can be drawn."""
        return self.earliest is not None and self.latest is not None


def history(findings: Findings, measure: str) -> tuple[DatedReport, ...]:
    """Return the numbers of a measure by first day, by last day, then as in its table; undated ones last.

    Nothing where no two dates are surely apart: dates that overlap do not tell which number came first.
    """
    found = findings.measures[measure]
    reports = [
        DatedReport(figure, found.common[figure.source, figure.id], *_published(findings, figure))
        for figure in found.figures
        if (figure.source, figure.id) in found.common
    ]
    first_ends = min((each.latest for each in reports if each.latest), default=date.max)
    last_begins = max((each.earliest for each in reports if each.earliest), default=date.min)
    if last_begins <= first_ends:
        return ()
    return tuple(sorted(reports, key=lambda each: (not each.dated, *map(_day, each[2:]))))


def _published(findings: Findings, figure: Figure) -> tuple[date | None, date | None]:
    published = findings.briefing.sources[figure.source].published
    return (published.date.earliest, published.date.latest) if published else (None, None)


def _day(day: date | None) -> date:
    return day or date.max
