"""The reference of all keys of the content files, made from the models."""

import json
import re
from collections.abc import Iterator
from typing import Any

from builder.reading.json_schema import schemas

Tree = dict[str, Any]

FILES = {
    "source": (
        "content/sources/&lt;id&gt;.yml",
        "The id is the file's name: the address of the source's page.",
    ),
    "site": ("content/site.yml", ""),
    "actors": ("content/actors.yml", "One entry an actor, under its id."),
    "topics": ("content/topics.yml", "One entry a topic, under its id."),
    "measures": ("content/measures.yml", "One entry a measure, under its id."),
    "claims": ("content/claims.yml", "One entry a claim, under its id."),
    "events": ("content/events.yml", "One entry an event, under its id."),
    "moved": ("content/moved.yml", "One entry an address, under the address. Most sites have no such file."),
}
TYPES = {
    "string": "text",
    "boolean": "`true` or `false`",
    "object": "mapping",
    "number": "number",
}


def fields() -> str:
    """Return the reference of every key of every content file, in Markdown."""
    parts = [
        "# Every field",
        "What may be written in the content files; what must be there is in bold. An editor shows the same "
        "while you type. [Writing content](writing-content.md) says how to use them.",
    ]
    for name, (file, words) in FILES.items():
        tree = json.loads(schemas()[f"{name}.schema.json"])
        definitions = tree.get("$defs", {})
        entry = tree if "properties" in tree else tree["additionalProperties"]
        parts += [f"## {file}", f"{entry['description']} {words}".strip(), _table(entry, definitions)]
        for key, field in entry["properties"].items():
            for part in _mappings(field, definitions):
                parts += [f"### `{key}` in {file}", part["description"], _table(part, definitions)]
    return "\n\n".join(parts) + "\n"


def _table(part: Tree, definitions: dict[str, Tree]) -> str:
    rows = ["| key | takes | what it is |", "|---|---|---|"]
    for key, field in part["properties"].items():
        name = f"**`{key}`**" if key in part.get("required", ()) else f"`{key}`"
        rows.append(f"| {name} | {_takes(field, definitions)} | {_cell(_words(field))} |")
    if isinstance(others := part.get("additionalProperties"), dict):
        rows.append(f"| any other | {_takes(others, definitions)} | The id of another source. |")
    return "\n".join(rows)


def _words(field: Tree) -> str:
    good = ", ".join(f"`{_yaml(example)}`" for example in field.get("examples", ()))
    return " ".join(filter(None, (field.get("description", ""), good and f"Good: {good}.")))


def _yaml(example: object) -> str:
    if isinstance(example, dict):
        return "{" + ", ".join(f"{key}: {_yaml(value)}" for key, value in example.items()) + "}"
    return f"[{', '.join(map(_yaml, example))}]" if isinstance(example, list) else str(example)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _takes(field: Tree, definitions: dict[str, Tree]) -> str:
    if choices := field.get("anyOf"):
        return " or ".join(_takes(choice, definitions) for choice in choices)
    for each in (field, *field.get("allOf", ())):
        if "$ref" in each:
            return _of_definition(each["$ref"].rpartition("/")[2], definitions)
    if "enum" in field:
        return _listed(field["enum"])
    kinds = field.get("type", "string")
    kind = next(each for each in ([kinds] if isinstance(kinds, str) else kinds) if each != "null")
    return f"list, each {_takes(field['items'], definitions)}" if kind == "array" else TYPES[kind]


def _of_definition(name: str, definitions: dict[str, Tree]) -> str:
    if name.startswith("known-"):
        return "id of a warning" if name == "known-rules" else "id"
    part = definitions[name]
    return "mapping, see below" if "properties" in part else _listed(part["enum"])


def _listed(values: list[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def _mappings(field: Tree, definitions: dict[str, Tree]) -> Iterator[Tree]:
    """Yield the mappings that a field holds, each once."""
    for name in dict.fromkeys(re.findall(r"#/\$defs/(\w+)", json.dumps(field))):
        if "properties" in definitions.get(name, {}):
            yield definitions[name]
