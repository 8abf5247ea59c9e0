"""JSON Schemas of the content files, for completion and validation while an editor types."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from builder.model import Briefing
from builder.reading.blank import LISTS
from builder.reading.content.descriptions import descriptions
from builder.reading.content.field_types import SLUG, Content
from builder.reading.content.registry import (
    ActorContent,
    ClaimContent,
    EventContent,
    MeasureContent,
    TopicContent,
)
from builder.reading.content.site import SiteContent
from builder.reading.content.source import SourceContent

_DIALECT = "http://json-schema.org/draft-07/schema#"
"""What YAML language servers know best; `$defs` are found by JSON pointer in every draft."""

_FILES: dict[str, type[Content]] = {"source": SourceContent, "site": SiteContent}
_REGISTRIES: dict[str, tuple[type[Content], str]] = {
    "actors": (ActorContent, "Everybody and everything that articles name: id and entry."),
    "topics": (TopicContent, "The themes of the briefing: id and entry."),
    "measures": (MeasureContent, "What figures count: id and entry."),
    "claims": (ClaimContent, "Propositions on which sources take a position: id and entry."),
    "events": (EventContent, "What happened: id and entry."),
}
_OFFERED = frozenset({"articles", "statements"})
"""Ids that are offered, while others pass: these are written down elsewhere while the schema is in use."""


def schemas(briefing: Briefing | None = None) -> dict[str, str]:
    """Return file name -> JSON Schema of each kind of content file.

    With a briefing, a field that names an entry offers those that exist.
    """
    ids = _ids(briefing) if briefing else {}
    trees = {name: _tidy(_described(model), ids) for name, model in _FILES.items()}
    trees["source"] = _with_lists_that_may_be_empty(trees["source"])
    trees |= {name: _registry(*row, ids) for name, row in _REGISTRIES.items()}
    return {
        f"{name}.schema.json": json.dumps({"$schema": _DIALECT, **tree}, ensure_ascii=False, indent=2) + "\n"
        for name, tree in trees.items()
    }


def _with_lists_that_may_be_empty(tree: dict[str, Any]) -> dict[str, Any]:
    """Let the lists of a source stand with nothing below them, as a new source has them."""
    lists = {
        name: field | {"type": [field["type"], "null"]}
        for name, field in tree["properties"].items()
        if name in LISTS and field.get("type") == "array"
    }
    return tree | {"properties": tree["properties"] | lists}


def _ids(briefing: Briefing) -> dict[str, list[str]]:
    return {
        "actors": list(briefing.actors),
        "topics": list(briefing.topics),
        "measures": list(briefing.measures),
        "claims": list(briefing.claims),
        "events": list(briefing.events),
        "articles": [source.article.file for source in briefing.sources.values()],
        "statements": list(dict.fromkeys(_statements(briefing))),
    }


def _statements(briefing: Briefing) -> Iterator[str]:
    yield from (f"claim/{claim}" for claim in briefing.claims)
    for source in briefing.sources.values():
        yield from (f"{source.id}/{point.id}" for point in source.key_points)
        yield from (f"{source.id}/{figure.id}" for figure in source.figures)


def _registry(model: type[Content], description: str, ids: Mapping[str, list[str]]) -> dict[str, object]:
    entry = _tidy(_described(model), ids)
    definitions = entry.pop("$defs", {})
    return {
        "$defs": definitions,
        "description": description,
        "type": "object",
        "propertyNames": {"pattern": SLUG},
        "additionalProperties": entry,
    }


def _described(model: type[Content]) -> dict[str, Any]:
    """Return the schema that pydantic makes of a model, with what is said of each field."""
    tree = model.model_json_schema()
    models = {each.__name__: each for each in Content.__subclasses__()}
    for name, part in ((model.__name__, tree), *tree.get("$defs", {}).items()):
        for key, text in descriptions(models[name]).items() if name in models else ():
            part["properties"][key] = {"description": text} | part["properties"][key]
    return tree


def _tidy(tree: Mapping[str, Any], ids: Mapping[str, list[str]]) -> dict[str, Any]:
    """Take out what says nothing to an editor, and put in the ids that exist."""
    kept: dict[str, Any] = {
        key: _tidied(key, value, ids) for key, value in tree.items() if not _says_nothing(key, value)
    }
    kind = kept.pop("x-ids-of", None)
    if "anyOf" in kept:
        choices = [choice for choice in kept.pop("anyOf") if choice != {"type": "null"}]
        kept |= choices[0] if len(choices) == 1 else {"anyOf": choices}
    return kept | _choice(str(kind), ids) if kind else kept


def _tidied(key: str, value: object, ids: Mapping[str, list[str]]) -> object:
    if isinstance(value, dict):
        # the keys below these are the editor's, and may be called `title` or `default`
        if key in ("properties", "$defs"):
            return {name: _tidy(inner, ids) for name, inner in value.items()}
        return _tidy(value, ids)
    if isinstance(value, list):
        return [_tidy(item, ids) if isinstance(item, dict) else item for item in value]
    return value


def _says_nothing(key: str, value: object) -> bool:
    return (key == "title" and isinstance(value, str)) or (key == "default" and value in (None, [], {}))


def _choice(kind: str, ids: Mapping[str, list[str]]) -> dict[str, object]:
    if not ids.get(kind):
        return {}
    if kind in _OFFERED:
        return {"anyOf": [{"enum": ids[kind]}, {"type": "string"}]}
    return {"enum": ids[kind]}
