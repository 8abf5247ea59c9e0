"""Ids that only their surroundings tell: the cases of this measure, the key points of this source.

Each is an `if … then …` of the JSON Schema, so that an editor is offered those that fit, and no others.
"""

from typing import Any

from builder.model import Briefing, Source
from builder.reading.known_ids import Words, entries, key_points

_BELONGING = ("figures", "positions")
"""Lists of a source whose entries have `of:`."""
_NEWEST = 50
"""So many sources, the last added, have their ids offered: who writes is writing one of them, and with all of
a thousand the schema would be too large for a language server."""


def enumeration(ids: Words) -> dict[str, object]:
    """Return the schema that takes these ids alone, and tells what each means."""
    return {"type": "string", "enum": list(ids), "enumDescriptions": list(ids.values())}


def with_ids_in_context(tree: dict[str, Any], briefing: Briefing) -> dict[str, Any]:
    """Add what depends on a figure's measure and on a source's article to the schema of sources."""
    figure = tree["$defs"]["FigureContent"] | {"allOf": _cases(briefing)}
    newest = sorted(briefing.sources.values(), key=lambda source: source.added, reverse=True)[:_NEWEST]
    points = {f"points-of-{source.id}": _offered(key_points(source)) for source in newest}
    definitions = tree["$defs"] | {"FigureContent": figure} | points
    return tree | {"$defs": definitions, "allOf": [_own(source) for source in newest]}


def _cases(briefing: Briefing) -> list[dict[str, Any]]:
    """Require one of the measure's cases where it has some."""
    return [
        _where(
            "measure", id_, {"properties": {"case": enumeration(dict(measure.cases))}, "required": ["case"]}
        )
        for id_, measure in briefing.measures.items()
        if measure.cases
    ]


def _own(source: Source) -> dict[str, Any]:
    """Offer the key points and entries of a source while it is being written."""
    of = _in_entries("of", {"$ref": f"#/$defs/points-of-{source.id}"})
    lists = dict.fromkeys(_BELONGING, of) | {"accept": _in_entries("at", _offered(entries(source)))}
    return _where("article", source.article.file, {"properties": lists})


def _offered(ids: Words) -> dict[str, Any]:
    """Return a schema that offers these ids and takes any: new ones are written while it is in use."""
    return {"anyOf": [enumeration(ids), {"type": "string"}]} if ids else {"type": "string"}


def _in_entries(key: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"items": {"properties": {key: schema}}}


def _where(key: str, value: str, then: dict[str, Any]) -> dict[str, Any]:
    return {"if": {"properties": {key: {"const": value}}, "required": [key]}, "then": then}
