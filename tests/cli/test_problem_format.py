import json
import re

import yaml

from builder.cli import COMMANDS
from builder.cli.init import TEMPLATE
from builder.cli.problem_format import as_github, as_json, as_text
from builder.problem import Place, Problem
from tests.project import ROOT

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


def test_editors_find_the_place_by_the_task_that_is_set_up():
    task = json.loads((ROOT / ".vscode/tasks.json").read_text())["tasks"][0]
    pattern = task["problemMatcher"]["pattern"]
    problem = Problem(Place("content/sources/a.yml", 12, 9), "unknown-key", "unknown key 'x'", "Take it out")
    found = re.fullmatch(pattern["regexp"], as_text([problem]))
    assert found
    shown = [found[pattern[part]] for part in ("file", "line", "column", "message", "code")]
    assert shown == ["content/sources/a.yml", "12", "9", "unknown key 'x'. Take it out.", "unknown-key"]


def test_the_hook_before_a_commit_runs_a_command_that_there_is():
    for file in (ROOT / ".pre-commit-hooks.yaml", TEMPLATE / "pre-commit-config.yaml"):
        hooks = yaml.safe_load(file.read_text())
        (hook,) = hooks if isinstance(hooks, list) else hooks["repos"][0]["hooks"]
        program, command = hook["entry"].split()
        assert program == "briefing"
        assert command in COMMANDS
        assert hook["pass_filenames"] is False
