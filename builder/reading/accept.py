"""Warnings that an editor looked at and accepts, with a reason, in the summary that they are about."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from builder.model import Briefing, Source
from builder.problem import Place, Problem


def without_accepted(problems: Iterable[Problem], briefing: Briefing) -> tuple[Problem, ...]:
    """Leave out the warnings that an `accept:` entry of the briefing covers.

    An entry covers the problems with its rule whose place lies in the statement that it names, or anywhere in
    the file where it names the source itself.
    """
    covered = {
        f"content/sources/{source.id}.yml": source for source in briefing.sources.values() if source.accept
    }
    return tuple(
        problem for problem in problems if not _is_accepted(problem, covered.get(problem.place.file))
    )


def _is_accepted(problem: Problem, source: Source | None) -> bool:
    if source is None or problem.severity != "warning":
        return False
    at = _statement_at(source, problem.place)
    return any(item.rule == problem.rule and item.at in (source.id, at) for item in source.accept)


def _statement_at(source: Source, place: Place) -> str | None:
    """Return the id of the last entry that begins at or before a place."""
    entries = sorted(_entries(source))
    before = bisect_right([entry[0] for entry in entries], place)
    return entries[before - 1][1] if before else None


def _entries(source: Source) -> Iterator[tuple[Place, str]]:
    yield from ((point.place, point.id) for point in source.key_points)
    yield from ((figure.place, figure.id) for figure in source.figures)
    yield from ((position.place, position.id) for position in source.positions)
    yield from ((report.place, report.event) for report in source.events)
    yield from ((note.place, note.actor) for note in source.actors)
    yield from ((item.place, "") for item in source.set_aside)
    yield from ((item.place, "") for item in source.accept)
