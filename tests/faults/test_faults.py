from pathlib import Path

from tests.faults.injection import FAULTS, inject, overall, table
from tests.faults.operators import NOT_COUNTED, OPERATORS
from tests.faults.project import FaultyProject

LEAST_CAUGHT = 0.95


def test_faults_are_caught(tmp_path: Path):
    faults, rates = inject(FaultyProject(tmp_path / "project"))
    print(table(rates))
    assert len(faults) == FAULTS
    assert [rate.operator for rate in rates] == list(OPERATORS)
    assert list(OPERATORS)[-1] == NOT_COUNTED
    assert overall(rates) >= LEAST_CAUGHT


def test_the_content_as_it_is_raises_nothing(tmp_path: Path):
    project = FaultyProject(tmp_path / "project")
    assert project.problems == ()
    site, entry = next(project.entries())
    assert project.new_problems(site, dict(entry)) == []
