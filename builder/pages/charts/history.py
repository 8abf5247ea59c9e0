"""A figure's history as a Plotly figure in JSON: its reports by date and number, a mark for each claimant."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from typing import Any, NamedTuple

from builder.analysis.findings import Findings
from builder.analysis.history import DatedReport, history
from builder.model import Briefing, Figure, Measure
from builder.pages.charts.case_colour import COMPUTED, colour_of
from builder.pages.charts.dated_mark import OPEN, days, numbers, spans
from builder.pages.charts.frame import AXIS, GRID, INK, MUTED, chart_content
from builder.pages.charts.note import letters
from builder.pages.markup.address import figure_url
from builder.pages.page import Asset
from builder.text.unit import spelled_out

HEIGHT = 420
"""In pixels."""
_DAY = timedelta(days=1)
_ROOM = 0.2
"""Of the time from the first day to the last, before and behind."""
_LEAST_ROOM = timedelta(hours=18)
"""Less than a day, so that the axis of time neither begins nor ends with a tick."""
_TICKS = 5
"""Steps on the axis of time, at most."""
_MONTH = 31
"""Days: longer steps are Plotly's own."""
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
    reach = OPEN * max(numbers(each)[2] for each in reports)
    first, last = _range(reports)
    middle = (first + (last - first) / 2).isoformat()
    for voice in voices(briefing, reports):
        symbol, _, role = voice.mark
        colour = colour_of(role)
        printed = [each.figure.value.printed if each.figure.value else "" for each in voice.reports]
        yield from spans(voice.reports, reach, role)
        yield {
            "type": "scatter",
            "mode": "markers+text",
            "name": "numbers",
            "meta": role,
            "x": [days(each)[1] for each in voice.reports],
            "y": [numbers(each)[1] for each in voice.reports],
            "text": [letters(each) for each in printed],
            # Beside the line up and down, and towards the side that has room.
            "textposition": ["top right" if days(each)[1] < middle else "top left" for each in voice.reports],
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


def _hover(briefing: Briefing, name: str, report: DatedReport) -> str:
    source = briefing.sources[report.figure.source]
    when = source.published.date.words if source.published else ""
    printed = report.figure.value.printed if report.figure.value else ""
    lines = (f"<b>{letters(name)}</b>", letters(source.title), letters(when), f"<b>{letters(printed)}</b>")
    return "<br>".join(lines)


def _range(reports: Sequence[DatedReport]) -> tuple[datetime, datetime]:
    """Return the beginning and the end of the chart, with room for what stands at the outermost marks."""
    days = [day for each in reports if each.dated for day in (each.earliest, each.latest) if day]
    first, last = (datetime.combine(day, time()) for day in (min(days), max(days)))
    room = max(_LEAST_ROOM, (last - first) * _ROOM)
    return first - room, last + room


def _ticks(reports: Sequence[DatedReport]) -> Trace:
    """Return ticks at whole days where the time is short: Plotly would name hours."""
    first, last = _range(reports)
    step = -(-(last - first).days // _TICKS)
    if step > _MONTH:
        return {"nticks": _TICKS}
    start = min(each.earliest for each in reports if each.dated and each.earliest)
    milliseconds = step * _DAY // timedelta(milliseconds=1)
    return {"tick0": start.isoformat(), "dtick": milliseconds, "tickformat": "%-d %b\n%Y"}


def _axes(measure: Measure, reports: Sequence[DatedReport]) -> Trace:
    axis = {
        "fixedrange": True,
        "gridcolor": GRID,
        "zerolinecolor": AXIS,
        "tickfont": {"color": MUTED},
        "automargin": True,
    }
    highest = max(numbers(each)[2] for each in reports)
    unit = {"text": letters(spelled_out(measure.unit)), "standoff": 6, "font": {"size": 13}}
    return {
        "xaxis": {
            **axis,
            "type": "date",
            "range": [each.isoformat(timespec="minutes") for each in _range(reports)],
            **_ticks(reports),
            "title": {"text": "", "font": {"size": 13}},
        },
        "yaxis": {
            **axis,
            "rangemode": "tozero",
            "nticks": 6,
            "tickformat": ",~r" if highest < 1 else ",~f",
            "title": unit,
        },
    }
