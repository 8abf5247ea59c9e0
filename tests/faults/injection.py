"""Five hundred faults, the same ones in every run, and which of them are caught."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from tests.faults.operators import NOT_COUNTED, OPERATORS, ground_of, is_equivalent
from tests.faults.project import FaultyProject, Site

FAULTS = 500


@dataclass(frozen=True)
class Fault:
    """One fault and the rules that caught it."""

    operator: str
    site: Site
    entry: dict[str, Any]
    fault: dict[str, Any]
    rules: tuple[str, ...]

    def __str__(self) -> str:
        changed = {
            key: (value, self.fault.get(key))
            for key, value in self.entry.items()
            if self.fault.get(key) != value
        }
        name = (
            self.entry.get("id")
            or self.entry.get("event")
            or self.entry.get("measure")
            or self.entry.get("claim")
        )
        told = "; ".join(f"{key}: {old!r} -> {new!r}" for key, (old, new) in changed.items())
        return f"{self.operator} · {self.site.source}/{name} · {told}"


@dataclass(frozen=True)
class Rate:
    """How one operator fared."""

    operator: str
    faults: int
    distinct: int
    """How many different faults the content allows; where they are fewer, some were tried more than once."""
    equivalent: int
    caught: int
    rules: tuple[tuple[str, int], ...]


def inject(project: FaultyProject) -> tuple[list[Fault], list[Rate]]:
    """Try `FAULTS` faults, equally many of each operator, and return them with the rates."""
    faults, rates = [], []
    for number, operator in enumerate(OPERATORS):
        share = FAULTS // len(OPERATORS) + (number < FAULTS % len(OPERATORS))
        candidates = sorted(_candidates(project, operator), key=_order)
        real = [each for each in candidates if not is_equivalent(each[1], each[2])]
        tried: dict[int, Fault] = {}
        for turn in range(share):
            at = turn % len(real)
            tried[at] = tried.get(at) or _tried(project, operator, *real[at])
            faults.append(tried[at])
        mine = faults[-share:]
        rules = Counter(rule for fault in mine for rule in set(fault.rules))
        caught = sum(bool(fault.rules) for fault in mine)
        rates.append(
            Rate(operator, share, len(real), len(candidates) - len(real), caught, tuple(rules.most_common(4)))
        )
    return faults, rates


def overall(rates: list[Rate]) -> float:
    """Return the share that was caught, over all operators that count."""
    counted = [rate for rate in rates if rate.operator != NOT_COUNTED]
    return sum(rate.caught for rate in counted) / sum(rate.faults for rate in counted)


def table(rates: list[Rate]) -> str:
    """Return the rates as lines of text."""
    lines = [f"{'operator':46} {'faults':>6} {'of':>5} {'same':>5} {'caught':>7}  by"]
    for rate in rates:
        by = ", ".join(f"{rule} {count}" for rule, count in rate.rules)
        share = f"{rate.caught / rate.faults:.0%}"
        lines.append(
            f"{rate.operator:46} {rate.faults:6} {rate.distinct:5} {rate.equivalent:5} {share:>7}  {by}"
        )
    return "\n".join([*lines, f"all but the last: {overall(rates):.1%}"])


def _candidates(
    project: FaultyProject, operator: str
) -> Iterator[tuple[Site, dict[str, Any], dict[str, Any]]]:
    for site, entry in project.entries():
        for fault in OPERATORS[operator](entry, ground_of(project.findings, site)):
            yield site, entry, fault


def _order(candidate: tuple[Site, dict[str, Any], dict[str, Any]]) -> str:
    """An order that no one chose and that is the same in every run."""
    return sha256(repr(candidate).encode()).hexdigest()


def _tried(
    project: FaultyProject, operator: str, site: Site, entry: dict[str, Any], fault: dict[str, Any]
) -> Fault:
    problems = project.new_problems(site, fault)
    return Fault(operator, site, entry, fault, tuple(sorted({problem.rule for problem in problems})))
