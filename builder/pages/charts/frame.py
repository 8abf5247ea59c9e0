"""What every chart has alike: its colours before the reader's scheme is known, its manners, its JSON."""

import json
from collections.abc import Iterable
from typing import Any

INK, MUTED, AXIS, GRID = "#1b2430", "#545f6b", "#9aa4ae", "#e4e7ea"

_CONFIG = {
    "displayModeBar": False,
    "displaylogo": False,
    "doubleClick": False,
    "responsive": True,
    "scrollZoom": False,
    "showSendToCloud": False,
}
_FRAME = {
    "paper_bgcolor": "rgba(0,0,0,0)",
    "plot_bgcolor": "rgba(0,0,0,0)",
    "font": {"family": "system-ui, sans-serif", "size": 13, "color": INK},
    "showlegend": False,
    "dragmode": False,
    "hovermode": "closest",
    "hoverdistance": 24,
    "hoverlabel": {"align": "left", "bgcolor": "#ffffff", "bordercolor": MUTED, "font": {"color": INK}},
    "annotations": [],
}

Json = dict[str, Any]


def chart_content(traces: Iterable[Json], height: int, margin: Json, **layout: object) -> bytes:
    """Return a chart as our script draws it, compact UTF-8: `data`, `layout` and `config`.

    `height` and the sides of `margin` (`l r t b`) are in pixels; `layout` is what this chart has of its own.
    """
    framed = {"height": height, "margin": margin, **_FRAME, **layout}
    figure = {"data": list(traces), "layout": framed, "config": _CONFIG}
    return json.dumps(figure, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
