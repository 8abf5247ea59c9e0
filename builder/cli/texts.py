"""`briefing texts`: what pages say by themselves, and what stands in its place."""

import json
from pathlib import Path

import click

from builder.cli.problem_format import as_text
from builder.cli.project import project_option
from builder.reading import read_briefing
from builder.rules import Severity


@click.command()
@project_option
def texts(root: Path) -> None:
    """List the texts of the site, which can be replaced.

    Each stands on a line as it is written below 'texts:' in content/site.yml. Exits with 1 when the project
    replaces a text that the site does not have.
    """
    from builder.pages.markup.environment import environment_of
    from builder.pages.markup.labels import label_texts
    from builder.pages.markup.site_texts import template_texts

    reading = read_briefing(root, drafts=True)
    if reading.briefing is None:
        click.echo(as_text(problem for problem in reading.problems if problem.severity is Severity.ERROR))
        raise SystemExit(1)
    ours = list(dict.fromkeys((*template_texts(environment_of(())), *label_texts())))
    theirs = reading.briefing.site.texts
    for text in ours:
        click.echo(f"  {_quoted(text)}: {_quoted(theirs.get(text, text))}")
    unknown = [text for text in theirs if text not in ours]
    for text in unknown:
        click.echo(
            f"content/site.yml: the site has no text {_quoted(text)}: take it out, or mend it", err=True
        )
    if unknown:
        raise SystemExit(1)


def _quoted(text: str) -> str:
    """Return a text as YAML takes it, whatever it holds."""
    return json.dumps(text, ensure_ascii=False)
