"""Copies of the real project, and the programs that a user runs on them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
BASE = "https://briefing.example/below/"
"""The address of a site that knows its own."""
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}


def copy_project(folder: Path) -> Path:
    """Copy settings, content and corpus into a new folder; return it."""
    for name in ("content", "corpus"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def mkdocs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs as from the command line; standard output and error come as one text."""
    return _run(folder, "mkdocs", *arguments)


def briefing(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the `briefing` command."""
    return _run(folder, "builder.cli", *arguments)


def _run(folder: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        (sys.executable, "-m", module, *arguments),
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder, by address."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
