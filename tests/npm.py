"""Programs of others from npm, in locked versions, installed into a folder that git ignores."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

LACKING = "node and npm are missing: apt-get install nodejs npm"


def installed(folder: Path) -> Path:
    """Install what `package-lock.json` in `folder` names, unless it is there; return its `node_modules`.

    Raises FileNotFoundError where there is no npm.
    """
    modules, lock = folder / "node_modules", folder / "package-lock.json"
    if not shutil.which("node") or not (npm := shutil.which("npm")):
        raise FileNotFoundError(LACKING)
    written_last = modules / ".package-lock.json"
    if not written_last.is_file() or written_last.stat().st_mtime < lock.stat().st_mtime:
        quietly = ("--ignore-scripts", "--no-audit", "--no-fund", "--silent")
        subprocess.run((npm, "ci", *quietly), cwd=folder, check=True)
    return modules


def for_tests(folder: Path) -> Path:
    """Return the `node_modules` of a folder; without npm skip the test, or fail where it has to run."""
    try:
        return installed(folder)
    except FileNotFoundError as lacking:
        must_run = os.environ.get("CI", "").lower() not in ("", "false")
        (pytest.fail if must_run else pytest.skip)(str(lacking))
