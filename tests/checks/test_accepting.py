"""The line that a warning ends with accepts it, and nothing else: pasted, it leaves no idle entry either."""

import re
from pathlib import Path

import pytest
import yaml

from builder.analysis import analyse
from builder.checks import check
from builder.problem import Problem
from builder.reading import idle_accepts, read_briefing, without_accepted
from builder.rules import OF_CHECKS
from tests.reading.small_project import write_project

CASES = sorted((Path(__file__).parents[1] / "cases" / "checks").glob("*.yml"))
WITHOUT_ACCEPT = [path for path in CASES if "  accept:" not in path.read_text()]
_TO_PASTE = re.compile(r"accept: \[(\{.*\})\]$")


def _open(root: Path) -> list[Problem]:
    reading = read_briefing(root)
    assert reading.briefing, "\n".join(map(str, reading.problems))
    found = [*reading.problems, *check(analyse(reading.briefing))]
    return [*without_accepted(found, reading.accepted), *idle_accepts(found, reading.accepted)]


def _entries(problems: list[Problem]) -> dict[str, dict[str, None]]:
    """Return by file the entries that problems end with, each once."""
    entries: dict[str, dict[str, None]] = {}
    for problem in problems:
        if match := _TO_PASTE.search(problem.cure_line):
            entries.setdefault((problem.accepted_at or problem.place).file, {})[match[1]] = None
    return entries


@pytest.mark.parametrize("path", WITHOUT_ACCEPT, ids=lambda path: path.stem)
def test_what_a_warning_ends_with_accepts_it(path: Path, tmp_path: Path):
    write_project(tmp_path, yaml.safe_load(path.read_text()))
    before = _open(tmp_path)
    entries = _entries(before)
    for file, told in entries.items():
        with (tmp_path / file).open("a") as source:
            source.write(f"accept: [{', '.join(told)}]\n")
    after = _open(tmp_path)
    assert not _entries(after)
    assert after == [problem for problem in before if not _TO_PASTE.search(problem.cure_line)]


def test_every_warning_of_a_summary_can_be_accepted_by_its_own_words():
    told = "".join(path.read_text() for path in CASES)
    never = {rule for rule in OF_CHECKS if f"accept: [{{rule: {rule}," not in told}
    assert never == OF_REGISTRIES_AND_ENTRIES


OF_REGISTRIES_AND_ENTRIES = {
    "unused-entry",
    "ambiguous-alias",
    "idle-exclusion",
    "idle-same-text",
    "idle-accept",
}
"""Rules about entries that are taken out or mended: there is nothing to accept."""
