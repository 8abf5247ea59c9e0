"""JSON Schemas of the content files, for completion and validation while an editor types."""

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from builder.model import ActorKind, Basis, Briefing, Stance
from builder.reading.content.descriptions import descriptions, members_described, without_examples
from builder.reading.content.field_types import SLUG, Content
from builder.reading.content.moved import MOVABLE, MovedContent
from builder.reading.content.registry import (
    ActorContent,
    ClaimContent,
    EventContent,
    MeasureContent,
    TopicContent,
)
from builder.reading.content.site import SiteContent
from builder.reading.content.source import SourceContent
from builder.reading.entries import LISTS
from builder.reading.ids_in_context import enumeration, with_ids_in_context
from builder.reading.known_ids import Words, known_ids
from builder.reading.yaml_document import parse_yaml

_DIALECT = "http://json-schema.org/draft-07/schema#"
"""What YAML language servers know best; `$defs` are found by JSON pointer in every draft."""

_MOVED = "Addresses that were published once, and what became of each."
_FILES: dict[str, type[Content]] = {"source": SourceContent, "site": SiteContent}
_REGISTRIES: dict[str, tuple[type[Content], str]] = {
    "actors": (ActorContent, "Everybody and everything that articles name: id and entry."),
    "topics": (TopicContent, "The themes of the briefing: id and entry."),
    "measures": (MeasureContent, "What figures count: id and entry."),
    "claims": (ClaimContent, "Propositions on which sources take a position: id and entry."),
    "events": (EventContent, "What happened: id and entry."),
}
_OFFERED = frozenset({"articles", "statements", "entries"})
"""Ids that are offered, while others pass: these are written down elsewhere while the schema is in use."""
_ENUMS = {members.__name__: members for members in (ActorKind, Basis, Stance)}
_KNOWN = "known-"
"""How the definitions of ids are called: `#/$defs/known-actors`."""


def schemas(briefing: Briefing | None = None) -> dict[str, str]:
    """Return file name -> JSON Schema of each kind of content file.

    With a briefing, a field that names an entry offers those that exist.
    """
    ids = known_ids(briefing)
    trees = {name: _tidy(_described(model), ids) for name, model in _FILES.items()}
    trees["source"] = _with_lists_that_may_be_empty(trees["source"])
    if briefing:
        trees["source"] = with_ids_in_context(trees["source"], briefing)
    trees |= {name: _registry(*row, ids) for name, row in _REGISTRIES.items()}
    trees["moved"] = _registry(MovedContent, _MOVED, ids, f"^/?{MOVABLE.pattern}$")
    return {f"{name}.schema.json": _written(tree, ids) for name, tree in trees.items()}


def _written(tree: dict[str, Any], ids: Mapping[str, Words]) -> str:
    used = set(re.findall(rf'"#/\$defs/{_KNOWN}(\w+)"', json.dumps(tree)))
    definitions = tree.get("$defs", {}) | {f"{_KNOWN}{kind}": enumeration(ids[kind]) for kind in sorted(used)}
    whole = {"$schema": _DIALECT, **tree} | ({"$defs": definitions} if definitions else {})
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _with_lists_that_may_be_empty(tree: dict[str, Any]) -> dict[str, Any]:
    """Let the lists of a source stand with nothing below them, as a new source has them."""
    lists = {
        name: field | {"type": [field["type"], "null"]}
        for name, field in tree["properties"].items()
        if name in LISTS and field.get("type") == "array"
    }
    return tree | {"properties": tree["properties"] | lists}


def _registry(
    model: type[Content], description: str, ids: Mapping[str, Words], key: str = SLUG
) -> dict[str, Any]:
    entry = _tidy(_described(model), ids)
    definitions = entry.pop("$defs", {})
    return {
        "$defs": definitions,
        "description": description,
        "type": "object",
        "propertyNames": {"pattern": key},
        "additionalProperties": entry,
    }


@cache
def _described(model: type[Content]) -> dict[str, Any]:
    """Return the schema that pydantic makes of a model, with what is said of each field and value.

    It is the same for every briefing, and must not be changed.
    """
    tree = model.model_json_schema()
    models = {each.__name__: each for each in Content.__subclasses__()}
    definitions = tree.get("$defs", {})
    for name, part in ((model.__name__, tree), *definitions.items()):
        for key, text in descriptions(models[name]).items() if name in models else ():
            part["properties"][key] = _in_words(text) | part["properties"][key]
    for name in _ENUMS.keys() & definitions.keys():
        definitions[name]["enumDescriptions"] = list(members_described(_ENUMS[name]).values())
    return tree


def _in_words(text: str) -> dict[str, object]:
    description, examples = without_examples(text)
    return {"description": description} | ({"examples": [*map(_value, examples)]} if examples else {})


def _value(example: str) -> object:
    document, _ = parse_yaml("", example.encode())
    return document.value if document else example


def _tidy(tree: Mapping[str, Any], ids: Mapping[str, Words]) -> dict[str, Any]:
    """Take out what says nothing to an editor, and put in the ids that exist."""
    kept: dict[str, Any] = {
        key: _tidied(key, value, ids) for key, value in tree.items() if not _says_nothing(key, value)
    }
    kind = kept.pop("x-ids-of", None)
    if "anyOf" in kept:
        choices = [choice for choice in kept.pop("anyOf") if choice != {"type": "null"}]
        kept |= choices[0] if len(choices) == 1 else {"anyOf": choices}
    if kind and (choice := _choice(str(kind), ids)):
        kept.pop("examples", None)  # ids that exist are better examples
        kept |= choice
    return kept


def _tidied(key: str, value: object, ids: Mapping[str, Words]) -> object:
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


def _choice(kind: str, ids: Mapping[str, Words]) -> dict[str, object]:
    if not ids.get(kind):
        return {}
    known = {"$ref": f"#/$defs/{_KNOWN}{kind}"}
    return {"anyOf": [known, {"type": "string"}]} if kind in _OFFERED else {"allOf": [known]}
