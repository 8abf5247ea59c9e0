"""The files that every site publishes as they are: our style, script and icons, and Plotly's library."""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from builder.pages.page import Asset

FOLDER = Path(__file__).parent / "assets"
STYLE = "assets/briefing.css"
SCRIPT = "assets/briefing.js"
PLOTLY = "assets/plotly.min.js"
"""Beside `SCRIPT`, which loads it from there when a chart comes into view."""
LOGO = "assets/logo.svg"
FAVICON = "assets/favicon.svg"


def assets(*, plotly: bool = True) -> Iterator[Asset]:
    """Yield the files in order of their address; without Plotly for a site that has no chart."""
    for uri in sorted({STYLE, SCRIPT, LOGO, FAVICON} | ({PLOTLY} if plotly else set())):
        yield Asset(uri, _content(plotly_script() if uri == PLOTLY else FOLDER / Path(uri).name))


def plotly_script() -> Path:
    """Return where the installed Plotly keeps its JavaScript, without importing it: that takes half a second."""
    found = find_spec("plotly")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("no module named 'plotly': its JavaScript draws the charts")
    return Path(found.origin).parent / "package_data" / "plotly.min.js"


@cache
def _content(path: Path) -> bytes:
    return path.read_bytes()
