"""Cutting a text into its words without a look at each character."""

import re
from collections.abc import Container, Iterator
from itertools import accumulate, compress, count
from operator import add

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Ranges of the scripts that put no space between words : Thai, Lao, Burmese, Khmer, kana, Han."""
WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")

_ASCII = bytes(range(128))
_SPACED_OUT = bytes(byte if chr(byte).isalnum() or byte == ord("_") else ord(" ") for byte in range(256))
"""Turns all that is no letter, digit or underscore of Latin-1 into a space."""


def words_of(text: str) -> list[str]:
    """Return the words of a text in order: runs of letters, digits and underscores."""
    if _has_wide_letters(text):
        return WORD.findall(text)
    return _spaced_out(text).split()


def words_among(text: str, wanted: Container[str]) -> Iterator[tuple[int, str]]:
    """Return the words of a text that are among the wanted ones, each with its offset."""
    if _has_wide_letters(text):
        return ((word.start(), word[0]) for word in WORD.finditer(text) if word[0] in wanted)
    words = _spaced_out(text).split(" ")
    starts = map(add, accumulate(map(len, words), initial=0), count())
    return compress(zip(starts, words, strict=False), map(wanted.__contains__, words))


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return where the words of a text stand; as many as `words_of` returns."""
    return [word.span() for word in WORD.finditer(text)]


def _spaced_out(text: str) -> str:
    return text.encode("latin-1", "replace").translate(_SPACED_OUT).decode("latin-1")


def _has_wide_letters(text: str) -> bool:
    """Say whether a letter or digit is beyond Latin-1; most texts hold a few quotation marks and dashes at most."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return any(mark.isalnum() for mark in text.encode().translate(None, _ASCII).decode() if mark > "\xff")
    return False
