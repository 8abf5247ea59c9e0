"""Strict YAML: every scalar a string, every value with its place, nothing that a reader of the file could not see."""

import re
from bisect import bisect_right
from typing import Any

from yaml import MappingNode, Node, ScalarNode, SequenceNode, YAMLError
from yaml._yaml import CParser

from builder.problem import Place, Problem
from builder.reading.yaml_trouble import syntax_problem, unfit_events
from builder.text.article import to_nfc
from builder.text.shown import escape

_LINE_BREAKS_OF_YAML = "\r\x85\u2028\u2029"
"""These end a line for the YAML parser; in an editor only a line feed does."""
_MANY_BRACKETS = 400
"""So many may nest deeper than the composer, which calls itself, can follow; fewer cannot."""
_INDICATOR = re.compile(r"(?<![^\s\[{,:-])[&*!]")
"""Where an anchor, an alias or a tag can begin."""


class _Composer(CParser):  # type: ignore[misc]
    """LibYAML's composer with a resolver that leaves every scalar as it is: a string."""

    def descend_resolver(self, parent: object, index: object) -> None:
        """Do nothing: only resolvers that look at paths need this."""

    def ascend_resolver(self) -> None:
        """Do nothing."""

    def resolve(self, kind: type[Node], value: str, implicit: object) -> None:
        """Give no tag, whatever the value looks like."""


class Document:
    """One YAML file as plain Python values, and where each of them stands."""

    __slots__ = ("_line_starts", "file", "root", "text", "value")

    def __init__(self, file: str, text: str, root: Node | None) -> None:
        self.file = file
        self.text = text
        self.root = root
        self.value: Any = None
        """Dictionaries, lists, strings, and None for what was left empty."""
        self._line_starts: list[int] | None = None
        if any(character in text for character in _LINE_BREAKS_OF_YAML):
            self._line_starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, node: Node | None) -> Place:
        """Return where a node begins."""
        if node is None:
            return Place(self.file)
        mark = node.start_mark
        if self._line_starts is None:
            return Place(self.file, mark.line + 1, mark.column + 1)
        return self.place_at(mark.index)

    def place_at(self, offset: int) -> Place:
        """Return the place of a code point of the file."""
        starts = self._line_starts or [0, *(match.end() for match in re.finditer("\n", self.text))]
        line = bisect_right(starts, offset)
        return Place(self.file, line, offset - starts[line - 1] + 1)

    def find(self, path: tuple[int | str, ...]) -> tuple[Node | None, Node | None]:
        """Return the key node and the value node at `path`, skipping steps that the file does not have."""
        key, node = None, self.root
        for step in path:
            if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
                key, node = None, node.value[step]
            elif isinstance(node, MappingNode) and isinstance(step, str):
                pair = next((pair for pair in node.value if pair[0].value == step), None)
                key, node = pair if pair else (key, node)
        return key, node


def parse_yaml(file: str, data: bytes) -> tuple[Document | None, list[Problem]]:
    """Parse one file; the document is None where there is nothing to go on with."""
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(file, data, error)]
    if _may_hide(text) and (hidden := unfit_events(Document(file, text, None))):
        return None, hidden
    try:
        document = Document(file, text, _Composer(text).get_single_node())
    except YAMLError as error:
        return None, [syntax_problem(Document(file, text, None), error)]
    problems: list[Problem] = []
    if document.root is not None:
        document.value = _plain(document, document.root, problems)
        if _may_cut(text):
            problems += _comment_cuts(document, document.root, "")
    return document, problems


def _plain(document: Document, node: Node, problems: list[Problem]) -> Any:
    if node.__class__ is ScalarNode:
        if node.value == "" and not node.style:
            return None
        return node.value if node.value.isascii() else to_nfc(node.value)
    if node.__class__ is SequenceNode:
        return [_plain(document, item, problems) for item in node.value]
    plain: dict[str, Any] = {}
    for key, value in node.value:
        name = key.value
        if key.__class__ is not ScalarNode:
            problems.append(_bad_key(document, key))
        elif name in plain:
            problems.append(_duplicate_key(document, node, key))
        else:
            plain[name] = _plain(document, value, problems)
    return plain


def _may_hide(text: str) -> bool:
    if ("&" in text or "*" in text or "!" in text) and _INDICATOR.search(text):
        return True
    return sum(map(text.count, ("[", "{", "- -", "? ?"))) > _MANY_BRACKETS


def _may_cut(text: str) -> bool:
    """Tell whether a comment follows a text after a single space."""
    at = text.find("#")
    while at >= 0:
        if text[at - 1 : at] in (" ", "\t") and not text[at - 2 : at - 1].isspace():
            return True
        at = text.find("#", at + 1)
    return False


def _bad_key(document: Document, key: Node) -> Problem:
    return Problem(
        document.place(key),
        "wrong-type",
        "a list or mapping stands where a key is expected",
        "Write a key, a colon and its value; a text that begins with [ or { goes in quotes",
    )


def _duplicate_key(document: Document, mapping: MappingNode, key: ScalarNode) -> Problem:
    first = next(other for other, _ in mapping.value if other.value == key.value)
    return Problem(
        document.place(key),
        "duplicate-key",
        f"the key '{escape(key.value)}' stands here a second time; it is first in line {document.place(first).line}",
        "Keep one of the two",
    )


def _comment_cuts(document: Document, node: Node, key: str) -> list[Problem]:
    """Find plain texts that end before a `#` with a single space between: perhaps no comment was meant.

    Two spaces before a comment are the custom of YAML's style guides, and the way to say that one is meant.
    """
    if isinstance(node, MappingNode):
        return [found for name, value in node.value for found in _comment_cuts(document, value, name.value)]
    if isinstance(node, SequenceNode):
        return [found for item in node.value for found in _comment_cuts(document, item, key)]
    end = node.end_mark.index
    if node.style or document.text[end : end + 2] not in (" #", "\t#"):
        return []
    if " " not in node.value and key != "quote":
        return []
    comment = document.text[end:].split("\n", 1)[0].strip()
    return [
        Problem(
            document.place_at(end + 1),
            "comment-cut",
            f"the text ends here, “{escape(comment[:60])}” is read as a comment",
            "Put the text in quotes if this belongs to it, else leave two spaces before the #",
        )
    ]


def _not_utf8(file: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    before = data[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    return Problem(
        Place(file, line, column),
        "not-utf8",
        f"the file is not UTF-8: byte {data[error.start]:#04x} here begins no character",
        "Save the file with the encoding UTF-8",
    )
