"""Warnings that an editor looked at and accepts, with a reason, in the summary that they are about."""

from collections.abc import Iterable, Iterator, Sequence

from builder.model import Accepted
from builder.problem import Problem
from builder.rules import Severity


def without_accepted(problems: Iterable[Problem], accepted: Iterable[Accepted]) -> tuple[Problem, ...]:
    """Leave out the warnings that an `accept:` entry covers.

    An entry covers the problems with its rule whose `accepted_at`, or else whose place, lies in an entry with
    the id that it names, or anywhere in the file where it names the source itself.
    """
    by_rule = _by_rule(accepted)
    return tuple(
        problem
        for problem in problems
        if not any(_covers(entry, problem) for entry in by_rule.get(_where(problem), ()))
    )


def idle_accepts(problems: Iterable[Problem], accepted: Sequence[Accepted]) -> Iterator[Problem]:
    """Report an `accept:` entry that covers none of the problems, all of those that there are."""
    by_rule = _by_rule(accepted)
    used = {
        entry.place
        for problem in problems
        for entry in by_rule.get(_where(problem), ())
        if _covers(entry, problem)
    }
    for entry in accepted:
        if entry.place not in used:
            message = f"there is no warning {entry.rule} at {entry.at} to accept"
            yield Problem(entry.place, "idle-accept", message, "Remove the entry, or mend its rule or id")


def _by_rule(accepted: Iterable[Accepted]) -> dict[tuple[str, str], list[Accepted]]:
    """Return the entries by file and rule, so that no problem is held against all of them."""
    found: dict[tuple[str, str], list[Accepted]] = {}
    for entry in accepted:
        found.setdefault((entry.place.file, entry.rule), []).append(entry)
    return found


def _where(problem: Problem) -> tuple[str, str]:
    return (problem.accepted_at or problem.place).file, problem.rule


def _covers(entry: Accepted, problem: Problem) -> bool:
    if problem.severity is not Severity.WARNING:
        return False
    place = problem.accepted_at or problem.place
    return not entry.extents or any(start <= place < end for start, end in entry.extents)
