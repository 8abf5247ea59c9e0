"""Where the language server comes from: npm, into a folder that git ignores, in locked versions."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SERVER = HERE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
INSTALLED = HERE / "node_modules" / ".package-lock.json"
"""What npm writes last; older than our lock where that was renewed since."""
LACKING = "node and npm are missing: apt-get install nodejs npm"


def command() -> list[str]:
    """Return how the server is started, installed if need be; without npm skip, or fail in CI."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        must_run = os.environ.get("CI", "").lower() not in ("", "false")
        (pytest.fail if must_run else pytest.skip)(LACKING)
    lock = HERE / "package-lock.json"
    if not INSTALLED.is_file() or INSTALLED.stat().st_mtime < lock.stat().st_mtime:
        subprocess.run(
            [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=HERE, check=True
        )
    return [node, str(SERVER), "--stdio"]
