"""`briefing pages`: the pages as a plain Markdown tree, for any engine."""

from collections.abc import Iterator
from pathlib import Path

import click

from builder.cli.folder import told
from builder.cli.problem_format import as_text
from builder.cli.project import project_option
from builder.cli.tree import refusal, write_tree
from builder.collector import without_collector
from builder.examine import examine
from builder.hand_written import hand_written_files


@click.command()
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="Where to write; new, empty, or written by this command before.",
)
@project_option
def pages(root: Path, folder: Path) -> None:
    """Write the site as a tree of Markdown pages.

    It holds every page, generated and hand-written, and the files that they use.
    """
    with told(folder):
        if reason := refusal(folder, root):
            raise click.UsageError(reason)
    with without_collector():
        files = dict(_files(root))
    with told(folder):
        write_tree(folder, files)
    click.echo(f"{len(files)} files in {folder}", err=True)


def _files(root: Path) -> Iterator[tuple[str, bytes]]:
    # Templates are costly to import, and `briefing check` needs none.
    from builder.pages import all_pages
    from builder.pages.page import Page

    examined = examine(root)
    if examined.problems:
        click.echo(as_text(examined.problems), err=True)
    if examined.errors or examined.findings is None:
        raise SystemExit(1)
    for uri, path in hand_written_files(root):
        yield uri, path.read_bytes()
    for item in all_pages(examined.findings):
        yield item.uri, item.markdown.encode() if isinstance(item, Page) else item.content
