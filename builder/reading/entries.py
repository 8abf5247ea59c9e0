"""Entries of a summary that wait while it is read, so that the others need not."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Set
from typing import NamedTuple

from yaml import MappingNode, Node, SequenceNode

from builder.problem import Place, Problem
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


class _Piece(NamedTuple):
    """What can wait: an entry of a list, or a key of the source with its value."""

    begin: Place
    end: Place
    key: str
    entry: Node | None


def leave_out_faulty(document: Document, problems: Iterable[Problem]) -> bool:
    """Take out entries and keys that have problems, and what belongs to them; false where one is elsewhere.

    What is accepted waits as well: it may be about one of them.
    """
    pieces = list(_pieces(document))
    begins = [piece.begin for piece in pieces]
    faulty: set[_Piece] = set()
    for problem in problems:
        at = bisect_right(begins, problem.place) - 1
        if at < 0 or problem.place >= pieces[at].end:
            return False
        faulty.add(pieces[at])
    leave_out_keys(document, {piece.key for piece in faulty if piece.entry is None})
    entries = {piece.entry for piece in faulty}
    lacks_points = any(piece.key == "key_points" for piece in faulty)
    points = {"", *(text_of(piece.entry, "id") for piece in pieces if piece.entry and piece not in faulty)}

    def waits(key: str, entry: Node) -> bool:
        belongs_to_faulty = lacks_points and text_of(entry, "of") not in points
        return key == "accept" or entry in entries or belongs_to_faulty

    leave_out(document, waits)
    return True


def _pieces(document: Document) -> Iterator[_Piece]:
    lists = dict(_lists(document))
    for key, value in document.root.value if isinstance(document.root, MappingNode) else ():
        if key.value not in lists:
            end = document.place_at(value.end_mark.index)
            yield _Piece(document.place(key), end, key.value, None)
        elif lists[key.value] is value:
            for entry in value.value:
                end = document.place_at(entry.end_mark.index)
                yield _Piece(document.place(entry), end, key.value, entry)


def leave_out_keys(document: Document, keys: Set[str]) -> None:
    """Take keys of the summary out of the document with their values, also where one stands twice."""
    assert isinstance(document.root, MappingNode)
    assert isinstance(document.value, dict)
    for key in keys:
        del document.value[key]
    document.root.value[:] = [pair for pair in document.root.value if pair[0].value not in keys]


def text_of(entry: Node, key: str) -> str:
    """Return a text of an entry, nothing where it has none of that key."""
    if not isinstance(entry, MappingNode):
        return ""
    return next((value.value for name, value in entry.value if name.value == key), "")
