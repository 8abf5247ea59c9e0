"""The steps of the builder, each timed alone. Run as a program of its own, so that memory is its own too."""

import json
import resource
import sys
from pathlib import Path
from time import process_time
from typing import Any

from builder.analysis import analyse
from builder.checks import check
from builder.collector import without_collector
from builder.pages import all_pages
from builder.reading import read_briefing


def measure(root: Path) -> dict[str, Any]:
    """Return CPU seconds by step, the number of pages and characters, and peak memory in megabytes."""
    with without_collector():
        return _measure(root)


def _measure(root: Path) -> dict[str, Any]:
    times = {}
    start = process_time()
    reading = read_briefing(root)
    times["reading"], start = process_time() - start, process_time()
    if reading.briefing is None:
        raise SystemExit("\n".join(map(str, reading.problems)))
    findings = analyse(reading.briefing)
    times["analysis"], start = process_time() - start, process_time()
    problems = tuple(check(findings))
    times["checks"], start = process_time() - start, process_time()
    pages = tuple(all_pages(findings))
    times["pages"] = process_time() - start
    return {
        "cpu": times,
        "sources": len(findings.sources),
        "pages": sum(page.uri.endswith(".md") for page in pages),
        "problems": len(problems) + len(reading.problems),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
