"""The JSON Schemas as files of a project, to which the first line of every content file points."""

from pathlib import Path

from builder.model import Briefing
from builder.reading.json_schema import schemas

FOLDER = Path("content", "schema")
"""Below the project's root."""


def stale_schemas(root: Path, briefing: Briefing) -> dict[str, str]:
    """Return file name -> what should stand in it, for every schema that is not what the content asks for."""
    return {name: text for name, text in schemas(briefing).items() if _written(root / FOLDER / name) != text}


def renew_schemas(root: Path, briefing: Briefing) -> list[str]:
    """Write the schemas that are not current; return their names.

    Others are not touched: who watches the folder is woken only by what is new. Raises `OSError`.
    """
    stale = stale_schemas(root, briefing)
    if stale:
        (root / FOLDER).mkdir(parents=True, exist_ok=True)
    for name, text in stale.items():
        (root / FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    return list(stale)


def _written(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.is_file() else None
