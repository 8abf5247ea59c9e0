"""Holding a document against its model: all that does not fit, at its place, in an editor's words."""

import re
from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from builder.problem import Place, Problem
from builder.reading import suggest
from builder.reading.content.field_types import Content, takes_one
from builder.reading.document import Document, Path
from builder.reading.suggest import named
from builder.rules import RULES
from builder.text.shown import escape

Model = TypeVar("Model", bound=Content)


def validate(
    document: Document,
    model: type[Model],
    path: Path = (),
    cure_of: Callable[[str], str | None] | None = None,
) -> tuple[Model | None, list[Problem]]:
    """Turn the mapping at `path` into its content model, or tell everything that is wrong with it.

    `cure_of` may know better than the model what to write for a key of the mapping.
    """
    if document.value is None and not path:
        return None, [_empty_file(document, model)]
    value: Any = document.value
    for step in path:
        value = value[step]
    content, problems = None, []
    try:
        content = model.__pydantic_validator__.validate_python(value if value is not None else {})
    except ValidationError as error:
        details = error.errors(include_url=False)
        problems = [
            _problem(document, model, (*path, *detail["loc"]), detail, cure_of)
            for detail in _without_cut(document, path, _without_renamed(model, details))
        ]
    if document.has_empty_values:
        known = {problem.place for problem in problems}
        problems += [found for found in _empty_values(document, path) if found.place not in known]
    return content, problems


def _empty_file(document: Document, model: type[Content]) -> Problem:
    needed = [field.alias or name for name, field in model.model_fields.items() if field.is_required()]
    return Problem(
        Place(document.file), "missing-key", "the file is empty", f"Write its keys: {suggest.listed(needed)}"
    )


def _without_renamed(model: type[Content], details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out the missing keys that stand there misspelt."""
    renamed = set()
    for detail in details:
        if detail["type"] == "extra_forbidden":
            *above, name = detail["loc"]
            renamed.add((*above, _meant_key(str(name), _keys_beside(model, detail["loc"]))))
    return [detail for detail in details if detail["type"] != "missing" or detail["loc"] not in renamed]


def _without_cut(document: Document, path: Path, details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out what is wrong with a text that a comma cut: the rest of it is reported as an unknown key."""
    cut = set()
    for detail in details:
        if detail["type"] == "extra_forbidden":
            *above, name = (*path, *detail["loc"])
            found = _cut_by_comma(document.find(tuple(above))[1], document.find((*above, name))[1], str(name))
            cut.update([(*detail["loc"][:-1], found[0])] if found else [])
    return [detail for detail in details if detail["loc"] not in cut]


def _meant_key(name: str, known: list[str]) -> str | None:
    """Return the key that an unknown one stands for: `value` for `value:37`, `valeu` or `number`."""
    before = name.partition(":")[0]
    other = _OTHER_WORDS.get(name.lower())
    return next((key for key in (before, other) if key in known), None) or suggest.closest(name, known)


def _empty_values(document: Document, path: Path) -> Iterator[Problem]:
    """Find keys without a value: also where a key may be left out, nothing after it is a slip."""
    node = document.find(path)[1]
    waiting = [node] if node is not None else []
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, SequenceNode):
            waiting += inner.value
        elif isinstance(inner, MappingNode):
            waiting += [value for _, value in inner.value]
            for key, value in inner.value:
                if isinstance(value, ScalarNode) and not value.value and not value.style:
                    message = f"{named(key.value)} has no value"
                    yield Problem(
                        document.place(key), "wrong-type", message, "Write one, or take the key out"
                    )


def mapping_of(document: Document) -> tuple[dict[str, Any], list[Problem]]:
    """Return a registry's mapping from id to entry; empty, with a problem, where the file is no mapping."""
    if document.value is None:
        return {}, []
    if isinstance(document.value, dict):
        return document.value, []
    place = document.place(document.root)
    message = "the file holds no mapping from ids to entries"
    return {}, [Problem(place, "wrong-type", message, "Write one id a line, each with a colon and its entry")]


def _problem(
    document: Document,
    model: type[Content],
    path: Path,
    detail: ErrorDetails,
    cure_of: Callable[[str], str | None] | None,
) -> Problem:
    key, node = document.find(path)
    kind = detail["type"]
    if kind == "extra_forbidden":
        return _unknown_key(document, model, path, key, node)
    better = cure_of(str(path[-1])) if cure_of and len(path) == 1 else None
    if kind == "missing":
        return _missing_key(document, path, better)
    if kind in RULES:
        return Problem(document.place(node), kind, detail["msg"], better or detail["ctx"]["cure"])
    what = _what_is_meant(document.steps(path))
    field = _field_at(model, path)
    if kind in _LISTS and field is not None and takes_one(field):
        detail = {**detail, "type": "one_or_more"}
    rule, message, cure = _WORDED.get(kind, _wrong_type)(what, node, detail)
    cure = better or _fitting_cure(field, _model_at(model, path), node, kind) or cure
    return Problem(_value_place(document, key, node), rule, message, cure)


def _fitting_cure(field: FieldInfo | None, model: type[Content], node: Node | None, kind: str) -> str | None:
    """Return what to write for this very value: what its model shows, or that it cannot be left out.

    `model` is that of an entry, where the value is no field.
    """
    if not isinstance(node, ScalarNode):
        return None
    if field is not None and _is_empty(node):
        return "Write one" if field.is_required() else None
    inner = _model_in(field.annotation) if field is not None else model
    if kind in ("model_type", "model_attributes_type") and inner is not None and inner.written_out:
        return f"Write {inner.written_out.format(_inside_braces(node.value))}"
    return None


def _inside_braces(text: str) -> str:
    """Return a text as it can stand inside { }: in quotes where a mark in it would be read as YAML."""
    text = escape(text)
    return f'"{text}"' if re.search(r"[,:#\[\]{}&*!|>%@`]", text) and '"' not in text else text


def _what_is_meant(path: Path) -> str:
    """Name a value for a message: `'url'`, `entry 2 of 'figures'`, `the file`."""
    if not path:
        return "the file"
    last = path[-1]
    return named(last) if isinstance(last, str) else f"entry {last + 1} of {named(str(path[-2]))}"


def _unknown_key(
    document: Document, model: type[Content], path: Path, key: Node | None, node: Node | None
) -> Problem:
    name = str(path[-1])
    known = _keys_beside(model, path)
    meant = _meant_key(name, known)
    if meant is not None and name.startswith(f"{meant}:"):
        cure = f"A space is missing after '{meant}:'"
    elif cut := _cut_by_comma(document.find(path[:-1])[1], node, name):
        cure = cut[1]
    elif meant is not None:
        cure = f"Did you mean {named(meant)}?"
    else:
        cure = f"Take it out, or use one of: {', '.join(known)}"
    return Problem(document.place(key), "unknown-key", f"unknown key {named(name)}", cure)


def _cut_by_comma(mapping: Node | None, node: Node | None, name: str) -> tuple[str, str] | None:
    """Say how to mend `{value: 1,000 miles}`, which YAML reads as `value: 1` and a key `000 miles`.

    Returns the key whose text was cut, and the cure.
    """
    if not (isinstance(mapping, MappingNode) and mapping.flow_style and _is_empty(node)):
        return None
    at = next(at for at, (key, _) in enumerate(mapping.value) if key.value == name)
    while at and _is_empty(mapping.value[at][1]):
        at -= 1
    key, value = mapping.value[at]
    if not isinstance(value, ScalarNode) or value.style or _is_empty(value):
        return None
    rest = takewhile(lambda pair: _is_empty(pair[1]), mapping.value[at + 1 :])
    text, end = value.value, value.end_mark
    for cut, _ in rest:
        text += "," + " " * (cut.start_mark.index - end.index - 1) + cut.value
        end = cut.end_mark
    whole = f'{key.value}: "{escape(text.strip("“”„‟«»"))}"'
    if _NUMBERS.fullmatch(text):
        whole = f"{key.value}: [{escape(text)}]"
        return (
            key.value,
            f"A comma ends a text inside {{ }}. If these are one value, put them in brackets: {whole}",
        )
    return key.value, f"A comma ends a text inside {{ }}. If it belongs to the text, quote the whole: {whole}"


def _missing_key(document: Document, path: Path, cure: str | None) -> Problem:
    _, mapping = document.find(path[:-1])
    name = str(path[-1])
    return Problem(
        document.place(mapping),
        "missing-key",
        f"the key {named(name)} is missing here",
        cure or f"Add a line '{name}: …'",
    )


def _keys_beside(model: type[Content], path: Path) -> list[str]:
    """Return the keys that the mapping holding the last step of `path` may have."""
    return [field.alias or name for name, field in _model_at(model, path).model_fields.items()]


def _field_at(model: type[Content], path: Path) -> FieldInfo | None:
    """Return the field at `path`; None for entries of lists."""
    last = path[-1] if path else None
    return _field(_model_at(model, path), last) if isinstance(last, str) else None


def _model_at(model: type[Content], path: Path) -> type[Content]:
    """Return the model of the mapping that holds the last step of `path`."""
    for step in path[:-1]:
        field = _field(model, step) if isinstance(step, str) else None
        model = (_model_in(field.annotation) if field else None) or model
    return model


def _field(model: type[Content], key: str) -> FieldInfo | None:
    return next((f for name, f in model.model_fields.items() if key in (name, f.alias)), None)


def _model_in(annotation: object) -> type[Content] | None:
    if isinstance(annotation, type) and issubclass(annotation, Content):
        return annotation
    inner = (_model_in(argument) for argument in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model), None)


def _value_place(document: Document, key: Node | None, node: Node | None) -> Place:
    empty = isinstance(node, ScalarNode) and not node.value and not node.style
    return document.place(key if empty and key is not None else node)


def _wrong_type(what: str, node: Node | None, detail: ErrorDetails) -> tuple[str, str, str]:
    expected, example = _EXPECTED.get(detail["type"], ("something else", "a value of the right kind"))
    if _is_empty(node):
        return (
            "wrong-type",
            f"{what} has no value; {expected} is expected",
            "Write one, or take the key out",
        )
    if expected == _TEXT[0] and isinstance(node, SequenceNode | MappingNode) and node.flow_style:
        mark = "[" if isinstance(node, SequenceNode) else "{"
        example += f"; one that begins with {mark} goes in quotes"
    return "wrong-type", f"{what} is {_what(node)}; {expected} is expected", f"Write {example}"


def _bad_id(what: str, node: Node | None, detail: ErrorDetails) -> tuple[str, str, str]:
    given = str(detail["input"])
    return "bad-id", f"{named(given)} is no id", suggest.id_cure(given)


def _not_one_of(what: str, node: Node | None, detail: ErrorDetails) -> tuple[str, str, str]:
    given = detail["input"]
    if not isinstance(given, str):
        return _wrong_type(what, node, {**detail, "type": "string_type"})
    allowed = [word.strip("'") for word in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")]
    otherwise = f"Write one of: {', '.join(allowed)}"
    message = f"{named(given)} is not possible for {what}"
    close = suggest.among_few(given, allowed)
    return "bad-value", message, f"Did you mean {named(close)}? {otherwise}" if close else otherwise


def _empty(what: str, node: Node | None, detail: ErrorDetails) -> tuple[str, str, str]:
    return (
        "wrong-type",
        f"{what} has no value; {_EXPECTED[detail['type']][0]} is expected",
        "Write one",
    )


def _is_empty(node: Node | None) -> bool:
    return isinstance(node, ScalarNode) and not node.value.strip()


def _what(node: Node | None) -> str:
    if isinstance(node, ScalarNode):
        return "a text"
    return "a mapping (key: value)" if isinstance(node, MappingNode) else "a list"


_OTHER_WORDS = {"stance": "position", "number": "value", "speaker": "said_by", "claimant": "said_by"}
"""What editors call a key -> its name."""

_MAPPING = ("a mapping", "keys with their values below it, each indented")
_NUMBERS = re.compile(r"-?[\d.]+,\s+-?[\d.]+")
"""`35.2, 48.6`, as of a place."""
_LISTS = frozenset({"list_type", "tuple_type"})
_LIST = ("a list", "its entries below it, each beginning with a dash, or in brackets: [one, two]")
_TEXT = ("a text", "a text")
_EXPECTED = {
    "string_type": _TEXT,
    "string_too_short": _TEXT,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "dict_type": _MAPPING,
    "list_type": _LIST,
    "tuple_type": _LIST,
    "one_or_more": ("a text or a list", "a text, or several in brackets: [one, two]"),
    "too_short": ("at least one entry", "a list with at least one entry"),
}
"""Pydantic's error type -> what is expected, and how to write it."""

_WORDED: dict[str, Callable[[str, Node | None, ErrorDetails], tuple[str, str, str]]] = {
    "string_pattern_mismatch": _bad_id,
    "string_too_long": _bad_id,
    "enum": _not_one_of,
    "literal_error": _not_one_of,
    "string_too_short": _empty,
    "too_short": _empty,
}
"""Pydantic's error type -> rule, message, cure."""
