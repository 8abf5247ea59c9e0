"""Problems as text for people and editors, as JSON for programs, as annotations for GitHub."""

import json
from collections.abc import Callable, Iterable

from builder.problem import Problem


def as_text(problems: Iterable[Problem]) -> str:
    """Return a line for each, which terminals and editors make clickable."""
    return "\n".join(map(str, problems))


def as_json(problems: Iterable[Problem]) -> str:
    """Return an array with an object for each."""
    return json.dumps([_record(problem) for problem in problems], ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem]) -> str:
    """Return a workflow command for each, which marks the line in a pull request."""
    return "\n".join(map(_workflow_command, problems))


FORMATS: dict[str, Callable[[Iterable[Problem]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def _record(problem: Problem) -> dict[str, str | int]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.severity.value,
        "rule": problem.rule,
        "message": problem.message,
        "cure": problem.cure,
    }


def _workflow_command(problem: Problem) -> str:
    place = problem.place
    message = str(problem).removeprefix(f"{place}: ")
    properties = {"file": place.file, "line": place.line, "col": place.column, "title": problem.rule}
    written = ",".join(f"{name}={_escaped(str(value), ',:')}" for name, value in properties.items())
    return f"::{problem.severity.value} {written}::{_escaped(message)}"


def _escaped(text: str, more: str = "") -> str:
    """Escape as GitHub's toolkit does: per cent first, then what would end the value."""
    for character in f"%\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text
