"""`briefing schema`: JSON Schemas of the content files, which complete and validate what an editor types."""

from pathlib import Path

import click

from builder.cli.problem_format import as_text
from builder.cli.project import project_option
from builder.cli.tree import write_changed
from builder.reading import read_briefing, schemas
from builder.rules import Severity

FOLDER = Path("content", "schema")
"""Below the project's root; the first line of every content file points there."""


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
    current = schemas(reading.briefing)
    if check:
        _complain([name for name, text in current.items() if _written(root / FOLDER / name) != text])
        return
    written = [name for name, text in current.items() if write_changed(root / FOLDER / name, text.encode())]
    click.echo(f"{len(written)} of {len(current)} schemas in {FOLDER} have changed", err=True)


def _written(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.is_file() else None


def _complain(stale: list[str]) -> None:
    for name in stale:
        click.echo(f"{FOLDER / name} is not current: run 'briefing schema'", err=True)
    if stale:
        raise SystemExit(1)
