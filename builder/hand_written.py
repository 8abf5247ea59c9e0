"""The pages that an editor writes by hand in `content/pages/`, beside the generated ones."""

from collections.abc import Iterator
from pathlib import Path

from builder.problem import Place, Problem

FOLDER = Path("content", "pages")
"""Below the project's root; MkDocs' `docs_dir`."""
GENERATED = frozenset(
    ("index", "sources", "actors", "topics", "figures", "claims", "timeline", "method", "data", "assets")
)
"""First parts of the addresses that generated pages and assets take."""


def hand_written_files(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield every file of the folder with its address below it, in order of address; hidden ones left out."""
    folder = root / FOLDER
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.is_file() and not any(part.startswith(".") for part in parts):
            yield "/".join(parts), path


def misplaced_pages(root: Path) -> Iterator[Problem]:
    """Yield hand-written files that stand where generated ones go: one of the two would be lost."""
    for uri, _ in hand_written_files(root):
        if uri.split("/")[0].removesuffix(".md") in GENERATED:
            yield Problem(
                Place(str(FOLDER / uri)),
                "reserved-address",
                "a generated page has this address",
                "Rename the file",
            )
