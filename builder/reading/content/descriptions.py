"""What is said of each field, in the docstring under it: words for JSON Schemas and the reference.

Pydantic could gather these by itself, but would do so at every start, and half of a second of an editor's
day is spent on starts: they are read only where they are shown.
"""

import ast
import inspect
import re
import sys
from enum import StrEnum
from functools import cache

from builder.reading.content.field_types import Content

_GOOD = re.compile(r"Good: `[^`]+`(?:, `[^`]+`)*(?=\.|$| Bad)")
"""Examples that stand alone; with words about them they stay where they are."""
_EXAMPLE = re.compile(r"`([^`]+)`")


def descriptions(model: type[Content]) -> dict[str, str]:
    """Return the docstring of each field of `model`, by the key that an editor writes."""
    documented = _docstrings(model.__module__).get(model.__name__, {})
    return {
        field.alias or name: documented[name]
        for name, field in model.model_fields.items()
        if name in documented
    }


def members_described(members: type[StrEnum]) -> dict[str, str]:
    """Return the docstring of each member of an enumeration, by the value that an editor writes."""
    documented = _docstrings(members.__module__).get(members.__name__, {})
    return {member.value: documented.get(member.name, "") for member in members}


def without_examples(description: str) -> tuple[str, list[str]]:
    r"""Take the good examples out of a description: `Short. Good: \`a\`, \`b\`. Bad: \`c\`.` has two."""
    found = _GOOD.search(description)
    if not found:
        return description, []
    rest = f"{description[: found.start()].rstrip()} {description[found.end() :].lstrip(' .')}"
    return rest.strip(), _EXAMPLE.findall(found[0])


@cache
def _docstrings(module: str) -> dict[str, dict[str, str]]:
    """Return class -> field -> docstring of every class of a module."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: _of_fields(node) for node in tree.body if isinstance(node, ast.ClassDef)}


def _of_fields(node: ast.ClassDef) -> dict[str, str]:
    """Return the text that stands right behind each field or member."""
    found = {}
    for field, below in zip(node.body, node.body[1:], strict=False):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found[name] = inspect.cleandoc(text)
    return found
