"""`briefing check`: all that is wrong with the content, without building."""

from pathlib import Path

import click

from builder.cli.problem_format import FORMATS
from builder.cli.project import project_option
from builder.examine import Examined, examine


@click.command()
@click.option("--format", "form", type=click.Choice(tuple(FORMATS)), default="text", show_default=True)
@project_option
def check(root: Path, form: str) -> None:
    """Show every problem of the content.

    Drafts are included. Exits with 1 when there are errors.
    """
    examined = examine(root, drafts=True)
    if text := FORMATS[form](examined.problems):
        click.echo(text)
    click.echo(_summary(examined), err=True)
    if examined.errors:
        raise SystemExit(1)


def _summary(examined: Examined) -> str:
    parts = [_counted(len(examined.errors), "error"), _counted(len(examined.warnings), "warning")]
    if examined.findings:
        parts.insert(0, _counted(len(examined.findings.sources), "source"))
    return ", ".join(parts)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
