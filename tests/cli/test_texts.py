"""`briefing texts` lists what can be said in other words, as it is written in the YAML."""

from pathlib import Path

import yaml
from click.testing import CliRunner

from builder.cli import main


def texts(project: Path):
    return CliRunner().invoke(main, ["texts", "--root", str(project)])


def replacing(project: Path, lines: str) -> None:
    site = project / "content/site.yml"
    site.write_text(f"{site.read_text()}\ntexts:\n{lines}")


def test_the_list_can_be_put_into_the_site_as_it_is(project: Path):
    listed = texts(project)
    assert listed.exit_code == 0
    replacing(project, listed.stdout)
    again = texts(project)
    assert again.exit_code == 0, again.output
    assert again.stdout == listed.stdout
    assert all(ours == theirs for ours, theirs in yaml.safe_load(again.stdout).items())


def test_a_replaced_text_is_listed_with_its_replacement(project: Path):
    replacing(project, "  Key judgements: Kernaussagen\n")
    assert '  "Key judgements": "Kernaussagen"\n' in texts(project).stdout


def test_a_text_that_the_site_does_not_have_is_told(project: Path):
    replacing(project, "  Kee judgements: Kernaussagen\n")
    done = texts(project)
    assert done.exit_code == 1
    told = "the site has no text 'Kee judgements' of its own. Did you mean 'Key judgements'? [unknown-key]"
    assert told in done.stderr
    line = len((project / "content/site.yml").read_text().splitlines())
    assert done.stderr.startswith(f"content/site.yml:{line}:3: ")


def test_content_with_errors_is_told(project: Path):
    replacing(project, "  - x\n")
    done = texts(project)
    assert done.exit_code == 1
    assert "[wrong-type]" in done.stdout
