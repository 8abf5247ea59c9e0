"""`briefing schema`: JSON Schemas of the content files, which complete and validate what an editor types."""

from pathlib import Path

import click

from builder.cli.problem_format import as_text
from builder.cli.project import project_option
from builder.reading import read_briefing
from builder.reading.schema_files import FOLDER, renew_schemas, stale_schemas
from builder.rules import Severity


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 when a schema is not current.")
@project_option
def schema(root: Path, check: bool) -> None:
    """Write the JSON Schemas, which editors complete from.

    They offer the ids that exist, so nothing is written while the content has errors.
    """
    reading = read_briefing(root, drafts=True)
    if reading.briefing is None:
        click.echo(as_text(problem for problem in reading.problems if problem.severity is Severity.ERROR))
        raise SystemExit(1)
    if check:
        _complain(list(stale_schemas(root, reading.briefing)))
        return
    renewed = renew_schemas(root, reading.briefing)
    click.echo(f"{len(renewed)} schemas in {FOLDER} have changed", err=True)


def _complain(stale: list[str]) -> None:
    for name in stale:
        click.echo(f"{FOLDER / name} is not current: run 'briefing schema'", err=True)
    if stale:
        raise SystemExit(1)
