"""The files that every site publishes as they are: our style, script and icons, and Plotly's library."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from builder.pages.page import Asset
from builder.pages.plotly_library import plotly_library

FOLDER = Path(__file__).parent / "assets"
STYLE = "assets/briefing.css"
SCRIPT = "assets/briefing.js"
PLOTLY = "assets/plotly.min.js"
"""Beside `SCRIPT`, which loads it from there when a chart comes into view."""
LOGO = "assets/logo.svg"
FAVICON = "assets/favicon.svg"

STYLE_PARTS = (
    "colours",
    "text",
    "statement",
    "page",
    "table",
    "chart",
    "beside",
    "cite",
    "around",
    "drawing",
    "print",
)
"""Files of `assets/style/` in the order in which they are one style sheet; a later one may override."""
SCRIPT_PARTS = ("page", "words", "filter", "moment", "chart", "cite", "moved")
"""Files of `assets/script/` in the order in which they are one script; the first is what the others need."""


def assets(*, plotly: bool = True) -> Iterator[Asset]:
    """Yield the files in order of their address; without Plotly for a site that has no chart."""
    for uri in (STYLE, SCRIPT, FAVICON, LOGO, PLOTLY):
        if plotly or uri != PLOTLY:
            yield Asset(uri, _content(uri))


def _files(uri: str) -> tuple[Path, ...]:
    """Return what an address is made of: one file, or several that follow each other."""
    if uri == STYLE:
        return tuple(FOLDER / "style" / f"{part}.css" for part in STYLE_PARTS)
    if uri == SCRIPT:
        return tuple(FOLDER / "script" / f"{part}.js" for part in SCRIPT_PARTS)
    return (plotly_library(),) if uri == PLOTLY else (FOLDER / Path(uri).name,)


_MAP_STYLE = b".textContent='.maplibregl-map"
_MAP_STYLE_END = b"',document.head."


@cache
def _content(uri: str) -> bytes:
    # Without a semicolon one script would be called with the next.
    between = b";\n" if uri == SCRIPT else b"\n"
    content = between.join(file.read_bytes() for file in _files(uri))
    return _without_map_style(content) if uri == PLOTLY else content


def _without_map_style(script: bytes) -> bytes:
    """Take out what Plotly would write into each page, against its policy, for maps of tiles: 83 KB."""
    before, begins, style = script.partition(_MAP_STYLE)
    _, ends, behind = style.partition(_MAP_STYLE_END)
    return before + b".textContent='" + ends + behind if begins and ends else script
