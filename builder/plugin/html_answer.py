"""Changing the HTML pages that a server answers with."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


def changing_html(app: "WSGIApplication", change: Callable[[bytes], bytes]) -> "WSGIApplication":
    """Wrap a server so that every HTML page passes through `change`; all else is sent as it comes."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        begun: list[Any] = []
        body = app(environ, lambda *response: begun.extend(response))  # type: ignore[arg-type]
        status, headers = begun[0], dict(begun[1])
        if not headers.get("Content-Type", "").startswith("text/html"):
            start_response(status, list(headers.items()))
            return body
        page = change(b"".join(body))
        start_response(status, list((headers | {"Content-Length": str(len(page))}).items()))
        return [page]

    return answer
