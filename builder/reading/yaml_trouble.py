"""What makes a YAML file unfit: syntax errors in an editor's words, and features that hide what is meant."""

import re

from yaml import AliasEvent, CollectionEndEvent, CollectionStartEvent, Event, StreamEndEvent, YAMLError
from yaml._yaml import CParser

from builder.problem import Place, Problem
from builder.reading.document import Document
from builder.reading.yaml_columns import misplaced
from builder.reading.yaml_slip import slip
from builder.text.shown import escape

_QUOTES = "Put a text that holds special characters in quotes, or write it below its key after >-"

_WORDED = (
    (
        "mapping values are not allowed",
        "a colon followed by a space stands where no key can begin",
        f"{_QUOTES}; if this is a key, check its indentation",
    ),
    ("found a tab character", "a tab stands where the line is indented", "Indent with spaces"),
    (
        "while scanning a quoted scalar",
        "the text in quotes that begins here is never closed",
        "Close the quotes",
    ),
    (
        "did not find expected ',' or ']'",
        "the list that begins here is not closed, or a comma is missing between two of its entries",
        f"Close it with ]. {_QUOTES}",
    ),
    (
        "did not find expected ',' or '}'",
        "the mapping that begins here is not closed, or a comma is missing between two of its entries",
        f"Close it with }}. {_QUOTES}",
    ),
    (
        "could not find expected ':'",
        "this line is neither a key with its colon nor part of the value before it",
        "Write key: value, begin an entry of a list with a dash, or indent the line deeper than the key that "
        "it belongs to",
    ),
    (
        "did not find expected key",
        "a key is expected here, indented like the other keys of its mapping",
        f"Check the indentation. {_QUOTES}",
    ),
    (
        "did not find expected '-' indicator",
        "an entry of a list is expected here, beginning with a dash like the others",
        "Check the dash and the indentation",
    ),
    (
        "did not find expected node content",
        "a value is expected here",
        f"Write one, and close the brackets that are open. {_QUOTES}",
    ),
    (
        "found unknown escape character",
        "a backslash in a text in double quotes is followed by a letter that YAML does not know",
        "Use single quotes, or write the backslash twice",
    ),
    (
        "found another document",
        "a second document begins here (---)",
        "Keep one document in a file",
    ),
    (
        "did not find expected <document start>",
        "something stands outside the document",
        "Keep one mapping in the file, each of its keys at the beginning of a line",
    ),
)
"""Words of LibYAML's errors -> message, cure. The first that occurs counts."""

_MOST_LEVELS = 40
"""No content nests deeper."""

_AT_CONTEXT = (
    "while scanning a quoted scalar",
    "while scanning a simple key",
    "expected ',' or ']'",
    "expected ',' or '}'",
)
"""Errors noticed at the end of what began elsewhere: the beginning is the place to look at."""

_OF_COLUMNS = ("did not find expected key", "expected '-' indicator", "mapping values are not allowed")
"""Errors that a line too far in or out gives."""

_UNPRINTABLE = r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""What YAML 1.1 allows in no file (5.1 of its specification); compiled when there is trouble."""

_YAML_TAG = "tag:yaml.org,2002:"

_FORBIDDEN_ATTRIBUTES = (
    ("anchor", "yaml-anchor", "an anchor (&{})", "Write the value out where it is needed"),
    ("tag", "yaml-tag", "a tag ({})", "Take it out; a text that begins with ! goes in quotes"),
)


def syntax_problem(document: Document, error: YAMLError) -> Problem:
    """Word an error of the parser. `document` has the text only."""
    text = str(error)
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return _unprintable(document)
    context = getattr(error, "context_mark", None) or mark
    if found := slip(document.text, context.index, mark.index):
        return Problem(document.place_at(found.offset), "yaml-syntax", found.message, found.cure)
    if any(words in text for words in _OF_COLUMNS) and (found := misplaced(document.text, mark.index)):
        return Problem(document.place_at(found.offset), "yaml-syntax", found.message, found.cure)
    if any(words in text for words in _AT_CONTEXT):
        mark = context
    offset = min(mark.index, len(document.text.rstrip("\n")))
    place = document.place_at(offset)
    if "cannot start any token" in text:
        return _bad_beginning(place, document.text[mark.index : mark.index + 1])
    for words, message, cure in _WORDED:
        if words in text:
            return Problem(place, "yaml-syntax", message, cure)
    said = escape(str(getattr(error, "problem", error)))
    return Problem(
        place,
        "yaml-syntax",
        f"YAML cannot be read here: {said}",
        f"Check the line and the one before. {_QUOTES}",
    )


def unfit_events(document: Document) -> list[Problem]:
    """Find anchors, aliases, tags and excessive nesting; the composer reports what cannot be parsed."""
    problems: list[Problem] = []
    parser = CParser(document.text)
    level = 0
    try:
        while (event := parser.get_event()) is not None and not isinstance(event, StreamEndEvent):
            problems += _hidden(document, event)
            level += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if level > _MOST_LEVELS:
                return [_too_deep(_place(document, event))]
    except YAMLError:
        pass
    return problems


def _too_deep(place: Place) -> Problem:
    message = f"this is nested more than {_MOST_LEVELS} levels deep"
    return Problem(
        place, "yaml-syntax", message, "Close the brackets that are open, and check the indentation"
    )


def _hidden(document: Document, event: Event) -> list[Problem]:
    if isinstance(event, AliasEvent):
        message = f"an alias (*{escape(str(event.anchor))}) stands for text that is written elsewhere"
        cure = "Write the value out; a text that begins with * goes in quotes"
        return [Problem(_place(document, event), "yaml-anchor", message, cure)]
    return [
        Problem(
            _place(document, event),
            rule,
            f"{what.format(escape(value.replace(_YAML_TAG, '!!')))} stands before this value",
            cure,
        )
        for attribute, rule, what, cure in _FORBIDDEN_ATTRIBUTES
        if (value := getattr(event, attribute, None))
    ]


def _place(document: Document, event: Event) -> Place:
    mark = event.start_mark
    return document.place_at(mark.index) if mark is not None else Place(document.file)


def _bad_beginning(place: Place, character: str) -> Problem:
    if character == "\t":
        return Problem(place, "yaml-syntax", "a tab stands where the line is indented", "Indent with spaces")
    return Problem(
        place,
        "yaml-syntax",
        f"no value can begin with “{escape(character)}”",
        "Put the whole value in quotes",
    )


def _unprintable(document: Document) -> Problem:
    match = re.search(_UNPRINTABLE, document.text)
    place = document.place_at(match.start()) if match else Place(document.file)
    what = f"U+{ord(match[0]):04X}" if match else "of another kind"
    return Problem(place, "yaml-syntax", f"a control character ({what}) stands here", "Take it out")
