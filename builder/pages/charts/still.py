"""A chart as it stands in the page until it is drawn, and without scripts: SVG in the page itself.

Across it is measured in shares of the width, down in pixels, like the chart that takes its place.
"""

from collections.abc import Iterable, Iterator
from math import floor, log10

from markupsafe import Markup

from builder.analysis.findings import Findings
from builder.pages.charts.chart import BOTTOM, TOP, chart_height
from builder.pages.charts.common_value import CommonValues
from builder.pages.charts.place import HEADING_Y, LABEL_Y, MARK_Y, Placed, place
from builder.pages.charts.row import chart_rows
from builder.pages.charts.scale import Scale, scale_of
from builder.pages.charts.trace import BAR, LINE
from builder.pages.markup.letters import cut, markup, safe
from builder.text.unit import spelled_out

NAME = 24
"""Characters of a claimant and of a number as printed: both fit side by side on a phone."""
_STEPS = (1, 2, 5, 10)
_MOST_STEPS = 6
_BASELINE = 5
"""Pixels from the middle of a line of type down to where its letters stand."""
_HALF = 7
"""Pixels from the middle of a sign to its edge."""


def chart_still(findings: Findings, measure: str, values: CommonValues) -> Markup:
    """Return the picture of a measure's chart, as high as the chart; nothing where it has none."""
    height = chart_height(findings, measure)
    if not height:
        return Markup()
    of = findings.briefing.measures[measure]
    rows = tuple(chart_rows(findings, measure, values))
    places, scale = place(of, rows), scale_of(row.interval for row in rows)
    shapes = [
        *_axis(
            scale,
            height - BOTTOM,
            whole=all(end is None or end == int(end) for row in rows for end in row.ends),
        ),
        _text("50%", height - 15, spelled_out(of.unit), "bf-still__unit"),
        *(_text("0", TOP + y + HEADING_Y + _BASELINE, name, "bf-still__case") for name, y in places.headings),
        *(shape for each in places.rows for shape in _row(each, scale)),
    ]
    frame = f'<svg class="bf-room bf-still" width="100%" height="{height}" aria-hidden="true">'
    return markup(f"{frame}{''.join(shapes)}</svg>")


def _axis(scale: Scale, foot: int, *, whole: bool) -> Iterator[str]:
    for number in round_numbers(scale, whole=whole):
        x = _share(number, scale)
        yield f'<line class="bf-still__grid" x1="{x}" x2="{x}" y1="{TOP}" y2="{foot}"/>'
        yield _text(x, foot + 16, f"{number:,.10g}", "bf-still__number")


def round_numbers(scale: Scale, *, whole: bool) -> Iterable[float]:
    """Return the numbers below an axis: six steps at most, each 1, 2 or 5 times a power of ten.

    Where all numbers upon it are `whole`, so are these: nobody counts half an aircraft.
    """
    least = max((scale.hi - scale.lo) / _MOST_STEPS, whole)
    power = 10.0 ** floor(log10(least))
    step = next(each * power for each in _STEPS if each * power >= least)
    first = -floor(-scale.lo / step)
    return [round(number * step, 10) for number in range(first, floor(scale.hi / step) + 1)]


def _row(placed: Placed, scale: Scale) -> Iterator[str]:
    row, upper = placed
    line, middle = TOP + upper + LABEL_Y + _BASELINE, TOP + upper + MARK_Y
    yield _text("0", line, cut(row.claimant, NAME), "bf-still__label")
    yield _text("100%", line, cut(row.printed, NAME), "bf-still__value")
    lo, hi = row.ends
    left = "0%" if lo is None else _share(lo, scale)
    right = "100%" if hi is None else _share(hi, scale)
    kind = "bf-still__open" if row.computed or row.ambiguous else "bf-still__mark"
    yield f'<g class="{kind} bf-interval--{row.role}">{"".join(_marks(lo, hi, left, right, middle))}</g>'


def _marks(lo: float | None, hi: float | None, left: str, right: str, middle: int) -> Iterator[str]:
    """Yield a dot for an exact number, a bar for a range, a line with signs at its ends for an open one."""
    if lo is not None and lo == hi:
        yield f'<circle cx="{left}" cy="{middle}" r="{_HALF}"/>'
        return
    thick = BAR if lo is not None and hi is not None else LINE
    yield f'<line x1="{left}" x2="{right}" y1="{middle}" y2="{middle}" stroke-width="{thick}"/>'
    if thick == LINE:
        yield _sign(left, middle, None if lo is not None else -1)
        yield _sign(right, middle, None if hi is not None else 1)


def _sign(x: str, middle: int, way: int | None) -> str:
    """Draw a stroke across a known end, an arrowhead at an open one, which points along `way`."""
    shape = (
        f"M0 {-_HALF}v{2 * _HALF}"
        if way is None
        else f"M{way * _HALF} 0l{-2 * way * _HALF} {-_HALF}v{2 * _HALF}z"
    )
    return f'<svg x="{x}" y="{middle}"><path d="{shape}" stroke-width="{LINE}"/></svg>'


def _share(number: float, scale: Scale) -> str:
    return f"{100 * scale.share(number):.4g}%"


def _text(x: str, y: int, text: str, part: str) -> str:
    return f'<text class="{part}" x="{x}" y="{y}">{safe(text)}</text>'
