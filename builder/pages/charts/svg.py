"""A measure's chart as a picture to be taken away: SVG, made without a browser, for white paper."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from builder.analysis.findings import Findings
from builder.pages.charts.case_colour import colour_of
from builder.pages.charts.common_value import CommonValues
from builder.pages.charts.frame import AXIS, INK, MUTED
from builder.pages.charts.place import HEADING_Y, LABEL_Y, MARK_Y, Placed, place
from builder.pages.charts.row import chart_rows
from builder.pages.charts.scale import Scale, scale_of
from builder.pages.markup.filters import in_unit
from builder.pages.markup.letters import cut, safe

WIDTH, SIDE = 760, 20
"""Of the picture and of its margins, in pixels."""
_LINE, _HEAD, _FOOT = 18, 44, 40
_COLUMNS = 100
"""Characters of a line: type of 13 pixels is about 7 wide."""


def chart_svg(findings: Findings, measure: str, values: CommonValues) -> bytes:
    """Return the picture with its title, unit, finding and the briefing that it is from."""
    of, found = findings.briefing.measures[measure], findings.measures[measure]
    rows = tuple(chart_rows(findings, measure, values))
    places, scale = place(of, rows), scale_of(row.interval for row in rows)
    lines = wrap(found.finding, _COLUMNS)
    top = _HEAD + _LINE * len(lines) + 8
    height = top + places.depth + _FOOT
    shapes = [
        _text(SIDE, 28, f"{of.name}, {in_unit(of.unit)}", size=17, bold=True),
        *(_text(SIDE, _HEAD + _LINE * n + 6, line, colour=MUTED) for n, line in enumerate(lines)),
        *(_text(SIDE, top + y + HEADING_Y, name, size=14, bold=True) for name, y in places.headings),
        *(shape for each in places.rows for shape in _row(each, top, scale)),
        _text(SIDE, height - 14, f"From: {findings.briefing.site.title}", size=11, colour=MUTED),
    ]
    return "".join(_framed(f"{of.name}. {found.finding}", height, shapes)).encode()


def _framed(name: str, height: int, shapes: Iterable[str]) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" font-family="system-ui, sans-serif" role="img" aria-label="{safe(name)}">\n'
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>\n'
    )
    yield "\n".join(shapes)
    yield "\n</svg>\n"


def _row(placed: Placed, top: int, scale: Scale) -> Iterator[str]:
    row, upper = placed
    y = top + upper
    value = cut(row.printed, _COLUMNS // 2)
    label = cut(f"{row.claimant} · {row.source}", _COLUMNS - len(value) - 4)
    yield _text(SIDE, y + LABEL_Y + 5, label)
    yield _text(WIDTH - SIDE, y + LABEL_Y + 5, value, colour=MUTED, end=True)
    middle = y + MARK_Y
    yield f'<path d="M{SIDE} {middle}H{WIDTH - SIDE}" stroke="{AXIS}"/>'
    yield from _mark(row.ends, middle, scale, colour_of(row.role))


def _mark(ends: tuple[float | None, float | None], y: int, scale: Scale, colour: str) -> Iterator[str]:
    """Draw a dot for an exact number, a line for a range, an arrowhead at an open end."""
    lo, hi = ends
    left, right = _x(lo, scale, SIDE), _x(hi, scale, WIDTH - SIDE)
    if lo is not None and lo == hi:
        yield f'<circle cx="{left:g}" cy="{y}" r="6" fill="{colour}"/>'
        return
    yield f'<path d="M{left:g} {y}H{right:g}" stroke="{colour}" stroke-width="8"/>'
    for x, known, way in ((left, lo is not None, -1), (right, hi is not None, 1)):
        if not known:
            yield f'<path d="M{x + 8 * way:g} {y}l{-12 * way} -9v18z" fill="{colour}"/>'


def _x(bound: float | None, scale: Scale, beyond: int) -> float:
    return beyond if bound is None else round(SIDE + scale.share(bound) * (WIDTH - 2 * SIDE), 1)


def _text(
    x: int, y: int, text: str, *, size: int = 13, bold: bool = False, colour: str = INK, end: bool = False
) -> str:
    style = (' font-weight="650"' if bold else "") + (' text-anchor="end"' if end else "")
    return f'<text x="{x}" y="{y}" font-size="{size}" fill="{colour}"{style}>{safe(text)}</text>'
