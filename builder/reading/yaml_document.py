"""Strict YAML: every scalar a string, no key twice, nothing that a reader of the file does not see."""

from collections.abc import Iterator

from yaml import MappingNode, Node, ScalarNode, SequenceNode, YAMLError
from yaml._yaml import CParser

from builder.problem import Place, Problem
from builder.reading.document import Document, Plain
from builder.reading.yaml_trouble import syntax_problem, unfit_events
from builder.text.article import to_nfc
from builder.text.number_format import format_count
from builder.text.shown import escape

_MANY_BRACKETS = 400
"""So many may nest deeper than the composer, which calls itself, can follow; fewer cannot."""
_ONE_WORD = frozenset(
    "actor added article at basis case date draft event id kind measure of part_of party place "
    "position rights rule said_by sha256 speaks_for topic topics total via".split()
)
"""Keys whose values are ids, days and words of a fixed list: a # after one cannot belong to it."""
_ENTRY_AGAIN = "If another entry begins here, put a dash before its first key; else keep each key once"
_BEFORE_INDICATORS = frozenset("[{,:-")
"""Behind these, and white space, an anchor, an alias or a tag can begin."""


class _Composer(CParser):
    """LibYAML's composer with a resolver that leaves every scalar as it is: a string."""

    def descend_resolver(self, parent: object, index: object) -> None:
        """Do nothing: only resolvers that look at paths need this."""

    def ascend_resolver(self) -> None:
        """Do nothing."""

    def resolve(self, kind: type[Node], value: str, implicit: object) -> None:
        """Give no tag, whatever the value looks like."""


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
        if any(problem.rule == "wrong-type" or problem.cure == _ENTRY_AGAIN for problem in problems):
            return None, problems  # keys that are no words, entries in one: what is meant is not known
        if _may_cut(text):
            problems += _comment_cuts(document, document.root, "")
    return document, problems


def _plain(document: Document, node: Node, problems: list[Problem], *, in_list: bool = False) -> Plain:
    if node.__class__ is ScalarNode:
        if node.value == "" and not node.style:
            document.has_empty_values = True
            return None
        return node.value if node.value.isascii() else to_nfc(node.value)
    if node.__class__ is SequenceNode:
        return [_plain(document, item, problems, in_list=True) for item in node.value]
    plain: dict[str, Plain] = {}
    again: list[ScalarNode] = []
    for key, value in node.value:
        name = key.value
        if key.__class__ is not ScalarNode:
            problems.append(_bad_key(document, key))
        elif name in plain:
            again.append(key)
        else:
            plain[name] = _plain(document, value, problems)
    if again:
        problems += _duplicate_keys(document, node, again, in_list=in_list)
    return plain


def _may_hide(text: str) -> bool:
    if any(_may_indicate(text, mark) for mark in "&*!"):
        return True
    return sum(map(text.count, ("[", "{", "- -", "? ?"))) > _MANY_BRACKETS


def _may_indicate(text: str, mark: str) -> bool:
    at = text.find(mark)
    while at > 0 and not (text[at - 1] in _BEFORE_INDICATORS or text[at - 1].isspace()):
        at = text.find(mark, at + 1)
    return at >= 0


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


def _duplicate_keys(
    document: Document, mapping: Node, again: list[ScalarNode], *, in_list: bool
) -> Iterator[Problem]:
    """Report keys that stand twice; several in one entry of a list are one slip: a dash is missing."""
    is_entry = in_list and len(again) > 1
    for key in again[:1] if is_entry else again:
        first = next(other for other, _ in mapping.value if other.value == key.value)
        line, others = document.place(first).line, len(again) - 1
        more = f", and {format_count(others, 'more key')} of its entry" if is_entry else ""
        yield Problem(
            document.place(key),
            "duplicate-key",
            f"the key '{escape(key.value)}' stands here again{more}; it is first in line {line}",
            _ENTRY_AGAIN if is_entry else _one_of_two(mapping, key),
        )


def _one_of_two(mapping: Node, key: ScalarNode) -> str:
    values = [value for other, value in mapping.value if other.value == key.value]
    if all(isinstance(value, SequenceNode) for value in values):
        return f"Put the entries of both below one '{escape(key.value)}:'"
    return "Keep one of the two"


def _comment_cuts(document: Document, node: Node, key: str) -> list[Problem]:
    """Find plain texts that end before a `#` with a single space between: perhaps no comment was meant.

    Two spaces before a comment are the custom of YAML's style guides, and the way to say that one is meant.
    """
    if isinstance(node, MappingNode):
        return [found for name, value in node.value for found in _comment_cuts(document, value, name.value)]
    if isinstance(node, SequenceNode):
        return [found for item in node.value for found in _comment_cuts(document, item, key)]
    end = node.end_mark.index
    if not isinstance(node, ScalarNode) or node.style or document.text[end : end + 2] not in (" #", "\t#"):
        return []
    if key in _ONE_WORD and " " not in node.value:
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
