"""Blanks of a summary that is still being written: found, and what waits for them left out.

`briefing new` writes `___` where only the editor knows what belongs there, and lists without entries.
"""

from collections.abc import Iterator

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from builder.problem import Problem
from builder.reading.document import Document
from builder.reading.suggest import named
from builder.text.blank import BLANK

LISTS = ("key_points", "figures", "positions", "events", "actors", "set_aside", "same_text", "accept")
"""Keys of a source that may stand with nothing below them."""


def take_out_unfinished(document: Document) -> list[Problem]:
    """Report every blank, and take the entries that hold one out of the document, as well as empty lists.

    An entry with a blank proves nothing yet; what belongs to it by `of:` waits with it. A blank in a text of
    the source itself stays where it is.
    """
    if BLANK not in document.text and not document.has_empty_values:
        return []
    if not isinstance(document.root, MappingNode) or not isinstance(document.value, dict):
        return []
    is_draft = document.value.get("draft") == "true"
    problems = [_problem(document, node, is_draft) for node in _blanks(document.root)]
    waiting = _waiting_points(document.root)
    kept = []
    for key, value in document.root.value:
        if _is_empty_list(key, value) or (isinstance(value, MappingNode) and _waits(value, set())):
            del document.value[key.value]
            continue
        if isinstance(value, SequenceNode) and key.value in LISTS:
            stays = [not _waits(entry, waiting) for entry in value.value]
            entries = document.value[key.value]
            assert isinstance(entries, list)
            entries[:] = [entry for entry, stay in zip(entries, stays, strict=True) if stay]
            value.value[:] = [entry for entry, stay in zip(value.value, stays, strict=True) if stay]
        kept.append((key, value))
    document.root.value[:] = kept
    return problems


def blanks_of_registry(document: Document) -> list[Problem]:
    """Report every blank of a registry, which no draft excuses."""
    if BLANK not in document.text or document.root is None:
        return []
    return [_problem(document, node, is_draft=False) for node in _blanks(document.root)]


def _blanks(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        if BLANK in node.value:
            yield node
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _blanks(item)
    elif isinstance(node, MappingNode):
        for _, value in node.value:
            yield from _blanks(value)


def _is_empty_list(key: Node, value: Node) -> bool:
    return key.value in LISTS and isinstance(value, ScalarNode) and not value.value and not value.style


def _waiting_points(root: MappingNode) -> set[str]:
    """Return the ids of the key points that hold a blank."""
    entries = next((value for key, value in root.value if key.value == "key_points"), None)
    if not isinstance(entries, SequenceNode):
        return set()
    return {_text_of(entry, "id") for entry in entries.value if _waits(entry, set())}


def _waits(entry: Node, waiting: set[str]) -> bool:
    return next(_blanks(entry), None) is not None or _text_of(entry, "of") in waiting


def _text_of(entry: Node, key: str) -> str:
    if not isinstance(entry, MappingNode):
        return ""
    return next((value.value for name, value in entry.value if name.value == key), "")


def _problem(document: Document, node: ScalarNode, is_draft: bool) -> Problem:
    only_blank = node.value.strip() == BLANK
    what = f"{named(node.value.strip())} holds a blank that is still to be filled in"
    cure = "Write what belongs there" if only_blank else f"Complete it, and take the {BLANK} out"
    if not is_draft:
        return Problem(document.place(node), "blank-left", what, f"{cure}; or take the whole entry out")
    assert document.root is not None
    is_shown = any(value is node for _, value in document.root.value)
    until = "the preview shows the blank" if is_shown else "the preview leaves this entry out"
    return Problem(document.place(node), "blank-in-draft", what, f"{cure}; until then {until}")
