"""A notice on the pages of the preview while they are not what the last change asks for."""

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

STYLE = (
    "position:fixed;z-index:9;inset:auto 0 0 0;max-height:40vh;overflow:auto;padding:.8rem 1.2rem;"
    "background:#7a1f1f;color:#fff;font:13px/1.5 ui-monospace,monospace;white-space:pre-wrap"
)


def with_notice(app: "WSGIApplication", notice: Callable[[], Sequence[str]]) -> "WSGIApplication":
    """Wrap the preview's server so that HTML pages show the present notice, line by line, if there is one."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        lines = notice()
        if not lines:
            return app(environ, start_response)
        begun: list[Any] = []
        body = app(environ, lambda *response: begun.extend(response))  # type: ignore[arg-type]
        status, headers = begun[0], dict(begun[1])
        if not headers.get("Content-Type", "").startswith("text/html"):
            start_response(status, list(headers.items()))
            return body
        page = _added(b"".join(body), lines)
        start_response(status, list((headers | {"Content-Length": str(len(page))}).items()))
        return [page]

    return answer


def _added(page: bytes, lines: Sequence[str]) -> bytes:
    text = "\n".join(map(escape, lines))
    notice = f'<div role="alert" style="{STYLE}">{text}</div>'
    head, end, tail = page.rpartition(b"</body>")
    return head + notice.encode() + end + tail if end else page + notice.encode()
