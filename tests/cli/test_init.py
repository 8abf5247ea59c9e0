"""A new project builds at once, and takes a second corpus on another subject without a line of Python."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from builder.cli import main
from builder.cli.init import TEMPLATE
from builder.examine import examine
from builder.rules import Severity
from tests.project import ROOT, files_of, mkdocs

SAMPLE = ROOT / "tests/cases/explain"


def init(folder: Path):
    return CliRunner().invoke(main, ["init", str(folder)])


@pytest.fixture
def new(tmp_path: Path) -> Path:
    folder = tmp_path / "new"
    done = init(folder)
    assert done.exit_code == 0, done.output
    return folder


def test_a_new_project_has_no_problem_and_says_what_to_do_next(tmp_path: Path):
    folder = tmp_path / "deep" / "new"
    said = init(folder).stdout
    assert examine(folder).problems == ()
    for step in (f"cd {folder}", "mkdocs serve", "briefing new ARTICLE", "content/site.yml"):
        assert step in said


def test_a_new_project_builds(new: Path):
    done = mkdocs(new, "build", "--strict")
    assert done.returncode == 0, done.stdout
    assert "A new briefing" in (new / "site/index.html").read_text()


def test_its_schemas_are_current(new: Path):
    assert CliRunner().invoke(main, ["schema", "--check", "--root", str(new)]).exit_code == 0


def test_a_folder_with_files_is_refused_and_left_alone(tmp_path: Path):
    (tmp_path / "notes.txt").write_text("mine")
    done = init(tmp_path)
    assert done.exit_code == 2
    assert f"{tmp_path} is not empty: name a new or an empty folder" in done.stderr
    assert files_of(tmp_path) == {"notes.txt": b"mine"}


def test_a_folder_that_cannot_be_made_is_told_in_one_line(tmp_path: Path):
    (tmp_path / "file").write_text("")
    done = init(tmp_path / "file" / "new")
    assert done.exit_code == 1
    assert "Name another folder" in done.stderr


def test_it_looks_and_completes_as_the_example_does():
    assert (TEMPLATE / "mkdocs.yml").read_bytes() == (ROOT / "mkdocs.yml").read_bytes()
    for name in ("settings.json", "extensions.json"):
        assert (TEMPLATE / "vscode" / name).read_bytes() == (ROOT / ".vscode" / name).read_bytes()
    ours, theirs = (
        json.loads((at / "tasks.json").read_text()) for at in (ROOT / ".vscode", TEMPLATE / "vscode")
    )
    assert theirs["tasks"][0]["problemMatcher"] == ours["tasks"][0]["problemMatcher"]


def test_another_subject_needs_no_python(new: Path):
    for folder in ("corpus", "content"):
        shutil.copytree(SAMPLE / folder, new / folder, dirs_exist_ok=True)
    done = mkdocs(new, "build", "--strict")
    assert done.returncode == 0, done.stdout
    home = (new / "site/index.html").read_text()
    assert "The river rose by some four metres." in home
    chart = json.loads(next((new / "site/charts").glob("rise*.json")).read_text())
    assert "4.2 m" in json.dumps(chart)


def uncommented(text: str) -> str:
    """Take the `# ` from the lines behind the word "example", as an editor's shortcut does."""
    prose, marker, examples = text.partition("xample")
    first, _, rest = examples.partition("\n")
    lines = (line.removeprefix("#").removeprefix(" ") for line in rest.split("\n"))
    return prose + marker + first + "\n" + "\n".join(lines)


def test_the_examples_of_the_registries_hold_together(new: Path):
    for path in (new / "content").glob("*.yml"):
        path.write_text(uncommented(path.read_text()))
    article = b"At least 19 villages were flooded on Tuesday, the water ministry said.\n"
    (new / "corpus/a.txt").write_bytes(article)
    (new / "content/sources/river-rises.yml").write_text(
        f"article: a.txt\nsha256: {sha256(article).hexdigest()}\nadded: 2026-11-20\ntitle: T\nsummary: S\n"
        "key_points:\n"
        "  - {id: villages, point: P., topics: [damage], said_by: water-ministry,\n"
        "     quote: At least 19 villages were flooded on Tuesday}\n"
    )
    examined = examine(new)
    assert [str(each) for each in examined.problems if each.severity is Severity.ERROR] == []
    briefing = examined.findings.briefing
    assert briefing.site.judgements
    assert all((briefing.actors, briefing.topics, briefing.measures, briefing.claims, briefing.events))
