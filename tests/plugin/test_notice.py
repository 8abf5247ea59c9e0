from collections.abc import Iterable
from typing import Any

from builder.plugin.notice import Notice, with_notice
from builder.problem import Place, Problem
from builder.rules import RULES

MISTAKE = Problem(Place("content/a.yml", 2, 3), "yaml-syntax", "a <b> & more", "Mend it")
NOTICE = Notice("Older", (MISTAKE,))


def answer(kind: str, body: bytes, notice: Notice | None) -> tuple[str, dict[str, str], bytes]:
    def app(environ: Any, start_response: Any) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body)))])
        return [body[:3], body[3:]]

    begun: list[Any] = []
    sent = b"".join(with_notice(app, lambda: notice)({}, lambda *given: begun.append(given)))  # type: ignore[arg-type]
    assert len(begun) == 1
    return begun[0][0], dict(begun[0][1]), sent


def test_html_names_the_errors_as_letters():
    status, headers, body = answer("text/html", b"<body><p>page</p></body>", NOTICE)
    assert status == "200 OK"
    assert body.startswith(b"<body><p>page</p><style>")
    assert body.endswith(b"</div></body>")
    text = body.decode()
    assert 'role="alert"' in text
    assert "<code>content/a.yml:2:3</code>" in text
    assert "<p>a &lt;b&gt; &amp; more.</p><p><b>Mend it.</b></p>" in text
    assert RULES["yaml-syntax"].why in text
    assert "briefing check --explain yaml-syntax" in text
    assert headers["Content-Length"] == str(len(body))


def test_other_files_stay_as_they_are():
    _, headers, body = answer("text/css", b"a {}</body>", NOTICE)
    assert body == b"a {}</body>"
    assert headers["Content-Length"] == str(len(body))


def test_nothing_is_added_without_errors():
    assert answer("text/html", b"<body></body>", None)[2] == b"<body></body>"


def test_page_without_an_end_still_gets_the_notice():
    assert b"yaml-syntax" in answer("text/html; charset=utf-8", b"half a page", NOTICE)[2]


def test_what_is_no_problem_of_the_content_is_told_too():
    assert (
        b"<p>no such theme: &lt;x&gt;</p>"
        in answer("text/html", b"", Notice("Stopped", (), "no such theme: <x>"))[2]
    )


def test_hundreds_of_problems_are_counted_after_the_first():
    text = answer("text/html", b"", Notice("Older", (MISTAKE,) * 200))[2].decode()
    assert text.count("Mend it.") == 20
    assert "180 more" in text
