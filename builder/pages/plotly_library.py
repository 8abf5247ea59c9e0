"""Which JavaScript of Plotly a site publishes: the quarter of it that our charts need, where that is at hand.

Plotly's Python package holds the whole library (4.8 MB). `make site` fetches the "basic" bundle (1.2 MB) of
the same version where npm is installed, checks its digest, and leaves it in the environment.
"""

import re
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

BASIC = Path("share", "plotly", "plotly-basic.min.js")
"""Below the environment's folder; the Makefile puts it there."""
_VERSION = re.compile(r"plotly\.js (?:\(basic - minified\) )?v([\d.]+)")
_BANNER = 200
"""Characters at the beginning of a bundle, within which it names its version."""


@cache
def plotly_library(environment: Path = Path(sys.prefix)) -> Path:
    """Return the basic bundle of the environment if its version is the Python package's, else the whole."""
    whole, basic = _of_the_package(), environment / BASIC
    return basic if version(basic) == version(whole) else whole


def version(bundle: Path) -> str | None:
    """Return the version that a bundle's banner names; None where there is no bundle, or none of Plotly's."""
    if not bundle.is_file():
        return None
    with bundle.open(encoding="utf-8") as text:
        named = _VERSION.search(text.read(_BANNER))
    return named and named[1]


def _of_the_package() -> Path:
    """Return where the Python package keeps its JavaScript, without importing it, which is slow."""
    found = find_spec("plotly")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("no module named 'plotly': its JavaScript draws the charts")
    return Path(found.origin).parent / "package_data" / "plotly.min.js"
