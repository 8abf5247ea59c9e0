"""Ids that only their surroundings tell: the cases of this measure, the key points of this source.

Each is an `if … then …` of the JSON Schema, so that an editor is offered those that fit, and no others.
"""

from typing import Any

from builder.model import Briefing
from builder.reading.known_ids import (
    Words,
    cases_by_measure,
    entries_by_article,
    key_points_by_article,
)

_BELONGING = ("figures", "positions")
"""Lists of a source whose entries have `of:`."""


def enumeration(ids: Words) -> dict[str, object]:
    """Return the schema that takes these ids alone, and tells what each means."""
    return {"type": "string", "enum": list(ids), "enumDescriptions": list(ids.values())}


def with_ids_in_context(tree: dict[str, Any], briefing: Briefing) -> dict[str, Any]:
    """Add what depends on a figure's measure and on a source's article to the schema of sources."""
    figure = tree["$defs"]["FigureContent"] | {"allOf": _cases(briefing)}
    return tree | {"$defs": tree["$defs"] | {"FigureContent": figure}, "allOf": _own(briefing)}


def _cases(briefing: Briefing) -> list[dict[str, Any]]:
    """Require a case of the measure's; offer none where it has none."""
    return [
        _where("measure", measure, {"properties": {"case": enumeration(cases)}, "required": ["case"]})
        for measure, cases in cases_by_measure(briefing).items()
    ]


def _own(briefing: Briefing) -> list[dict[str, Any]]:
    """Offer the key points and entries of the source that is being written; new ones pass, too."""
    points, entries = key_points_by_article(briefing), entries_by_article(briefing)
    return [
        _where("article", article, {"properties": _lists(points.get(article, {}), entries[article])})
        for article in entries
    ]


def _lists(points: Words, entries: Words) -> dict[str, Any]:
    of = _entries_with("of", points) if points else {}
    return {name: of for name in _BELONGING if of} | {"accept": _entries_with("at", entries)}


def _entries_with(key: str, ids: Words) -> dict[str, Any]:
    return {"items": {"properties": {key: {"anyOf": [enumeration(ids), {"type": "string"}]}}}}


def _where(key: str, value: str, then: dict[str, Any]) -> dict[str, Any]:
    return {"if": {"properties": {key: {"const": value}}, "required": [key]}, "then": then}
