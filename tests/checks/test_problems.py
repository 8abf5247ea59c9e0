"""Each case is a small project with what the checks say of it; `rules` names the rules that it is about."""

from pathlib import Path

import pytest
import yaml

from builder.analysis import analyse
from builder.checks import check
from builder.reading import idle_accepts, read_briefing, without_accepted
from builder.rules import OF_CHECKS, RULES, Severity
from tests.reading.small_project import write_project

CASES = sorted((Path(__file__).parents[1] / "cases" / "checks").glob("*.yml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_problems(path: Path, tmp_path: Path):
    case = yaml.safe_load(path.read_text())
    write_project(tmp_path, case)
    reading = read_briefing(tmp_path)
    assert reading.briefing, "\n".join(map(str, reading.problems))
    found = [*reading.problems, *check(analyse(reading.briefing))]
    problems = [*without_accepted(found, reading.accepted), *idle_accepts(found, reading.accepted)]
    found = [str(problem) for problem in sorted(problems) if problem.rule in case["rules"]]
    assert found == case["problems"].splitlines()


@pytest.mark.parametrize("rule", OF_CHECKS)
def test_every_rule_has_a_case(rule: str):
    assert any(f"[{rule}]" in path.read_text() for path in CASES)


def test_only_a_name_that_misleads_stops_a_build():
    assert [rule for rule in OF_CHECKS if RULES[rule].severity is Severity.ERROR] == ["ambiguous-alias"]
