"""Words of other people inside a message: in quotation marks, on one line, of bearable length."""

import re
import unicodedata

_LIMIT = 90
_NOT_PLAIN = re.compile(r"[^\w\s!-~‘’“”„«»–—…£€]|[^\S ]")


def shown(text: str, limit: int = _LIMIT) -> str:
    """Return `text` in quotation marks, shortened in its middle, with characters that nobody sees escaped."""
    if len(text) > limit:
        half = limit // 2
        text = f"{text[:half].rstrip()} […] {text[-half:].lstrip()}"
    return f"“{escape(text)}”"


def beginning(text: str, limit: int) -> str:
    """Return a text, or so many of its first whole words as fit, followed by an ellipsis."""
    return text if len(text) <= limit else text[:limit].rpartition(" ")[0] + " …"


def escape(text: str) -> str:
    r"""Return `text` with line breaks, control characters and the like written as `\n`, `\u202e` …."""
    return _NOT_PLAIN.sub(lambda match: _escaped(match[0]), text)


def _escaped(character: str) -> str:
    if unicodedata.category(character)[0] in "CZ":
        return character.encode("unicode_escape").decode("ascii")
    return character
