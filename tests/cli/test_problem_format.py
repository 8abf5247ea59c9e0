import json

from builder.cli.problem_format import as_github, as_json, as_text
from builder.problem import Place, Problem

PROBLEM = Problem(Place("content/a,b.yml", 3, 7), "duplicate-key", "'x' is\nthere, 100 % twice", "Drop: one")


def test_text_is_a_line_each():
    assert as_text([]) == ""
    assert as_text([PROBLEM, PROBLEM]) == f"{PROBLEM}\n{PROBLEM}"


def test_json_is_an_array_with_the_parts():
    assert json.loads(as_json([])) == []
    assert json.loads(as_json([PROBLEM])) == [
        {
            "file": "content/a,b.yml",
            "line": 3,
            "column": 7,
            "severity": "error",
            "rule": "duplicate-key",
            "message": "'x' is\nthere, 100 % twice",
            "cure": "Drop: one",
        }
    ]


def test_github_escapes_what_would_end_a_command():
    assert as_github([PROBLEM]) == (
        "::error file=content/a%2Cb.yml,line=3,col=7,title=duplicate-key"
        "::'x' is\\nthere, 100 %25 twice. Drop: one. [duplicate-key]"
    )
