from collections.abc import Iterable
from typing import Any

from builder.plugin.notice import with_notice

LINES = ("Older:", "content/a.yml:2:3: a <b> & more. Mend it. [yaml-syntax]")


def answer(kind: str, body: bytes, lines: tuple[str, ...]) -> tuple[str, dict[str, str], bytes]:
    def app(environ: Any, start_response: Any) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body)))])
        return [body[:3], body[3:]]

    begun: list[Any] = []
    sent = b"".join(with_notice(app, lambda: lines)({}, lambda *given: begun.append(given)))  # type: ignore[arg-type]
    assert len(begun) == 1
    return begun[0][0], dict(begun[0][1]), sent


def test_html_names_the_errors_as_letters():
    status, headers, body = answer("text/html", b"<body><p>page</p></body>", LINES)
    assert status == "200 OK"
    assert body.startswith(b"<body><p>page</p><div role=")
    assert body.endswith(b"</div></body>")
    assert b">Older:\ncontent/a.yml:2:3: a &lt;b&gt; &amp; more. Mend it. [yaml-syntax]" in body
    assert headers["Content-Length"] == str(len(body))


def test_other_files_stay_as_they_are():
    _, headers, body = answer("text/css", b"a {}</body>", LINES)
    assert body == b"a {}</body>"
    assert headers["Content-Length"] == str(len(body))


def test_nothing_is_added_without_errors():
    assert answer("text/html", b"<body></body>", ())[2] == b"<body></body>"


def test_page_without_an_end_still_gets_the_notice():
    assert b"yaml-syntax" in answer("text/html; charset=utf-8", b"half a page", LINES)[2]
