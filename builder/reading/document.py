"""A YAML file as plain values, and where in the file each of them stands."""

import re
from bisect import bisect_right
from itertools import islice

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from builder.problem import Place

Plain = str | None | list["Plain"] | dict[str, "Plain"]
"""What a file holds; None for what was left empty."""

Pair = tuple[Node | None, Node]
"""A key, where there is one, and its value."""

Path = tuple[int | str, ...]
"""Steps into a file: keys, and places in lists counted from 0."""

_LINE_BREAKS_OF_YAML = "\r\x85\u2028\u2029"
"""These end a line for the YAML parser; in an editor only a line feed does."""


class Document:
    """One YAML file as plain Python values, and where each of them stands."""

    __slots__ = (
        "_counts_other_lines",
        "_pairs",
        "_starts",
        "file",
        "has_empty_values",
        "root",
        "text",
        "value",
    )

    def __init__(self, file: str, text: str, root: Node | None) -> None:
        self.file = file
        self.text = text
        self.root = root
        self.value: Plain = None
        self.has_empty_values = False
        self._starts: list[int] | None = None
        self._counts_other_lines = any(character in text for character in _LINE_BREAKS_OF_YAML)
        self._pairs: dict[MappingNode, dict[str, Pair]] = {}
        """Of the mappings that were looked into, by key."""

    def place(self, node: Node | None) -> Place:
        """Return where a node begins."""
        if node is None:
            return Place(self.file)
        mark = node.start_mark
        if not self._counts_other_lines:
            return Place(self.file, mark.line + 1, mark.column + 1)
        return self.place_at(mark.index)

    def place_at(self, offset: int) -> Place:
        """Return the place of a code point of the file."""
        if self._starts is None:
            self._starts = [0, *(match.end() for match in re.finditer("\n", self.text))]
        starts = self._starts
        line = bisect_right(starts, offset)
        return Place(self.file, line, offset - starts[line - 1] + 1)

    def place_of_word(self, node: Node | None, word: int) -> Place:
        """Return the line of one of the words of a text that stands below its key, counted from 0.

        Of any other text it is the place where that begins.
        """
        if not isinstance(node, ScalarNode) or node.style not in ("|", ">"):
            return self.place(node)
        head = self.text.find("\n", node.start_mark.index)
        words = islice(re.finditer(r"\S+", self.text[head : node.end_mark.index]), word, None)
        found = next(words, None)
        return self.place_at(head + found.start()) if found and head >= 0 else self.place(node)

    def find(self, path: Path) -> tuple[Node | None, Node | None]:
        """Return the key node and the value node at `path`, skipping steps that the file does not have."""
        key, node = None, self.root
        for step in path:
            key, node = self._inside(node, step) or (key, node)
        return key, node

    def steps(self, path: Path) -> Path:
        """Return those steps of `path` that the file has: models put in some of their own."""
        taken, node = [], self.root
        for step in path:
            found = self._inside(node, step)
            if found:
                taken.append(step)
                node = found[1]
        return tuple(taken)

    def _inside(self, node: Node | None, step: int | str) -> Pair | None:
        """Return the key node, if any, and the value node a step further; None where there is no step."""
        if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
            return None, node.value[step]
        if isinstance(node, MappingNode) and isinstance(step, str):
            if node not in self._pairs:
                # Of keys that stand twice the first counts.
                self._pairs[node] = {
                    pair[0].value: pair for pair in reversed(node.value) if isinstance(pair[0], ScalarNode)
                }
            return self._pairs[node].get(step)
        return None
