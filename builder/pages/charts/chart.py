"""The chart of one measure as a Plotly figure in JSON, which `assets/script/chart.js` draws.

The figure is built as plain dictionaries: no default template, no NumPy, no random ids, so that it is small
and the same bytes every time. Colours in it are those of the light scheme; each trace names its role in
`meta`, for which the script asks the style sheet, so that a chart follows the reader's scheme.
"""

from collections.abc import Iterable, Iterator

from builder.analysis.findings import Findings
from builder.model import Measure
from builder.pages.charts.common_value import CommonValues, has_company
from builder.pages.charts.frame import AXIS, GRID, MUTED, Json, chart_content
from builder.pages.charts.note import NOTE, SIDE, letters, notes
from builder.pages.charts.place import depth_of, place
from builder.pages.charts.row import Row, chart_rows
from builder.pages.charts.scale import Scale, scale_of
from builder.pages.charts.trace import traces
from builder.pages.markup.address import chart_uri
from builder.pages.page import Asset
from builder.text.unit import spelled_out

TOP, BOTTOM = 4, 50
"""Margins in pixels; the lower one holds the numbers of the axis and its unit."""
LEAST_HEIGHT = 216
"""In pixels: room for a hover label over a single row."""


def chart_assets(findings: Findings, values: CommonValues | None = None) -> Iterator[Asset]:
    """Yield the chart of every measure that has a number to draw.

    `values` are those of `findings`; pages that show them already have made them.
    """
    values = values or CommonValues(findings)
    for measure in findings.measures:
        if has_chart(findings, measure):
            yield Asset(chart_uri(measure), chart_json(findings, measure, values))


def has_chart(findings: Findings, measure: str) -> bool:
    """Tell whether a measure has a chart: numbers to be seen together."""
    return has_company(findings, measure)


def chart_height(findings: Findings, measure: str) -> int:
    """Return the height of a measure's chart in pixels, for pages that keep its place; 0 for none."""
    if not has_chart(findings, measure):
        return 0
    found = findings.measures[measure]
    drawn = [(False, each.case) for each in found.figures if (each.source, each.id) in found.common]
    return _height(depth_of([*drawn, *[(True, None)] * len(found.derived)]))


def _height(depth: int) -> int:
    return max(TOP + depth + BOTTOM, LEAST_HEIGHT)


def chart_json(findings: Findings, measure: str, values: CommonValues | None = None) -> bytes:
    """Return the figure of a measure, compact UTF-8: `data`, `layout` and `config`."""
    of = findings.briefing.measures[measure]
    rows = tuple(chart_rows(findings, measure, values or CommonValues(findings)))
    places = place(of, rows)
    height = _height(places.depth)
    scale = scale_of(row.interval for row in rows)
    return chart_content(
        traces(places.rows, scale),
        height,
        {"l": SIDE, "r": SIDE, "t": TOP, "b": BOTTOM},
        barmode="overlay",
        xaxis=_x_axis(of, scale, rows),
        yaxis={"range": [height - TOP - BOTTOM, 0], "visible": False, "fixedrange": True},
        annotations=list(notes(places)),
        template={"layout": {"annotationdefaults": NOTE}},
    )


def _x_axis(measure: Measure, scale: Scale, rows: Iterable[Row]) -> Json:
    axis: Json = {
        "range": [scale.lo, scale.hi],
        "fixedrange": True,
        "automargin": False,
        "gridcolor": GRID,
        "zeroline": True,
        "zerolinecolor": AXIS,
        "tickfont": {"color": MUTED},
        "tickformat": ",~r" if scale.hi < 1 else ",~f",
        "nticks": 6,
        "title": {"text": letters(spelled_out(measure.unit)), "standoff": 6, "font": {"size": 13}},
    }
    ends = [end for row in rows for end in row.ends if end is not None]
    if scale.hi - scale.lo < 7 and all(end == int(end) for end in ends):
        axis |= {"tick0": 0, "dtick": 1}
    return axis
