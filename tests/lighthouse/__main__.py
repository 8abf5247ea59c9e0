"""`make audit`: how Lighthouse scores the kinds of pages that readers land on, as a phone loads them.

Each page is loaded several times, and the median of each score counts: a busy machine makes a page look slow,
never fast. Exits 1 where a score is below what the project asks.
"""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from tests.browser.addresses import page_of_every_kind
from tests.browser.chromium import LACKING, executable
from tests.browser.web_server import serving
from tests.npm import installed
from tests.project import copy_project, mkdocs

HERE = Path(__file__).parent
KINDS = ("home", "source", "actor", "topic", "figure")
ASKED = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
RUNS = 3
CHROMIUM = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
WIDTHS = (8, 13, 15, 16, 6, 10)
"""Of the columns of the table, in characters."""


def main() -> None:
    """Build the site afresh, score it, print a line for each page, and below it what cost a score."""
    if (chromium := executable()) is None:
        raise SystemExit(LACKING)
    try:
        program = installed(HERE) / "lighthouse/cli/index.js"
    except FileNotFoundError as lacking:
        raise SystemExit(str(lacking)) from None
    with tempfile.TemporaryDirectory() as temporary:
        project = copy_project(Path(temporary) / "project")
        done = mkdocs(project, "build")
        if done.returncode:
            raise SystemExit(done.stdout)
        print(*(name.ljust(width) for name, width in zip(("page", *ASKED, "kB"), WIDTHS, strict=True)))
        with serving(project / "site") as address:
            addresses = page_of_every_kind(project / "site")
            good = [_judge(program, chromium, kind, address + addresses[kind]) for kind in KINDS]
    raise SystemExit(not all(good))


def _judge(program: Path, chromium: str, kind: str, address: str) -> bool:
    """Print how a page is scored; tell whether that is good enough."""
    reports = [_report(program, chromium, address) for _ in range(RUNS)]
    scores = {name: median(_score(report, name) for report in reports) for name in ASKED}
    weight = median(report["audits"]["total-byte-weight"]["numericValue"] for report in reports) / 1000
    cells = (kind, *(f"{scores[name]:.0f}" for name in ASKED), f"{weight:.0f}")
    print(*(cell.ljust(width) for cell, width in zip(cells, WIDTHS, strict=True)), flush=True)
    poor = [name for name, asked in ASKED.items() if scores[name] < asked]
    for line in sorted({line for report in reports for line in _costs(report, poor)}):
        print(f"  {line}")
    return not poor


def _report(program: Path, chromium: str, address: str) -> dict[str, Any]:
    """Return what Lighthouse says of a page, with its settings for phones."""
    command = ("node", str(program), address, "--quiet", "--output=json", f"--chrome-flags={CHROMIUM}")
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=os.environ | {"CHROME_PATH": chromium}
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _score(report: dict[str, Any], category: str) -> float:
    return 100 * (report["categories"][category]["score"] or 0)


def _costs(report: dict[str, Any], categories: list[str]) -> Iterator[str]:
    """Yield which audits of the categories cost a page its score."""
    for category in categories:
        for part in report["categories"][category]["auditRefs"]:
            audit = report["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                yield f"{category}: {audit['title']} {audit.get('displayValue', '')}".rstrip()


if __name__ == "__main__":
    main()
