"""`briefing check`: all that is wrong with the content, without building."""

from pathlib import Path

import click

from builder.cli.problem_format import FORMATS
from builder.cli.project import project_option
from builder.examine import Examined, examine
from builder.rules import RULES
from builder.text.number_format import format_count

ALL = ""
"""What `--explain` without a rule asks for."""


@click.command()
@click.option("--format", "form", type=click.Choice(tuple(FORMATS)), default="text", show_default=True)
@click.option(
    "--explain",
    metavar="[RULE]",
    is_flag=False,
    flag_value=ALL,
    is_eager=True,  # no project is needed for it
    expose_value=False,
    callback=lambda context, _option, rule: _explain(context, rule),
    help="Only say why a rule is there, with a wrong and a right example; without a rule, list all.",
)
@project_option
def check(root: Path, form: str) -> None:
    """Show every problem of the content.

    Drafts are included. Exits with 1 when there are errors.
    """
    examined = examine(root, drafts=True, beside=False)
    if text := FORMATS[form](examined.problems):
        click.echo(text)
    click.echo(_summary(examined), err=True)
    if examined.errors:
        raise SystemExit(1)


def _explain(context: click.Context, rule: str | None) -> None:
    if rule is None:
        return
    click.echo(_explained(rule))
    context.exit()


def _explained(rule: str) -> str:
    # Only who asks pays for it: `check` runs on every commit.
    from builder.cli.explanation import all_rules, explained
    from builder.reading.suggest import cure

    if rule == ALL:
        return all_rules()
    if rule not in RULES:
        advice = cure(rule, RULES, "'briefing check --explain' lists all rules")
        raise click.UsageError(f"there is no rule '{rule}'. {advice}")
    return explained(rule)


def _summary(examined: Examined) -> str:
    parts = [format_count(len(examined.errors), "error"), format_count(len(examined.warnings), "warning")]
    if examined.findings:
        parts.insert(0, format_count(len(examined.findings.sources), "source"))
    return ", ".join(parts)
