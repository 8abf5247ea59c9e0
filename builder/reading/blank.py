"""Blanks of a summary that is still being written: found, and what waits for them left out.

`briefing new` writes `___` where only the editor knows what belongs there, and lists without entries.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from builder.problem import Problem
from builder.reading.document import Document
from builder.reading.entries import LISTS, leave_out, leave_out_keys, text_of
from builder.reading.suggest import named
from builder.text.blank import BLANK

_PROPOSED = re.compile(rf"{BLANK}([a-z0-9][a-z0-9-]*)")
_REFERENCES = {
    "topics": "topics",
    "said_by": "actors",
    "via": "actors",
    "actor": "actors",
    "measure": "measures",
    "claim": "claims",
    "event": "events",
}
"""Key of an entry -> the registry that it refers to."""
OF_SEVERAL = frozenset({"topics", "said_by"})
"""Those that take a list of ids."""


class Unfinished(NamedTuple):
    """What a summary does not say yet."""

    problems: tuple[Problem, ...] = ()
    """One for each entry with blanks, and for each blank of the source itself."""
    waiting: tuple[Node, ...] = ()
    """The entries that were taken out."""


def take_out_unfinished(document: Document) -> Unfinished:
    """Report every blank, and take the entries that hold one out of the document, as well as empty lists.

    An entry with a blank proves nothing yet; what belongs to it by `of:` waits with it. A blank in a text of
    the source itself stays where it is.
    """
    if BLANK not in document.text and not document.has_empty_values:
        return Unfinished()
    if not isinstance(document.root, MappingNode) or not isinstance(document.value, dict):
        return Unfinished()
    is_draft = document.value.get("draft") == "true"
    problems = tuple(_problems(document, is_draft))
    waiting = _waiting_points(document.root)
    leave_out_keys(
        document,
        {
            key.value
            for key, value in document.root.value
            if _is_empty_list(key, value) or (isinstance(value, MappingNode) and _waits(value, set()))
        },
    )
    return Unfinished(problems, leave_out(document, lambda _, entry: _waits(entry, waiting)))


def references_in(entry: Node) -> Iterator[tuple[str, str, Node, bool]]:
    """Yield each reference of an entry: registry, id, where, whether it may be one of several."""
    for key, value in entry.value if isinstance(entry, MappingNode) else ():
        items = value.value if isinstance(value, SequenceNode) else [value]
        for item in items if key.value in _REFERENCES else ():
            if isinstance(item, ScalarNode) and item.value and BLANK not in item.value:
                yield _REFERENCES[key.value], item.value, item, key.value in OF_SEVERAL


def blanks_of_registry(document: Document) -> list[Problem]:
    """Report every blank of a registry, which no draft excuses."""
    if BLANK not in document.text or document.root is None:
        return []
    return list(_problems(document, is_draft=False))


def _blanks(node: Node, key: str = "") -> Iterator[tuple[str, ScalarNode]]:
    """Yield every text with a blank, and the key that it is a value of."""
    if isinstance(node, ScalarNode):
        if BLANK in node.value:
            yield key, node
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _blanks(item, key)
    elif isinstance(node, MappingNode):
        for name, value in node.value:
            yield from _blanks(value, name.value)


def _is_empty_list(key: Node, value: Node) -> bool:
    return key.value in LISTS and isinstance(value, ScalarNode) and not value.value and not value.style


def _waiting_points(root: MappingNode) -> set[str]:
    """Return the ids of the key points that hold a blank."""
    entries = next((value for key, value in root.value if key.value == "key_points"), None)
    if not isinstance(entries, SequenceNode):
        return set()
    return {text_of(entry, "id") for entry in entries.value if _waits(entry, set())}


def _waits(entry: Node, waiting: set[str]) -> bool:
    return next(_blanks(entry), None) is not None or text_of(entry, "of") in waiting


def _problems(document: Document, is_draft: bool) -> Iterator[Problem]:
    """Yield one problem for each entry with blanks, and for each text of the file itself."""
    assert document.root is not None
    for key, value in document.root.value:
        units = value.value if isinstance(value, SequenceNode) and key.value in LISTS else [value]
        for unit in units:
            blanks = list(_blanks(unit, key.value))
            if blanks:
                yield _problem(document, blanks, is_draft, is_entry=not isinstance(value, ScalarNode))


def _problem(
    document: Document, blanks: list[tuple[str, ScalarNode]], is_draft: bool, *, is_entry: bool
) -> Problem:
    place = document.place(blanks[0][1])
    what = "blanks are" if len(blanks) > 1 else "a blank is"
    message = f"{what} still to be filled in: {', '.join(dict.fromkeys(map(_told, blanks)))}"
    it = "them" if len(blanks) > 1 else "it"
    cure = f"Fill {it} in and take {BLANK} away"
    if not is_draft:
        return Problem(place, "blank-left", message, f"{cure}, or take the whole entry out")
    until = "the preview leaves this entry out" if is_entry else "the preview shows the blank"
    return Problem(place, "blank-in-draft", message, f"{cure}; until then {until}")


def _told(blank: tuple[str, ScalarNode]) -> str:
    key, node = blank
    proposed = _PROPOSED.fullmatch(node.value.strip())
    return f"{named(key)} (proposed is {named(proposed[1])})" if proposed else named(key)
