"""The commands on a copy of the real project."""

import json
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.shell_completion import BashComplete
from click.testing import CliRunner

from builder.cli import COMMANDS, main
from tests.project import ROOT, briefing, files_of


def run(*arguments: str | Path):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def break_content(project: Path) -> None:
    with (project / "content/topics.yml").open("a") as topics:
        topics.write("\nx: [\n")


def test_check_of_good_content_exits_0_with_a_summary(project: Path):
    done = run("check", "--root", project)
    assert done.exit_code == 0, done.output
    assert done.stderr.startswith("5 sources, 0 errors, ")


def test_check_shows_errors_and_exits_1(project: Path):
    break_content(project)
    done = run("check", "--root", project)
    assert done.exit_code == 1
    assert "content/topics.yml:" in done.stdout
    assert "[yaml-syntax]" in done.stdout
    assert "1 error," in done.stderr
    assert "Traceback" not in done.output


def test_check_as_json_is_json_alone(project: Path):
    break_content(project)
    found = json.loads(run("check", "--format", "json", "--root", project).stdout)
    assert "yaml-syntax" in [problem["rule"] for problem in found]


def test_check_as_github_marks_the_line(project: Path):
    break_content(project)
    assert (
        "::error file=content/topics.yml,line="
        in run("check", "--format", "github", "--root", project).stdout
    )


LEFT_ALONE = {
    "for pages": ("mkdocs", "jinja2", "plotly", "markdown_it", "nh3", "PIL", "builder.pages"),
    "for edits side by side": ("builder.analysis.edits", "builder.analysis.rewording"),
    "for new sources": ("builder.scaffold",),
    "for editors' programs": ("builder.reading.json_schema", "builder.reading.content.descriptions"),
    "for mistakes": ("rapidfuzz", "difflib", "builder.text.near_passage"),
    "for what few projects have": ("edtf", "builder.reading.moved"),
}
"""What `briefing check` of good content does not load, by what it is for: all of it would cost time."""


def test_check_loads_nothing_that_it_does_not_need(project: Path):
    code = (
        "import sys; from click.testing import CliRunner; from builder.cli import main;"
        f"done = CliRunner().invoke(main, ['check', '--root', {str(project)!r}]);"
        "print(done.exit_code, *sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    exit_code, *loaded = done.stdout.split()
    assert exit_code == "0"
    assert "builder.checks" in loaded
    left_alone = [name for names in LEFT_ALONE.values() for name in names]
    assert all(map(find_spec, left_alone)), "a module of another name is not loaded in any case"
    assert [name for name in left_alone if name in loaded] == []


def test_root_is_found_upward(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(project / "content/sources")
    assert run("check").exit_code == 0


def test_no_project_anywhere_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    done = run("check")
    assert done.exit_code == 2
    assert "no mkdocs.yml" in done.stderr


def test_pages_writes_every_page_and_file(project: Path, tmp_path: Path):
    done = run("pages", "--root", project, "--to", tmp_path / "out")
    assert done.exit_code == 0, done.output
    tree = files_of(tmp_path / "out")
    assert {
        "index.md",
        "about.md",
        "sources/index.md",
        "data/briefing.json",
        "assets/briefing.css",
    } <= tree.keys()
    assert tree["about.md"] == (project / "content/pages/about.md").read_bytes()
    assert not any("site/" in uri for uri in tree)


def test_pages_writes_nothing_when_there_are_errors(project: Path, tmp_path: Path):
    break_content(project)
    done = run("pages", "--root", project, "--to", tmp_path / "out")
    assert done.exit_code == 1
    assert "[yaml-syntax]" in done.stderr
    assert not (tmp_path / "out").exists()


def test_pages_refuses_the_content(project: Path):
    before = files_of(project)
    done = run("pages", "--root", project, "--to", project / "content/out")
    assert done.exit_code == 2
    assert "content/" in done.stderr
    assert files_of(project) == before


def test_schema_writes_only_what_changed(project: Path):
    folder = project / "content/schema"
    assert run("schema", "--root", project).exit_code == 0
    first = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.schema.json")}
    assert "source.schema.json" in first
    (folder / "source.schema.json").write_text("{}")
    assert run("schema", "--check", "--root", project).exit_code == 1
    assert run("schema", "--root", project).exit_code == 0
    again = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.schema.json")}
    assert {name for name in first if first[name] != again[name]} == {"source.schema.json"}
    assert run("schema", "--check", "--root", project).exit_code == 0


@pytest.mark.parametrize("option", [(), ("--check",)])
def test_schema_leaves_good_schemas_while_the_content_has_errors(project: Path, option: tuple[str, ...]):
    assert run("schema", "--root", project).exit_code == 0
    break_content(project)
    before = files_of(project)
    done = run("schema", *option, "--root", project)
    assert done.exit_code == 1
    assert "[yaml-syntax]" in done.stdout
    assert files_of(project) == before


def test_a_folder_that_is_no_project_is_told(tmp_path: Path):
    done = run("check", "--root", tmp_path)
    assert done.exit_code == 2
    assert f"no mkdocs.yml in {tmp_path}" in done.stderr


def test_pages_into_a_file_is_told_in_one_line(project: Path):
    done = run("pages", "--root", project, "--to", project / "mkdocs.yml/x")
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1].startswith("Error: ")
    assert done.stderr.endswith(" cannot be written: Not a directory. Name another folder\n")


def test_pages_where_nobody_may_write_is_told_in_one_line(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refused(*_: object, **__: object):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refused)
    done = run("pages", "--root", project, "--to", tmp_path / "out")
    assert done.exit_code == 1
    assert "out cannot be written: Permission denied. Name another folder" in done.stderr


def test_help_shows_the_whole_line_of_every_command():
    assert "..." not in run("--help").output.partition("Commands:")[2]


def test_module_runs_as_the_command_does(project: Path):
    assert briefing(project, "check").returncode == 0


def test_an_unknown_command_is_told_with_those_that_there_are():
    done = run("chek")
    assert done.exit_code == 2
    told = (
        "there is no command 'chek'. Did you mean 'check'? There are: check, init, new, pages, schema, texts"
    )
    assert told in done.stderr


def test_what_the_system_refuses_is_told_in_one_line(project: Path, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("builder.cli.check.click.echo", full)
    done = CliRunner().invoke(main, ["check", "--root", str(project)])
    assert done.exit_code == 1
    assert "Error: the system refused: No space left on device. Make sure that" in done.stderr


def test_a_shell_that_completes_behind_an_unknown_command_is_offered_those_that_there_are():
    asked = BashComplete(main, {}, "briefing", "_BRIEFING_COMPLETE")
    assert [each.value for each in asked.get_completions(["chek"], "")] == list(COMMANDS)


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        ("content/sources", "content/sources:1:1: the folder cannot be read: Not a directory. Check that"),
        ("content", "content:1:1: the folder cannot be read: Not a directory. Check that"),
        ("corpus", "the folder corpus/ cannot be read: Not a directory. Check that"),
    ],
)
def test_a_folder_that_cannot_be_listed_is_told_as_what_it_is(project: Path, folder: str, told: str):
    shutil.rmtree(project / folder)
    (project / folder).write_text("")
    done = run("check", "--root", project)
    assert done.exit_code == 1
    assert told in done.stdout
    assert "[article-unused]" not in done.stdout
