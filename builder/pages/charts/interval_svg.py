"""The small bar that a table row draws of its interval: SVG in the page, for readers without scripts."""

from fractions import Fraction

from markupsafe import Markup, escape

from builder.pages.charts.scale import Scale, drawn_ends
from builder.text.interval import Interval

WIDTH = 120
"""Of the picture, in its own units; the style sheet scales it."""
HEIGHT = 16
_INSET = 7
_MIDDLE = HEIGHT // 2
_SHORTEST = 5.0
"""A range narrower than this is drawn as wide as this, so that it is not taken for a speck."""


def interval_svg(interval: Interval, scale: Scale, label: str, role: str = "case-1") -> Markup:
    """Draw an interval on the table's scale: a dot if exact, a bar if a range, an arrow at an open end.

    `label` is what the picture says to those who do not see it. Colours come from the style sheet, by `role`.
    """
    return Markup(
        f'<svg class="bf-interval bf-interval--{role}" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}" role="img" aria-label="{escape(label)}">'
        f'<path class="bf-interval__axis" d="M{_INSET} {_MIDDLE}H{WIDTH - _INSET}"/>'
        f"{_mark(interval, scale)}</svg>"
    )


def _mark(interval: Interval, scale: Scale) -> str:
    lo, hi = drawn_ends(interval)
    left, right = _x(lo, scale, _INSET), _x(hi, scale, WIDTH - _INSET)
    if lo is not None and lo == hi:
        return f'<circle class="bf-interval__point" cx="{left:g}" cy="{_MIDDLE}" r="4"/>'
    if lo is not None and hi is not None:
        width = max(_SHORTEST, right - left)
        x, y = min((left + right - width) / 2, WIDTH - _INSET - width), _MIDDLE - 4
        return f'<rect class="bf-interval__bar" x="{x:g}" y="{y}" width="{width:g}" height="8" rx="1.5"/>'
    return (
        f'<path class="bf-interval__line" d="M{left:g} {_MIDDLE}H{right:g}"/>'
        + _end(left, pointing=-1, known=lo is not None)
        + _end(right, pointing=1, known=hi is not None)
    )


def _end(x: float, *, pointing: int, known: bool) -> str:
    """Draw a stroke across a known end and an arrowhead at an open one."""
    if known:
        return f'<path class="bf-interval__stop" d="M{x:g} {_MIDDLE - 5}v10"/>'
    return f'<path class="bf-interval__arrow" d="M{x + 6 * pointing:g} {_MIDDLE}l{-7 * pointing} -5v10z"/>'


def _x(bound: Fraction | None, scale: Scale, beyond: int) -> float:
    return beyond if bound is None else round(_INSET + scale.share(float(bound)) * (WIDTH - 2 * _INSET), 1)
