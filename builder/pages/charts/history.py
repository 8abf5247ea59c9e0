"""A figure's history as a Plotly figure in JSON: its reports by date and number, a mark for each claimant."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from typing import Any, NamedTuple

from builder.analysis.findings import Findings
from builder.analysis.history import DatedReport, history
from builder.model import Briefing, Figure, Measure
from builder.pages.charts.case_colour import COMPUTED, colour_of
from builder.pages.charts.frame import AXIS, GRID, INK, MUTED, chart_content
from builder.pages.charts.note import letters
from builder.pages.charts.scale import drawn_ends, six_digits
from builder.pages.markup.address import figure_url
from builder.pages.page import Asset
from builder.text.unit import spelled_out

HEIGHT = 420
"""In pixels."""
_DAY = timedelta(days=1)
_ROOM = 0.2
"""Of the time from the first day to the last, before and behind."""
_MARKS = (
    ("circle", "●", "case-1"),
    ("square", "■", "case-2"),
    ("diamond", "◆", "case-3"),
    ("triangle-up", "▲", "case-4"),
    ("pentagon", "⬟", "case-5"),
    ("star", "★", "case-6"),
)
"""Symbol, the same as a letter, and colour of the first claimants."""
_OTHERS = ("x", "✖", COMPUTED)
"""Of all further ones."""

Trace = dict[str, Any]


class Voice(NamedTuple):
    """A claimant, or those who share the last mark."""

    name: str
    mark: tuple[str, str, str]
    reports: list[DatedReport]


def history_uri(measure: str) -> str:
    """Return where the JSON of a measure's history is published, relative to the site's root."""
    return f"charts/history/{measure}.json"


def history_assets(findings: Findings) -> Iterator[Asset]:
    """Yield the history of every measure whose reports have more than one date."""
    for measure in findings.briefing.measures.values():
        reports = history(findings, measure.id)
        if reports:
            margin = {"l": 50, "r": 30, "t": 30, "b": 40}
            axes = _axes(measure, reports)
            content = chart_content(_traces(findings.briefing, reports), HEIGHT, margin, **axes)
            yield Asset(history_uri(measure.id), content)


def voices(briefing: Briefing, reports: Sequence[DatedReport]) -> list[Voice]:
    """Return who gives the numbers that can be drawn, in the order of the reports, each with its mark."""
    by_name: dict[str, list[DatedReport]] = {}
    for each in reports:
        if each.dated:
            by_name.setdefault(_name(briefing, each.figure), []).append(each)
    found = [Voice(name, mark, of) for (name, of), mark in zip(by_name.items(), _MARKS, strict=False)]
    others = [each for of in list(by_name.values())[len(_MARKS) :] for each in of]
    return [*found, Voice("others", _OTHERS, others)] if others else found


def _name(briefing: Briefing, figure: Figure) -> str:
    """Return who gives a number, and for which case of its measure."""
    claimants = ", ".join(briefing.actors[actor].name for actor in figure.said_by)
    names = claimants or f"“{briefing.sources[figure.source].title}” itself"
    case = briefing.measures[figure.measure].case_name(figure.case)
    return f"{names} ({case})" if case else names


def _traces(briefing: Briefing, reports: Sequence[DatedReport]) -> Iterator[Trace]:
    for voice in voices(briefing, reports):
        symbol, _, role = voice.mark
        colour = colour_of(role)
        printed = [each.figure.value.printed if each.figure.value else "" for each in voice.reports]
        yield from _spans(voice)
        yield {
            "type": "scatter",
            "mode": "markers+text",
            "meta": role,
            "x": [_days(each)[1] for each in voice.reports],
            "y": [_numbers(each)[1] for each in voice.reports],
            "text": [letters(each) for each in printed],
            "textposition": "top center",
            "textfont": {"color": INK, "size": 12},
            "cliponaxis": False,
            "customdata": [figure_url(each.figure) for each in voice.reports],
            "hovertext": [_hover(briefing, voice.name, each) for each in voice.reports],
            "marker": {
                "color": colour,
                "opacity": 1,
                "symbol": symbol,
                "size": 12,
                "line": {"width": 0, "color": colour},
            },
        }


def _spans(voice: Voice) -> Iterator[Trace]:
    """Yield the lines of uncertain dates and numbers: on dates Plotly has no error bars."""
    xs: list[str | None] = []
    ys: list[float | None] = []
    for each in voice.reports:
        first, middle, last = _days(each)
        low, number, high = _numbers(each)
        if each.earliest != each.latest:
            xs += [first, last, None]
            ys += [number, number, None]
        if low != high:
            xs += [middle, middle, None]
            ys += [low, high, None]
    if xs:
        colour = colour_of(voice.mark[2])
        yield {
            "type": "scatter",
            "mode": "lines",
            "meta": voice.mark[2],
            "hoverinfo": "skip",
            "x": xs,
            "y": ys,
            "line": {"width": 2, "color": colour},
            "marker": {"color": colour},
        }


def _days(report: DatedReport) -> tuple[str, str, str]:
    """Return beginning, middle and end of a date as Plotly reads them."""
    assert report.earliest is not None and report.latest is not None
    first = datetime.combine(report.earliest, time())
    last = datetime.combine(report.latest, time()) + _DAY
    begin, middle, end = (
        each.isoformat(timespec="minutes") for each in (first, first + (last - first) / 2, last)
    )
    return begin, middle, end


def _numbers(report: DatedReport) -> tuple[float, float, float]:
    """Return the ends of a number and its middle; the known end alone of an open one."""
    ends = [float(end) for end in drawn_ends(report.common) if end is not None] or [0.0]
    return six_digits(ends[0]), six_digits((ends[0] + ends[-1]) / 2), six_digits(ends[-1])


def _hover(briefing: Briefing, name: str, report: DatedReport) -> str:
    source = briefing.sources[report.figure.source]
    when = source.published.date.words if source.published else ""
    printed = report.figure.value.printed if report.figure.value else ""
    lines = (f"<b>{letters(name)}</b>", letters(source.title), letters(when), f"<b>{letters(printed)}</b>")
    return "<br>".join(lines)


def _range(reports: Sequence[DatedReport]) -> list[str]:
    """Return the first and the last day of the chart, with room for what stands at the outermost marks."""
    days = [day for each in reports if each.dated for day in (each.earliest, each.latest) if day]
    room = max(_DAY, (max(days) - min(days)) * _ROOM)
    return [(min(days) - room).isoformat(), (max(days) + _DAY + room).isoformat()]


def _axes(measure: Measure, reports: Sequence[DatedReport]) -> Trace:
    axis = {
        "fixedrange": True,
        "gridcolor": GRID,
        "zerolinecolor": AXIS,
        "tickfont": {"color": MUTED},
        "automargin": True,
    }
    unit = {"text": letters(spelled_out(measure.unit)), "standoff": 6, "font": {"size": 13}}
    return {
        "xaxis": {
            **axis,
            "type": "date",
            "range": _range(reports),
            "nticks": 5,
            "title": {"text": "", "font": {"size": 13}},
        },
        "yaxis": {**axis, "rangemode": "tozero", "nticks": 6, "title": unit},
    }
