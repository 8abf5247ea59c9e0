from base64 import b64encode
from hashlib import sha256

import pytest

from builder.plugin.policy import with_policy, without_policy

PAGE = '<html><head><meta charset="utf-8"><title>x</title>{}</head><body>{}</body></html>'


def directives(html: str) -> dict[str, list[str]]:
    policy = html.split('http-equiv="Content-Security-Policy" content="', 1)[1].split('"', 1)[0]
    return {line.split()[0]: line.split()[1:] for line in policy.split("; ")}


def hash_of(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_a_plain_page_allows_nothing_but_the_sites_own():
    found = directives(with_policy(PAGE.format("", "")))
    assert found["default-src"] == found["script-src"] == found["style-src"] == ["'self'"]
    assert found["object-src"] == ["'none'"]
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:"} & {
        each for allowed in found.values() for each in allowed
    }


def test_it_stands_behind_the_encoding_and_before_all_else():
    html = with_policy(PAGE.format("<script>a()</script>", ""))
    assert html.index("charset") < html.index("Content-Security-Policy") < html.index("<title>")
    assert with_policy("<head><script>a()</script></head>").startswith("<head>\n<meta http-equiv")


@pytest.mark.parametrize("script", ["a < b && c()", "\n  line\n  line\n", ""])
def test_a_script_in_the_page_runs_by_its_hash(script):
    assert directives(with_policy(PAGE.format(f"<script>{script}</script>", "")))["script-src"] == [
        "'self'",
        hash_of(script),
    ]


def test_line_breaks_count_as_a_browser_reads_them():
    html = with_policy(PAGE.format("<script>a\r\nb\rc</script>", ""))
    assert hash_of("a\nb\nc") in directives(html)["script-src"]


@pytest.mark.parametrize(
    "script",
    [
        '<script src="a.js"></script>',
        '<script type="application/ld+json">{}</script>',
        '<script id="__config" type="application/json">{}</script>',
    ],
)
def test_files_and_data_need_no_hash(script):
    assert directives(with_policy(PAGE.format("", script)))["script-src"] == ["'self'"]


def test_an_aligned_cell_of_a_hand_written_table_keeps_its_style():
    html = with_policy(PAGE.format("", '<td style="text-align: right;">1</td>'))
    assert directives(html)["style-src"] == ["'self'", "'unsafe-hashes'", hash_of("text-align: right;")]


def test_words_about_styles_are_none():
    html = with_policy(PAGE.format("", "<p>write style=&quot;x&quot; or style='y'</p>"))
    assert directives(html)["style-src"] == ["'self'"]


def test_only_a_page_with_a_chart_allows_what_plotly_needs():
    html = with_policy(PAGE.format("", '<figure data-chart="x.json"></figure>'))
    assert set(directives(html)["style-src"]) == {
        "'self'",
        "'unsafe-hashes'",
        hash_of(""),
        hash_of("font-weight:bold"),
    }


def test_the_preview_serves_pages_without_it_for_it_adds_a_script_of_its_own():
    page = with_policy(PAGE.format("", "")).encode()
    sent = []

    def app(environ, start_response):
        start_response("200 OK", [("Content-Type", environ["type"]), ("Content-Length", str(len(page)))])
        return [page]

    body = b"".join(without_policy(app)({"type": "text/html"}, lambda *given: sent.append(given)))
    assert b"Content-Security-Policy" not in body
    assert dict(sent[0][1])["Content-Length"] == str(len(body))
    assert list(without_policy(app)({"type": "text/plain"}, lambda *given: None)) == [page]
