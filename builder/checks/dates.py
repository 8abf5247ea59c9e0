"""Dates of events that say more than the articles do."""

from collections.abc import Iterator

from builder.analysis.findings import Findings
from builder.checks.near import entry_of
from builder.model import Basis
from builder.problem import Problem, accepting
from builder.text.date_words import unprinted


def precise_dates(findings: Findings) -> Iterator[Problem]:
    """Report an event whose date has a day, without `~` or `?`, that no report of it prints.

    Of a date that is called stated year and month must be printed too. Runs on the findings: reports of an
    event are spread over the sources. It is reported at the first of them, where it can be accepted.
    """
    for event in findings.events.values():
        date = event.event.date
        if date is None or not event.reports:
            continue
        words = "\n".join(report.quote.text for report in event.reports)
        missing = unprinted(date.date.edtf, words, stated=date.basis is Basis.STATED)
        if missing:
            yield Problem(
                event.reports[0].place,
                "date-precision",
                f"the event {event.event.id} is dated {date.date.edtf}, and no report of it prints {missing}",
                f"Mark the date with ~ or ?, give less of it, or "
                f"{accepting('date-precision', entry_of(event.reports[0].quote))}",
            )
