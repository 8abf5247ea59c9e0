"""`make bench`: the cost of 100 and 1,000 sources, how it grows, and whether the targets hold."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench import overlap, suggestions
from tests.bench.build import Cost, site_cost, write_plain
from tests.bench.command import check_target
from tests.bench.corpus import write_project
from tests.bench.preview import seconds_until_seen

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "bench"
SIZES = (100, 1000)
STEPS = ("reading", "analysis", "checks", "pages")
MOST_CPU = 1.5
"""Seconds that the steps may take together, per 1,000 sources."""
MOST_OVERHEAD = 1.2
"""Times what MkDocs takes for the same Markdown without us."""
MOST_SECONDS = 1.0
"""From a saved edit to the new page, at the smallest size."""
MOST_GROWTH = 11
"""Times the cost, for ten times the sources."""


@dataclass(frozen=True)
class Run:
    """All measurements of one size."""

    steps: dict[str, Any]
    site: Cost
    plain: Cost
    preview: float
    """Seconds from a saved edit to the new page; measured at the smallest size only, else 0."""

    @property
    def builder(self) -> float:
        """CPU seconds of reading, analysis, checks and pages."""
        return sum(self.steps["cpu"][step] for step in STEPS)


def main(sizes: tuple[int, ...] = SIZES) -> int:
    """Measure every size, print a table, and return 1 when a target is missed."""
    runs = {size: run(size, preview=size == min(sizes)) for size in sizes}
    print("\n".join(table(runs)))
    verdicts = [*targets(runs), overlap_target(), check_target(ROOT), *suggestions.targets(ROOT)]
    print("\n" + "\n".join(f"{'holds ' if met else 'MISSED'}  {text}" for met, text in verdicts))
    return 0 if all(met for met, _ in verdicts) else 1


def run(size: int, *, preview: bool) -> Run:
    """Write a project of this size and measure it."""
    root, plain = FOLDER / f"{size}", FOLDER / f"{size}-plain"
    for folder in (root, plain):
        shutil.rmtree(folder, ignore_errors=True)
    write_project(root, ROOT, size)
    write_plain(root, plain)
    command = (sys.executable, "-m", "tests.bench.stages", str(root))
    steps = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
    return Run(steps, site_cost(root), site_cost(plain), seconds_until_seen(root) if preview else 0)


def table(runs: dict[int, Run]) -> Iterator[str]:
    """Yield the lines of a Markdown table: a row a measurement, a column a size, and the growth."""
    small, large = min(runs), max(runs)
    yield f"| | {' | '.join(f'{size:,} sources' for size in runs)} | growth |"
    yield f"|---|{'---:|' * (len(runs) + 1)}"
    for label, unit, values in rows(runs):
        cells = " | ".join(f"{values[size]:,.2f} {unit}".strip() for size in runs)
        yield f"| {label} | {cells} | {values[large] / values[small]:.1f} × |"


def rows(runs: dict[int, Run]) -> Iterator[tuple[str, str, dict[int, float]]]:
    """Yield every measurement with its unit and its value by size."""
    yield "pages", "", {size: r.steps["pages"] for size, r in runs.items()}
    for step in STEPS:
        yield f"{step}, CPU", "s", {size: r.steps["cpu"][step] for size, r in runs.items()}
    yield "reading, analysis, checks and pages, CPU", "s", {size: r.builder for size, r in runs.items()}
    yield "the same, memory", "MB", {size: r.steps["memory"] for size, r in runs.items()}
    for name, cost in (("mkdocs build", "site"), ("plain MkDocs and Material", "plain")):
        for what, unit in (("cpu", "s"), ("wall", "s"), ("memory", "MB")):
            yield f"{name}, {what}", unit, {size: getattr(getattr(r, cost), what) for size, r in runs.items()}
    yield "with the builder / plain, CPU", "×", {size: r.site.cpu / r.plain.cpu for size, r in runs.items()}


def targets(runs: dict[int, Run]) -> Iterator[tuple[bool, str]]:
    """Yield whether each target is met, and the numbers."""
    small, large = min(runs), max(runs)
    per_thousand = runs[large].builder * 1000 / large
    yield (
        per_thousand <= MOST_CPU,
        f"reading, analysis, checks and pages: {per_thousand:.2f} s of CPU per 1,000 sources, "
        f"at most {MOST_CPU} s",
    )
    overhead = runs[large].site.cpu / runs[large].plain.cpu
    yield (
        overhead <= MOST_OVERHEAD,
        f"the whole: {overhead:.2f} times plain MkDocs, at most {MOST_OVERHEAD} times",
    )
    growth = runs[large].site.cpu / runs[small].site.cpu
    allowed = MOST_GROWTH * large / small / 10
    seconds = runs[small].preview
    yield (
        seconds <= MOST_SECONDS,
        f"preview: {seconds:.2f} s until an edit is seen at {small:,} sources, at most {MOST_SECONDS} s",
    )
    yield (
        growth <= allowed,
        f"growth: {large / small:.0f} times the sources, {growth:.1f} times the CPU, at most {allowed:.0f}",
    )


def overlap_target() -> tuple[bool, str]:
    """Return whether independent texts are found in time, measured in a program of its own."""
    command = (sys.executable, "-m", "tests.bench.overlap")
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    cpu = float(done.stdout.split()[0])
    return (
        cpu <= overlap.MOST_CPU,
        f"independent texts: {overlap.ARTICLES:,} articles of {overlap.WORDS} words in {cpu:.2f} s of CPU, "
        f"at most {overlap.MOST_CPU} s",
    )


if __name__ == "__main__":
    raise SystemExit(main(tuple(int(size) for size in sys.argv[1:]) or SIZES))
