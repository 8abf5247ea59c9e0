"""Finding the project that a command works on."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

MARK = "mkdocs.yml"
"""The file that every project has in its root."""


def project_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the parameter `root`: an absolute folder, from `--root` or found from here upward."""
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        callback=_found,
        help=f"The project's folder.  [default: the nearest one upward with {MARK}]",
    )(command)


def _found(_context: click.Context, _option: click.Parameter, root: Path | None) -> Path:
    if root is not None:
        if not (root / MARK).is_file():
            raise click.UsageError(
                f"no {MARK} in {root}: name the folder of a project, or make one with 'briefing init'"
            )
        return root.resolve()
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / MARK).is_file():
            return folder
    raise click.UsageError(
        f"no {MARK} in {here} or above: go into a project, name its folder with --root, or make one with "
        "'briefing init'"
    )
