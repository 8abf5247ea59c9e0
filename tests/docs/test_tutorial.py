"""The tutorial leads where it says: every file of it is written and every command run."""

from pathlib import Path

from tests.docs.walkthrough import follow
from tests.project import ROOT


def test_every_step_of_the_tutorial(project: Path):
    text = (ROOT / "docs/tutorial.md").read_text(encoding="utf-8")
    assert follow(text, project) == text.count("\n$ ") >= 8
