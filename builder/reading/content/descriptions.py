"""What is said of each field, in the docstring under it: words for JSON Schemas and the reference.

Pydantic could gather these by itself, but would do so at every start, and half of a second of an editor's
day is spent on starts: they are read only where they are shown.
"""

import ast
import inspect
import sys
from functools import cache

from builder.reading.content.field_types import Content


def descriptions(model: type[Content]) -> dict[str, str]:
    """Return the docstring of each field of `model`, by the key that an editor writes."""
    documented = _docstrings(model.__module__).get(model.__name__, {})
    return {
        field.alias or name: documented[name]
        for name, field in model.model_fields.items()
        if name in documented
    }


@cache
def _docstrings(module: str) -> dict[str, dict[str, str]]:
    """Return class -> field -> docstring of every class of a module."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: _of_fields(node) for node in tree.body if isinstance(node, ast.ClassDef)}


def _of_fields(node: ast.ClassDef) -> dict[str, str]:
    """Return the text that stands right behind each annotated name."""
    found = {}
    for field, below in zip(node.body, node.body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                found[name] = inspect.cleandoc(text)
    return found
