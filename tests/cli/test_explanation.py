"""Every rule's example holds: right, it stands in a project without problems; wrong, it breaks that rule."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from builder.cli import main
from builder.cli.rule_example import FOLDER, Kind, RuleExample, rule_example
from builder.examine import examine
from builder.rules import RULES

SAMPLE = Path(__file__).parents[1] / "cases" / "explain"


def _replace(path: Path, example: RuleExample) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(example.right) == 1
    encoding = "latin-1" if example.kind is Kind.ENCODING else "utf-8"
    path.write_text(text.replace(example.right, example.wrong), encoding=encoding)


def _move(path: Path, example: RuleExample) -> None:
    assert example.right == example.file
    if example.wrong:
        path.rename(_beside(path, example))
    else:
        path.unlink()


def _copy(path: Path, example: RuleExample) -> None:
    shutil.copy(path, _beside(path, example))


def _link(path: Path, example: RuleExample) -> None:
    target = path.parent / example.wrong
    target.parent.mkdir()
    path.rename(target)
    path.symlink_to(example.wrong)


def _beside(path: Path, example: RuleExample) -> Path:
    return path.parents[example.file.count("/")] / example.wrong


MISTAKES = {
    Kind.TEXT: _replace,
    Kind.ENCODING: _replace,
    Kind.NAME: _move,
    Kind.COPY: _copy,
    Kind.LINK: _link,
}


def test_the_sample_has_no_problem():
    assert "\n".join(map(str, examine(SAMPLE, drafts=True).problems)) == ""


def test_every_rule_has_an_example_and_every_example_a_rule():
    assert {path.stem for path in FOLDER.iterdir()} == set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_the_wrong_example_breaks_its_rule_and_no_other(rule: str, tmp_path: Path):
    example = rule_example(rule)
    project = shutil.copytree(SAMPLE, tmp_path / "project")
    MISTAKES[example.kind](project / example.file, example)
    problems = examine(project, drafts=True).problems
    assert {problem.rule for problem in problems} == {rule, *example.also}, "\n".join(map(str, problems))


@pytest.mark.parametrize("rule", RULES)
def test_an_article_that_is_shown_is_that_of_the_sample(rule: str):
    lines = {line for path in (SAMPLE / "corpus").iterdir() for line in path.read_text().splitlines()}
    assert lines.issuperset(rule_example(rule).article.splitlines())


@pytest.mark.parametrize("rule", RULES)
def test_an_explanation_holds_reason_and_both_examples(rule: str):
    done = CliRunner().invoke(main, ["check", "--explain", rule])
    assert done.exit_code == 0
    assert RULES[rule].why in done.stdout
    right, wrong = done.stdout.index("\nRight"), done.stdout.index("\nWrong")
    assert wrong < right
    for line in rule_example(rule).wrong.splitlines():
        assert line in done.stdout[wrong:right]
    for line in rule_example(rule).right.splitlines():
        assert line in done.stdout[right:]


def test_a_misspelt_rule_is_answered_with_the_one_that_may_be_meant():
    done = CliRunner().invoke(main, ["check", "--explain", "figure-qualifer"])
    assert done.exit_code == 2
    assert "Did you mean 'figure-qualifier'?" in done.stderr


def test_an_unknown_rule_is_answered_with_where_all_are_listed():
    done = CliRunner().invoke(main, ["check", "--explain", "qqqq"])
    assert "'briefing check --explain' lists all rules" in done.stderr


def test_without_a_rule_all_are_listed_a_line_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["check", "--explain"])
    assert done.exit_code == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == sorted(RULES)
