"""`make` on a folder whose `.venv` has lost its Python, with a stand-in for Python that installs nothing."""

import shutil
import subprocess
from pathlib import Path

from tests.project import ROOT

STAND_IN = """#!/bin/sh
echo "$@" >> "{log}"
test "$1 $2" = "-m venv" || exit 0
mkdir -p .venv/bin
for name in python mkdocs; do cp "$0" .venv/bin/$name; done
"""


def test_venv_without_its_python_is_made_anew(tmp_path: Path):
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    python = tmp_path / "stand-in"
    python.write_text(STAND_IN.format(log=tmp_path / "log"))
    python.chmod(0o755)
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/python").symlink_to(tmp_path / "removed")
    (tmp_path / ".venv/bin/left-over").touch()
    (tmp_path / ".venv/site.stamp").touch()
    subprocess.run(["make", "site", f"PYTHON={python}"], cwd=tmp_path, check=True, capture_output=True)
    assert not (tmp_path / ".venv/bin/left-over").exists()
    assert "-r requirements.lock" in (tmp_path / "log").read_text()
