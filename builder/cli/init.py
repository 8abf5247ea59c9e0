"""`briefing init`: an empty project that builds at once."""

from pathlib import Path

import click

from builder.cli.folder import told
from builder.cli.project import MARK
from builder.reading import read_briefing
from builder.reading.schema_files import renew_schemas

TEMPLATE = Path(__file__).parent / "new_project"
HIDDEN = {
    "gitignore": ".gitignore",
    "gitkeep": ".gitkeep",
    "pre-commit-config.yaml": ".pre-commit-config.yaml",
    "vscode": ".vscode",
}
"""Names in the template -> in a project: hidden ones would take effect, or get lost, in ours."""


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Make an empty project in the folder DIR.

    It builds at once. DIR must be new or empty.
    """
    with told(folder):
        if folder.is_dir() and any(folder.iterdir()):
            raise click.UsageError(f"{folder} is not empty: name a new or an empty folder")
        for file in sorted(path for path in TEMPLATE.rglob("*") if path.is_file()):
            _copy(file, folder)
        briefing = read_briefing(folder).briefing
        assert briefing, "the template is a project without errors"
        renew_schemas(folder, briefing)
    click.echo(_next_steps(folder))


def _copy(file: Path, folder: Path) -> None:
    parts = (HIDDEN.get(part, part) for part in file.relative_to(TEMPLATE).parts)
    target = folder.joinpath(*parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(file.read_bytes())


def _next_steps(folder: Path) -> str:
    return (
        f"A new briefing is in {folder}. What to do next:\n"
        f"  cd {folder}\n"
        "  mkdocs serve            the preview, at http://127.0.0.1:8000/\n"
        "  briefing new ARTICLE    puts an article in and begins its summary\n"
        f"Give it a title in content/site.yml; {MARK} says how the site looks."
    )
