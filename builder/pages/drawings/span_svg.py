"""Uncertain dates as bars on an axis of time: SVG that stretches to its place, its text unscaled."""

from collections.abc import Iterable

from markupsafe import Markup

from builder.model import Basis
from builder.pages.drawings.time_panel import Panel, Span
from builder.pages.markup.letters import letters, markup

HEIGHT, _MIDDLE = 20, 10
"""In pixels."""
_NARROWEST = 1.2
"""Of the width, per cent: a bar is no shorter."""


def span_svg(spans: Iterable[tuple[Span, Basis]], panel: Panel) -> Markup:
    """Draw spans upon each other: whole where the date is stated, with a broken edge where it is inferred.

    It is hidden from those who do not see it: the words beside it say the same.
    """
    grid = "".join([f'<line x1="{_at(each.at)}" x2="{_at(each.at)}" y2="100%"/>' for each in panel.ticks()])
    marks = "".join([_mark(span, basis, panel) for span, basis in spans])
    return markup(
        f'<svg class="bf-span" width="100%" height="{HEIGHT}" aria-hidden="true">{grid}{marks}</svg>'
    )


def axis_svg(panel: Panel) -> Markup:
    """Draw the days that an axis names; the last one may reach beyond the middle of its label."""
    labels = []
    for each in panel.ticks():
        anchor = "start" if each.at < 0.1 else "end" if each.at > 0.88 else "middle"
        labels.append(f'<text x="{_at(each.at)}" y="13" text-anchor="{anchor}">{letters(each.label)}</text>')
    return markup(
        f'<svg class="bf-span" width="100%" height="{HEIGHT}" aria-hidden="true">{"".join(labels)}</svg>'
    )


def _mark(span: Span, basis: Basis, panel: Panel) -> str:
    style = f"bf-span__mark bf-span__mark--{basis.value}"
    first, last = span.days
    left, right = (
        100 * panel.share(first),
        100 * panel.share(last) + 100 / ((panel.last - panel.first).days + 1),
    )
    if span.first is None or span.last is None:
        way = -1 if span.first is None else 1
        x = left if way < 0 else right
        arrow = f"M0 {_MIDDLE}h{14 * way}m{-5 * way} -5l{5 * way} 5l{-5 * way} 5"
        stop = f"M0 {_MIDDLE - 6}v12"
        path = f'<path class="{style} bf-span__open" d="{stop}{arrow}"/>'
        return f'<svg x="{x:.2f}%" overflow="visible">{path}</svg>'
    if first == last:
        return f'<circle class="{style}" cx="{(left + right) / 2:.2f}%" cy="{_MIDDLE}" r="5"/>'
    width = max(right - left, _NARROWEST)
    across = f'x="{max(0.0, min(left, 100 - width)):.2f}%" width="{width:.2f}%"'
    return f'<rect class="{style}" {across} y="{_MIDDLE - 5}" height="10" rx="2"/>'


def _at(share: float) -> str:
    return f"{100 * share:.2f}%"
