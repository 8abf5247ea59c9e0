"""A notice on the pages of the preview while they are not what the last change asks for."""

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from builder.plugin.html_answer import changing_html
from builder.problem import Problem
from builder.rules import RULES

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication


class Notice(NamedTuple):
    """What the reader of a page is to know."""

    heading: str
    problems: tuple[Problem, ...] = ()
    trouble: str | None = None
    """What is wrong where it is no problem of the content."""


_STYLE = """
#briefing-notice{position:fixed;z-index:9;inset:auto .6rem .6rem;max-width:48rem;max-height:45vh;
overflow:auto;margin:0 auto;padding:.7rem 1rem;border:1px solid #c9827b;border-left:.35rem solid #b3261e;
border-radius:.3rem;background:#fff6f5;color:#2b1311;box-shadow:0 .2rem 1.2rem #0005;
font:14px/1.5 system-ui,sans-serif}
[data-md-color-scheme=slate] #briefing-notice{background:#2c1715;color:#fbe9e7;border-color:#b3665f}
#briefing-notice summary{cursor:pointer}#briefing-notice>details>summary{font-weight:700}
#briefing-notice ol{margin:.5rem 0 0;padding:0;list-style:none}
#briefing-notice li{margin:0;padding:.55rem 0;border-top:1px solid #b3261e44}
#briefing-notice p{margin:.15rem 0;overflow-wrap:anywhere}#briefing-notice b{font-weight:600}
#briefing-notice code{padding:0;font:13px/1.5 ui-monospace,monospace;overflow-wrap:anywhere;
background:none;color:inherit}
#briefing-notice li details{font-size:13px}
body:has(#briefing-notice){padding-bottom:48vh}
@media print{#briefing-notice{display:none}}
"""
_MOST = 20
"""Problems that are told in full: one mistake in a registry can touch hundreds of places."""


def with_notice(app: "WSGIApplication", notice: Callable[[], Notice | None]) -> "WSGIApplication":
    """Wrap the preview's server so that HTML pages show the present notice, if there is one."""

    def noticed(page: bytes) -> bytes:
        present = notice()
        return page if present is None else _added(page, present)

    return changing_html(app, noticed)


def _added(page: bytes, notice: Notice) -> bytes:
    head, end, tail = page.rpartition(b"</body>")
    panel = _panel(notice).encode()
    return head + panel + end + tail if end else page + panel


def _panel(notice: Notice) -> str:
    """Return the notice as HTML: it can be folded away, and read without a mouse."""
    items = "".join(map(_item, notice.problems[:_MOST]))
    if (left := len(notice.problems) - _MOST) > 0:
        items += f"<li><p>{left} more: <code>briefing check</code></p></li>"
    if notice.trouble:
        items += f"<li><p>{escape(notice.trouble)}</p></li>"
    return (
        f'<style>{_STYLE}</style><div id="briefing-notice" role="alert"><details open>'
        f"<summary>{escape(notice.heading)}</summary><ol>{items}</ol></details></div>"
    )


def _item(problem: Problem) -> str:
    """Return one problem: its place, what is wrong, what to do, and its rule with the reason for it."""
    rule = escape(problem.rule)
    return (
        f"<li><p><code>{escape(str(problem.place))}</code></p>"
        f"<p>{escape(problem.message_line)}</p><p><b>{escape(problem.cure_line)}</b></p>"
        f"<details><summary>Why: <code>{rule}</code></summary><p>{escape(RULES[problem.rule].why)}</p>"
        f"<p>Examples: <code>briefing check --explain {rule}</code></p></details></li>"
    )
