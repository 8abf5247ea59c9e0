"""Whole builds as a user runs them, with our plugin and without."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from builder.plugin.navigation import navigation


@dataclass(frozen=True)
class Cost:
    """What a program took."""

    cpu: float
    wall: float
    """Seconds."""
    memory: float
    """Megabytes at the peak."""


def site_cost(root: Path) -> Cost:
    """Build the project's site and return what that took."""
    return _cost((sys.executable, "-m", "mkdocs", "build", "--quiet"), root)


def write_plain(root: Path, plain: Path) -> None:
    """Write the same pages for MkDocs alone: same settings and navigation, no plugin of ours."""
    command = (sys.executable, "-m", "builder.cli", "pages", "--root", str(root), "--to", str(plain / "docs"))
    subprocess.run(command, check=True, capture_output=True)
    settings = (
        (root / "mkdocs.yml").read_text().replace("  - briefing\n", "").replace("content/pages", "docs")
    )
    nav = "".join(f"  - {uri}\n" for uri in navigation(_uris(plain / "docs"), ()))
    (plain / "mkdocs.yml").write_text(f"{settings}\nnav:\n{nav}\nnot_in_nav: '*'\n")


def _uris(docs: Path) -> list[str]:
    return [path.relative_to(docs).as_posix() for path in docs.rglob("*.md")]


def _cost(command: Sequence[str], folder: Path) -> Cost:
    """Run a program and ask the system what it took, its children included."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    start = perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    wall = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)
