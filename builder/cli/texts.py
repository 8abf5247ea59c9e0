"""`briefing texts`: what pages say by themselves, and what stands in its place."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from builder.cli.problem_format import as_text
from builder.cli.project import project_option
from builder.examine import examine


@click.command()
@project_option
def texts(root: Path) -> None:
    """List the texts of the site, which can be replaced.

    Each stands on a line as it is written below 'texts:' in content/site.yml. Exits with 1 when the project
    replaces a text that the site does not have.
    """
    from builder.pages.markup.own_texts import own_texts

    examined = examine(root, drafts=True)
    if examined.findings is not None:
        theirs = examined.findings.briefing.site.texts
        _list(own_texts(), theirs)
    if examined.errors:
        click.echo(as_text(examined.errors), err=examined.findings is not None)
        raise SystemExit(1)


def _list(ours: Iterable[str], theirs: Mapping[str, str]) -> None:
    for text in ours:
        click.echo(f"  {_quoted(text)}: {_quoted(theirs.get(text, text))}")


def _quoted(text: str) -> str:
    """Return a text as YAML takes it, whatever it holds."""
    return json.dumps(text, ensure_ascii=False)
