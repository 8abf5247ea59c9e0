"""The real content as plain values that faults are put into, and what examining it says."""

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from builder.analysis.findings import Findings
from builder.examine import Memory, examine
from builder.problem import Problem
from tests.project import copy_project

SECTIONS = ("key_points", "figures", "positions", "events")


@dataclass(frozen=True)
class Site:
    """One entry of one summary."""

    source: str
    section: str
    index: int


class FaultyProject:
    """A copy of the project whose summaries are written anew, one entry a line: faults move no other."""

    def __init__(self, folder: Path) -> None:
        self.root = copy_project(folder)
        self._memory = Memory()
        self.plain = {
            path.stem: _plain(path) for path in sorted((self.root / "content/sources").glob("*.yml"))
        }
        for source in self.plain:
            self._write(source, self.plain[source])
        examined = examine(self.root, memory=self._memory)
        assert examined.findings is not None
        self.findings: Findings = examined.findings
        self.before = frozenset((each.rule, each.message) for each in examined.problems)
        self.problems = examined.problems

    def entries(self) -> Iterator[tuple[Site, dict[str, Any]]]:
        """Yield every entry that a fault can be put into, in the order of the files."""
        for source, plain in self.plain.items():
            for section in SECTIONS:
                for index, entry in enumerate(plain.get(section) or ()):
                    yield Site(source, section, index), entry

    def new_problems(self, site: Site, entry: dict[str, Any]) -> list[Problem]:
        """Put a changed entry in, examine everything, put the old one back; return what was not there before.

        Only problems at that entry count, or at those that take claimant and quote from it (`of:`).
        """
        changed = copy.deepcopy(self.plain[site.source])
        changed[site.section][site.index] = entry
        self._write(site.source, changed)
        try:
            problems = examine(self.root, memory=self._memory).problems
        finally:
            self._write(site.source, self.plain[site.source])
        file = f"content/sources/{site.source}.yml"
        lines = set(_lines(changed, site, entry))
        return [
            each
            for each in problems
            if each.place.file == file
            and each.place.line in lines
            and (each.rule, each.message) not in self.before
        ]

    def _write(self, source: str, plain: dict[str, Any]) -> None:
        (self.root / f"content/sources/{source}.yml").write_text(_text(plain), encoding="utf-8")


def _plain(path: Path) -> dict[str, Any]:
    value = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(value, dict)
    return value


def _text(plain: dict[str, Any]) -> str:
    """Write a summary: a key a line, and each entry of a list on one line of its own."""
    lines = []
    for key, value in plain.items():
        if isinstance(value, list):
            lines += [f"{key}:", *(f"  - {_flow(entry)}" for entry in value)]
        else:
            lines.append(f"{key}: {_flow(value)}")
    return "\n".join(lines) + "\n"


def _flow(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(plain: dict[str, Any], site: Site, entry: dict[str, Any]) -> Iterator[int]:
    """Yield the lines of an entry and of those that take their quote from it."""
    line = 0
    for key, value in plain.items():
        line += 1
        for index, other in enumerate(value if isinstance(value, list) else ()):
            line += 1
            same = key == site.section and index == site.index
            takes = (
                site.section == "key_points"
                and isinstance(other, dict)
                and other.get("of") == entry.get("id")
            )
            if same or takes:
                yield line
