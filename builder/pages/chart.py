"""The chart of one measure as a Plotly figure in JSON, which `assets/briefing.js` draws.

The figure is built as plain dictionaries: no template, no NumPy, no random ids, so that it is small and the
same bytes every time. Colours in it are those of the light scheme; each trace names its role in `meta`, for
which the script asks the style sheet, so that a chart follows the reader's scheme.
"""

import json
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import Any

from builder.analysis.findings import Findings
from builder.model import Measure
from builder.pages.chart_row import Row, chart_rows
from builder.pages.chart_scale import Scale, scale_of
from builder.pages.chart_trace import LABEL_Y, Placed, traces
from builder.pages.page import Asset

ROW = 54
HEADING = 40
"""Heights in pixels; on the y axis of a chart one unit is one pixel."""
TOP, SIDE, BOTTOM = 4, 10, 50
"""Margins in pixels: at the sides half an arrowhead, below the numbers of the axis and its title."""
LEAST_HEIGHT = 216
"""In pixels: room for a hover label over a single row."""
LABEL_LENGTH = 64
"""Characters of claimant and source; the script shortens further where the screen is narrow."""

INK, MUTED, AXIS, GRID = "#1b2430", "#545f6b", "#9aa4ae", "#e4e7ea"

CONFIG = {
    "displayModeBar": False,
    "displaylogo": False,
    "doubleClick": False,
    "responsive": True,
    "scrollZoom": False,
    "showSendToCloud": False,
}

Figure = dict[str, Any]


def chart_uri(measure: str) -> str:
    """Return where the JSON of a measure's chart is published, relative to the site's root."""
    return f"charts/{measure}.json"


def chart_assets(findings: Findings) -> Iterator[Asset]:
    """Yield the chart of every measure that has a number to draw."""
    for measure in findings.measures:
        if has_chart(findings, measure):
            yield Asset(chart_uri(measure), chart_json(findings, measure))


def has_chart(findings: Findings, measure: str) -> bool:
    """Tell whether a measure has at least one report that can be drawn."""
    found = findings.measures[measure]
    return bool(found.common or found.derived)


def chart_json(findings: Findings, measure: str) -> bytes:
    """Return the figure of a measure, compact UTF-8: `data`, `layout` and `config`."""
    figure = _figure(findings.briefing.measures[measure], tuple(chart_rows(findings, measure)))
    return json.dumps(figure, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _figure(measure: Measure, rows: tuple[Row, ...]) -> Figure:
    placed, headings, depth = _placed(measure, rows)
    depth = max(depth, LEAST_HEIGHT - TOP - BOTTOM)
    scale = scale_of(row.interval for row in rows)
    layout = {
        "height": TOP + depth + BOTTOM,
        "margin": {"l": SIDE, "r": SIDE, "t": TOP, "b": BOTTOM},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "system-ui, sans-serif", "size": 13, "color": INK},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverdistance": 24,
        "hoverlabel": {"align": "left", "bgcolor": "#ffffff", "bordercolor": MUTED, "font": {"color": INK}},
        "barmode": "overlay",
        "xaxis": _x_axis(measure, scale, rows),
        "yaxis": {"range": [depth, 0], "visible": False, "fixedrange": True},
        "annotations": [*_headings(headings), *_labels(placed)],
        "meta": {"labels": [_names(row) for row, _ in placed]},
    }
    return {"data": list(traces(placed, scale)), "layout": layout, "config": CONFIG}


def _placed(measure: Measure, rows: Iterable[Row]) -> tuple[list[Placed], list[tuple[str, int]], int]:
    """Put rows below each other, each case under its name; return rows, headings and the depth of all."""
    placed: list[Placed] = []
    headings: list[tuple[str, int]] = []
    depth = 0
    for (computed, case), group in groupby(rows, key=lambda row: (row.computed, row.case)):
        if case or (computed and placed):
            headings.append((measure.case_name(case) or "Computed from two reports", depth))
            depth += HEADING
        for row in group:
            placed.append((row, depth))
            depth += ROW
    return placed, headings, depth


def _x_axis(measure: Measure, scale: Scale, rows: Iterable[Row]) -> Figure:
    axis: Figure = {
        "range": [scale.lo, scale.hi],
        "fixedrange": True,
        "automargin": False,
        "gridcolor": GRID,
        "zeroline": True,
        "zerolinecolor": AXIS,
        "tickfont": {"color": MUTED},
        "tickformat": ",~r" if scale.hi < 1 else ",~f",
        "nticks": 6,
        "title": {
            "text": escape(f"{measure.name}, {measure.unit}", quote=False),
            "standoff": 6,
            "font": {"size": 13},
        },
    }
    bounds = [bound for row in rows for bound in (row.interval.lo, row.interval.hi) if bound is not None]
    if scale.hi - scale.lo < 7 and all(bound.denominator == 1 for bound in bounds):
        axis |= {"tick0": 0, "dtick": 1}
    return axis


def _headings(headings: Iterable[tuple[str, int]]) -> Iterator[Figure]:
    for name, y in headings:
        text = _text(f"<b>{escape(name, quote=False)}</b>", y + HEADING - 12)
        yield {**text, "name": "heading", "font": {"size": 14}}


def _labels(placed: Iterable[Placed]) -> Iterator[Figure]:
    """Write claimant and source over the left of each row, the number as printed over its right."""
    for row, y in placed:
        source = _shortened(row.source, max(12, LABEL_LENGTH - len(row.claimant)))
        claimant = escape(_shortened(row.claimant, LABEL_LENGTH), quote=False)
        label = f"<b>{claimant}</b> · {escape(source, quote=False)}"
        yield {**_text(label, y + LABEL_Y), "name": "label"}
        value = _text(escape(row.printed, quote=False), y + LABEL_Y)
        yield {**value, "name": "value", "x": 1, "xanchor": "right", "xshift": SIDE, "font": {"color": MUTED}}


def _names(row: Row) -> dict[str, str]:
    """Return what the script writes a label from, in its own letters."""
    return {"claimant": row.claimant, "source": row.source, "printed": row.printed}


def _text(text: str, y: int) -> Figure:
    return {
        "text": text,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": -SIDE,
        "y": y,
        "yanchor": "middle",
        "align": "left",
        "showarrow": False,
    }


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
