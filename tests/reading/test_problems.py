from pathlib import Path

import pytest
import yaml

from builder.reading import read_briefing
from builder.rules import OF_READING, Severity
from tests.reading.small_project import with_digests, write_project

CASES = sorted((Path(__file__).parents[1] / "cases" / "reading").glob("*.yml"))


def _case(path: Path) -> dict[str, object]:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_problems(path, tmp_path):
    case = _case(path)
    write_project(tmp_path, case)
    reading = read_briefing(tmp_path, drafts=case.get("drafts", False))
    expected = with_digests(case["problems"].encode(), tmp_path).decode()
    assert "\n".join(map(str, reading.problems)) == expected.strip()
    stopped = any(problem.severity is Severity.ERROR for problem in reading.problems)
    assert (reading.briefing is None) == stopped


def test_every_rule_of_reading_has_a_case():
    shown = "\n".join(_case(path)["problems"] for path in CASES)
    assert [rule for rule in OF_READING if f"[{rule}]" not in shown] == []
