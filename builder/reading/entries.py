"""Entries of a summary that wait while it is read, so that the others need not."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from yaml import MappingNode, Node, SequenceNode

from builder.problem import Problem
from builder.reading.document import Document

LISTS = ("key_points", "figures", "positions", "events", "actors", "set_aside", "same_text", "accept")
"""Keys of a source that may stand with nothing below them."""


def leave_out(document: Document, waits: Callable[[str, Node], bool]) -> tuple[Node, ...]:
    """Take the entries that wait, each told with the list that it is in, out of the document; return them."""
    taken_out: list[Node] = []
    for key, value in _lists(document):
        entries = document.value[key] if isinstance(document.value, dict) else None
        assert isinstance(entries, list)
        stays = [not waits(key, entry) for entry in value.value]
        taken_out += [entry for entry, stay in zip(value.value, stays, strict=True) if not stay]
        entries[:] = [entry for entry, stay in zip(entries, stays, strict=True) if stay]
        value.value[:] = [entry for entry, stay in zip(value.value, stays, strict=True) if stay]
    return tuple(taken_out)


def _lists(document: Document) -> Iterator[tuple[str, SequenceNode]]:
    """Yield the lists of a summary; of one that is written twice the first, which is the one that counts."""
    seen: set[str] = set()
    for key, value in document.root.value if isinstance(document.root, MappingNode) else ():
        if key.value in LISTS and key.value not in seen and isinstance(value, SequenceNode):
            yield key.value, value
        seen.add(key.value)


def leave_out_faulty(document: Document, problems: Iterable[Problem]) -> bool:
    """Take out entries in which problems stand, and what belongs to them; false where one stands elsewhere.

    What is accepted waits as well: it may be about one of them.
    """
    placed = [(key, entry) for key, value in _lists(document) for entry in value.value]
    begins = [document.place(entry) for _, entry in placed]
    faulty: set[Node] = set()
    lacks_points = False
    for problem in problems:
        at = bisect_right(begins, problem.place) - 1
        if at < 0 or problem.place >= document.place_at(placed[at][1].end_mark.index):
            return False
        faulty.add(placed[at][1])
        lacks_points |= placed[at][0] == "key_points"
    points = {"", *(text_of(entry, "id") for _, entry in placed if entry not in faulty)}

    def waits(key: str, entry: Node) -> bool:
        belongs_to_faulty = lacks_points and text_of(entry, "of") not in points
        return key == "accept" or entry in faulty or belongs_to_faulty

    leave_out(document, waits)
    return True


def text_of(entry: Node, key: str) -> str:
    """Return a text of an entry, nothing where it has none of that key."""
    if not isinstance(entry, MappingNode):
        return ""
    return next((value.value for name, value in entry.value if name.value == key), "")
