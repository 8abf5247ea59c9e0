"""Where a dated report stands in the history of a figure, and lines for what its date and number can mean."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import Any

from builder.analysis.history import DatedReport
from builder.pages.charts.case_colour import colour_of
from builder.pages.charts.scale import drawn_ends, six_digits

OPEN = 0.14
"""Of the largest number: how long the arrow of an open end is."""

Trace = dict[str, Any]


def days(report: DatedReport) -> tuple[str, str, str]:
    """Return the first day of a date, its middle and its last day, as Plotly reads them."""
    assert report.earliest is not None and report.latest is not None
    first = datetime.combine(report.earliest, time())
    last = datetime.combine(report.latest, time())
    begin, middle, end = (
        each.isoformat(timespec="minutes") for each in (first, first + (last - first) / 2, last)
    )
    return begin, middle, end


def numbers(report: DatedReport) -> tuple[float, float, float]:
    """Return the ends of a number and its middle; the known end alone of an open one."""
    ends = [float(end) for end in drawn_ends(report.common) if end is not None] or [0.0]
    return six_digits(ends[0]), six_digits((ends[0] + ends[-1]) / 2), six_digits(ends[-1])


def spans(reports: Sequence[DatedReport], reach: float, role: str) -> Iterator[Trace]:
    """Yield the lines of uncertain dates and numbers: on dates Plotly has no error bars.

    An open end is an arrow as long as `reach`.
    """
    lines: list[tuple[str, float, str]] = []
    for each in reports:
        first, middle, last = days(each)
        low, number, high = numbers(each)
        if each.earliest != each.latest:
            lines += [(first, number, ""), (last, number, "")]
        arrow = _arrow(each, reach)
        if arrow or low != high:
            end, sign = arrow or (high, "")
            lines += [(middle, low, ""), (middle, end, sign)]
    if lines:
        yield _strokes(lines, role)


def _arrow(report: DatedReport, reach: float) -> tuple[float, str] | None:
    """Return where the arrow of an open end stops, and its head; None where both ends are known."""
    low, high = drawn_ends(report.common)
    number = numbers(report)[1]
    if high is None:
        return six_digits(number + reach), "triangle-up"
    if low is None:
        floor = 0.0 if report.common.lo is not None else number - reach
        return six_digits(max(floor, number - reach)), "triangle-down"
    return None


def _strokes(ends: Sequence[tuple[str, float, str]], role: str) -> Trace:
    """Return lines, each from one end to the next, with the signs that ends have."""
    points = [point for at in range(0, len(ends), 2) for point in (*ends[at : at + 2], None)]
    colour = colour_of(role)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "meta": role,
        "hoverinfo": "skip",
        "x": [point and point[0] for point in points],
        "y": [point and point[1] for point in points],
        "cliponaxis": False,
        "line": {"width": 2, "color": colour},
        "marker": {
            "color": colour,
            "opacity": 1,
            "symbol": [(point and point[2]) or "circle" for point in points],
            "size": [11 if point and point[2] else 0 for point in points],
            "line": {"width": 0, "color": colour},
        },
    }
