"""Whatever an article holds, its draft is a file that reads, and no suggestion leaves its comment."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.model import Briefing, Site
from builder.reading.yaml_document import parse_yaml
from builder.text.article import read_article
from tests.scaffold.desk import uncommented, written

NOBODY = Briefing(Site("A briefing"), {}, {}, {}, {}, {}, {})
BREAKS = ["\x85", "\u2028", "\u2029", "\x0b", "\x0c", "\r", "\r\n", "\x1e", "\n"]
NASTY = [
    *BREAKS,
    "\u202e",
    "\ufeff",
    "\x00",
    "\x1b",
    "# ",
    " #",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    "“",
    "”",
    "&a ",
    "*a ",
    "!t ",
]
NEWS = [
    "said Mayor Anna Holm",
    "At least 14 people died",
    ", he added",
    "Subscribe now",
    "Published: 14 March 2026",
    "“We saw 12 boats,” said Peter Lund, a fisherman.",
    "\n\n",
    "HOLMBY (Northern News) — ",
    "a number of trucks",
]
PIECES = st.lists(
    st.sampled_from([*NASTY, *NEWS, " "]) | st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    max_size=40,
)


@given(PIECES)
@settings(max_examples=150)
@example(
    [
        "“We saw 12 boats,\u2028key_points: []\u2029” said Anna Holm.\x85draft: false",
        "\n\n",
        "At least 14\x00 people died.",
    ]
)
@example(["Anna ___ Holm said she saw 12 ___ boats and 3 ships.", "\n\n", "It was ___ late, said Anna Holm."])
def test_a_draft_of_any_text_reads(pieces: list[str]):
    article = read_article("a.txt", ("".join(pieces) + "\nEnd of it.").encode())
    text = written(article, NOBODY)
    for draft in (text, uncommented(text)):
        assert "\x85" not in draft
        document, problems = parse_yaml("a.yml", draft.encode())
        assert [problem for problem in problems if problem.severity == "error"] == []
        assert document is not None
        assert isinstance(document.value, dict)
        assert document.value["draft"] == "true"
        assert {"article", "sha256", "added", "title", "summary", "key_points"} <= document.value.keys()


@pytest.mark.parametrize("mark", BREAKS)
def test_no_line_break_of_an_article_ends_a_comment(mark: str):
    article = read_article(
        "a.txt", f"“We saw 12 boats{mark}title: x,” said Anna Holm of Holmby.\n\nThe end of it.".encode()
    )
    lines = written(article, NOBODY).splitlines()
    titles = [line for line in lines if line.startswith("title: ")]
    assert len(titles) == 1
    assert titles != ["title: x"]
