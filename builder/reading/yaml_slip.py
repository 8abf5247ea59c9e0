"""Slips of the pen behind a syntax error: what an editor did there, where it can be told for certain.

YAML notices most of them a line or more too late; here the words before the error are looked at again.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from yaml import FlowMappingEndToken, FlowSequenceEndToken, ScalarToken, Token, ValueToken, YAMLError
from yaml._yaml import CParser

from builder.text.shown import escape, shown

_NO_BREAK = re.compile(r"^[ -]*([\u00a0\u2007\u202f\u3000])|^[ -]*[\w-]+:([\u00a0\u2007\u202f\u3000])", re.M)
_KEY_OR_DASH = re.compile(r"\n[ ]*(?:- |(?:- )?[a-z_]+:(?:\s|$))")
_KEY_CLOSE_UP = re.compile(r"[ -]*([a-z_]+:)[^\s/]")
_KEY_AFTER = re.compile(r"\s*[a-z_]+:\s")
_QUOTE_WHOLE = "Put the whole text in quotes"


class Slip(NamedTuple):
    """One slip: where it is, as an offset of the file, what it is, and how it is mended."""

    offset: int
    message: str
    cure: str


class Failure(NamedTuple):
    """Where the parser gave up."""

    text: str
    began: int
    """Where that began which could not be read to its end; `at` where the parser does not tell."""
    at: int
    """Where the error was noticed."""
    tokens: tuple[Token, ...]
    """Those before `at`."""


def slip(text: str, began: int, at: int) -> Slip | None:
    """Return what was done wrong, or None where only the parser's own words are sure."""
    failure = Failure(text, began, at, _tokens_before(text, at))
    return next((found for look in _SLIPS if (found := look(failure))), None)


def _tokens_before(text: str, at: int) -> tuple[Token, ...]:
    found = []
    parser = CParser(text)
    try:
        while (token := parser.get_token()) is not None and token.start_mark.index < at:
            found.append(token)
    except YAMLError:
        pass
    return tuple(found)


def _no_break_space(failure: Failure) -> Slip | None:
    first = failure.text.rfind("\n", 0, failure.text.rfind("\n", 0, failure.began) + 1) + 1
    before = failure.text.rfind("\n", 0, max(first - 1, 0)) + 1
    match = _NO_BREAK.search(failure.text, before, failure.at + 1)
    if not match:
        return None
    at = match.start(match.lastindex or 0)
    name = f"U+{ord(failure.text[at]):04X}"
    return Slip(at, f"a no-break space ({name}) stands here", "Use an ordinary space")


def _open_quotes(failure: Failure) -> Slip | None:
    for token in reversed(failure.tokens):
        if not (isinstance(token, ScalarToken) and token.style in ("'", '"')):
            continue
        start, end = token.start_mark.index, token.end_mark.index
        if _KEY_OR_DASH.search(failure.text, start, end):
            line = token.start_mark.line + 1
            message = (
                f"the text in quotes that begins here, in line {line}, is perhaps not closed: it runs on"
            )
            closing = f"Close it with {token.style} where it ends"
            return Slip(start, f"{message} to line {token.end_mark.line + 1}", closing)
    return None


def _text_after_end(failure: Failure) -> Slip | None:
    """Find text that goes on behind a closing quotation mark or bracket."""
    last = failure.tokens[-1] if failure.tokens else None
    if last is None:
        return None
    end = last.end_mark.index
    rest = failure.text[end:].split("\n", 1)[0]
    if not rest.strip() or failure.at > end + len(rest) or _KEY_AFTER.match(rest):
        return None
    if isinstance(last, ScalarToken) and last.style in ("'", '"'):
        if last.style == "'" and rest[0].isalpha():
            message = "the apostrophe here ends the text, which began with one"
            return Slip(
                end - 1, message, "Inside '…' an apostrophe is written twice (''); or use double quotes"
            )
        return Slip(end, f"the text goes on after the closing quote: {shown(rest.strip())}", _WHOLE_IN_QUOTES)
    if isinstance(last, FlowMappingEndToken | FlowSequenceEndToken) and rest.strip()[0] not in ",]}":
        message = f"the text goes on after the closing bracket: {shown(rest.strip())}"
        return Slip(end, message, f"{_QUOTE_WHOLE} if the bracket belongs to it")
    return None


def _comment_in_brackets(failure: Failure) -> Slip | None:
    for token in reversed(failure.tokens):
        end = token.end_mark.index
        if end < failure.began:
            return None
        comment = re.match(r"[ \t]#[^\n]*[\]}][^\n]*", failure.text[end:])
        if comment:
            what = escape(comment[0].strip()[:60])
            message = f"“{what}” is read as a comment, and so its closing bracket is"
            return Slip(end + 1, message, f"{_QUOTE_WHOLE} if the # belongs to it")
    return None


def _second_colon(failure: Failure) -> Slip | None:
    is_value = len(failure.tokens) > 1 and isinstance(failure.tokens[-2], ValueToken)
    if failure.text[failure.at : failure.at + 1] != ":" or not is_value:
        return None
    last = failure.tokens[-1]
    if not isinstance(last, ScalarToken) or last.start_mark.line != last.end_mark.line:
        return None
    message = f"a colon followed by a space stands after {shown(last.value)}, which is itself a value"
    return Slip(failure.at, message, f"{_QUOTE_WHOLE}; if a new key begins here, put it on a line of its own")


def _key_close_up(failure: Failure) -> Slip | None:
    match = _KEY_CLOSE_UP.match(failure.text, failure.text.rfind("\n", 0, failure.began) + 1)
    if not match:
        return None
    return Slip(
        match.start(1), f"a space is missing after {match[1]}", f"Write {match[1]}, a space, the value"
    )


def _sign_at_beginning(failure: Failure) -> Slip | None:
    """Find a text that begins with a sign that means something to YAML."""
    at = failure.began if failure.text[failure.began : failure.began + 1] in "*&!>|" else failure.at
    sign = failure.text[at : at + 1]
    if not sign or sign not in "*&!>|?-%@`" or failure.text[max(at - 2, 0) : at] not in (": ", "- "):
        return None
    if sign in ">|":
        line = failure.text[at:].split("\n", 1)[0].strip()
        message = f"text stands on the line of {line.split()[0]}"
        return Slip(
            at, message, "Begin it on the next line, indented deeper than its key; or put it in quotes"
        )
    cure = _WHOLE_IN_QUOTES + ("; a list begins on the line after its key" if sign == "-" else "")
    return Slip(at, f"a text that begins with {sign} goes in quotes", cure)


_WHOLE_IN_QUOTES = f'{_QUOTE_WHOLE}: \'…\' if it holds a ", "…" if it holds an apostrophe'

_SLIPS: tuple[Callable[[Failure], Slip | None], ...] = (
    _no_break_space,
    _open_quotes,
    _comment_in_brackets,
    _text_after_end,
    _second_colon,
    _sign_at_beginning,
    _key_close_up,
)
"""The first that finds something counts."""
