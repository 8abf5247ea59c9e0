"""The Content-Security-Policy of each page: nothing runs or loads that is not the site's own.

Hashes are taken from the page as it leaves the theme, so that they are right whatever the theme prints.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from html import unescape
from typing import TYPE_CHECKING

from builder.plugin.html_answer import changing_html

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_NOT_INLINE = re.compile(r"""\ssrc=|\stype=["']?application/(?:ld\+)?json""", re.IGNORECASE)
"""A script of a file of its own, or one that holds data and never runs."""
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL | re.IGNORECASE)
_STYLE_ATTRIBUTE = re.compile(r"""<[a-z][^<>]*?\sstyle=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_FIRST = (re.compile(r"<meta charset=[^>]*>", re.IGNORECASE), re.compile(r"<head[^>]*>", re.IGNORECASE))
"""What the policy stands behind: the encoding, which a page says first, or whatever there is."""
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')

_FIXED = (
    "default-src 'self'",
    "img-src 'self' data:",  # the theme's icons are masks of data
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
)

_CHART = "data-chart="
_BOLD = "font-weight:bold"
"""The one style that Plotly writes as an attribute: what `<b>` in a label becomes."""


def with_policy(html: str) -> str:
    """Return a page that states its policy before anything that it holds for."""
    found = next(filter(None, (place.search(html) for place in _FIRST)), None)
    if found is None:
        return html
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_policy(html)}">\n'
    return f"{html[: found.end()]}\n{policy}{html[found.end() :].lstrip()}"


def _policy(html: str) -> str:
    scripts = _hashes(text for tag, text in _SCRIPT.findall(html) if not _NOT_INLINE.search(tag))
    # Nearly no page has one, and looking at every element costs more than all else here.
    styled = _STYLE_ATTRIBUTE.findall(html) if "style=" in html else ()
    attributes = [unescape(double or single) for double, single in styled]
    charts = _CHART in html
    if charts:
        attributes.append(_BOLD)
    # Plotly adds empty style elements, then rules through the object model, which no policy forbids.
    styles = _hashes([*([""] if charts else []), *_STYLE.findall(html), *attributes])
    if attributes:
        styles = ["'unsafe-hashes'", *styles]
    listed = [("script-src", scripts), ("style-src", styles)]
    return "; ".join([*_FIXED, *(" ".join([name, "'self'", *allowed]) for name, allowed in listed)])


def _hashes(texts: Iterable[str]) -> list[str]:
    return sorted({_hash(text) for text in texts})


@cache
def _hash(text: str) -> str:
    # A browser reads every line break as a line feed before it takes the hash.
    written = text.replace("\r\n", "\n").replace("\r", "\n").encode()
    return f"'sha256-{b64encode(sha256(written).digest()).decode()}'"


def without_policy(app: "WSGIApplication") -> "WSGIApplication":
    """Wrap the preview's server: its own script, which reloads a changed page, is another in every page."""
    return changing_html(app, lambda page: _POLICY.sub(b"", page))
