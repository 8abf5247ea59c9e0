"""Two articles as bars, one above the other, with ribbons between what both have: SVG in the page."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from builder.analysis.beside import Edits, Relation, Side, Stretch

WIDTH, HEIGHT = 1000, 120
"""Of the picture, in its own units; the style sheet scales it to the page."""
BAR = 26
"""Height of a bar."""
_LOWER = HEIGHT - BAR
_STYLE = {
    Relation.SAME: "same",
    Relation.REWORDED: "reworded",
    Relation.ONLY_A: "only",
    Relation.ONLY_B: "only",
}


def beside_svg(edits: Edits, length_a: int, length_b: int, label: str) -> Markup:
    """Draw the stretches of two articles, each as long as its share of its article's characters.

    `label` is what the picture says to those who do not see it. A tick stands where meaning was changed.
    """
    shapes = (shape for each in edits.stretches for shape in _shapes(each, length_a, length_b))
    return Markup(
        f'<svg class="bf-beside" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" role="img" '
        f'aria-label="{escape(label)}">{_HATCH}{"".join(shapes)}</svg>'
    )


_HATCH = (
    '<pattern id="bf-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path class="bf-beside__hatch" d="M0 0V7"/></pattern>'
)


def _shapes(stretch: Stretch, length_a: int, length_b: int) -> Iterator[str]:
    style = _STYLE[stretch.relation]
    ends = []
    for side, length, top in ((stretch.a, length_a, 0), (stretch.b, length_b, _LOWER)):
        if side is not None:
            left, right = _ends(side, length)
            ends.append((left, right))
            yield _bar(left, right, top, style)
    if len(ends) == 2:
        (a, a_end), (b, b_end) = ends
        path = f"M{a:g} {BAR}H{a_end:g}L{b_end:g} {_LOWER}H{b:g}z"
        yield f'<path class="bf-beside__ribbon bf-beside__ribbon--{style}" d="{path}"/>'
        if stretch.changes:
            middle = round((a + a_end + b + b_end) / 4, 1)
            yield f'<path class="bf-beside__tick" d="M{middle:g} {HEIGHT / 2 - 14:g}v28"/>'


def _bar(left: float, right: float, top: int, style: str) -> str:
    shape = f'x="{left:g}" y="{top}" width="{round(right - left, 1):g}" height="{BAR}"'
    drawn = f'<rect class="bf-beside__bar bf-beside__bar--{style}" {shape}/>'
    return drawn + (f'<rect fill="url(#bf-hatch)" {shape}/>' if style == "reworded" else "")


def _ends(side: Side, length: int) -> tuple[float, float]:
    start, end = side.span
    return round(WIDTH * start / length, 1), round(WIDTH * end / length, 1)
