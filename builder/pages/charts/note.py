"""The texts upon a chart: names of cases, and over each mark who says so and the number as printed."""

from collections.abc import Iterator
from html import escape
from typing import Any

from builder.pages.charts.place import HEADING_Y, LABEL_Y, Places
from builder.pages.markup.letters import one_line

SIDE = 10
"""The margin at either side in pixels: half an arrowhead. Texts begin at its outer edge."""

NOTE = {
    "xref": "paper",
    "x": 0,
    "xanchor": "left",
    "xshift": -SIDE,
    "yanchor": "middle",
    "align": "left",
    "showarrow": False,
}
"""What all texts have in common, once in the figure's template."""


def notes(places: Places) -> Iterator[dict[str, Any]]:
    """Yield Plotly's annotations. They hold whole texts; the script cuts them to the width of the screen."""
    for name, y in places.headings:
        text = f"<b>{letters(name)}</b>"
        yield {"name": "heading", "y": y + HEADING_Y, "text": text, "font": {"size": 14}}
    for row, top in places.rows:
        y, label = top + LABEL_Y, f"<b>{letters(row.claimant)}</b> · {letters(row.source)}"
        yield {"name": "label", "y": y, "text": label}
        value = letters(row.printed)
        yield {"name": "value", "y": y, "text": value, "x": 1, "xanchor": "right", "xshift": SIDE}


def letters(text: str) -> str:
    """Return a text of which Plotly, which reads some HTML and `%{` variables, shows every letter."""
    return escape(one_line(text), quote=False).replace("{", "&#123;")
