"""Cutting a text into its words without a look at each character."""

import re
from collections.abc import Container, Iterator
from functools import cache
from itertools import accumulate, compress, count
from operator import add

_UNSPACED = (
    *(("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"), ("\u3040", "\u30ff")),
    *(("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff")),
)
"""First and last letters of scripts that put no space between words: Thai, Lao, Burmese, Khmer, kana, Han.

Each of their letters counts as a word.
"""
_RUN = re.compile(r"\w+")
ROOT = 4
"""Letters by which words are taken for forms of one: `Iran` and `Iranian`."""

_ASCII = bytes(range(128))
_SPACED_OUT = bytes(byte if chr(byte).isalnum() or byte == ord("_") else ord(" ") for byte in range(256))
"""Turns all that is no letter, digit or underscore of Latin-1 into a space."""


@cache
def _wide_word() -> re.Pattern[str]:
    # Its sets of letters take 3 ms to compile, and most projects have no text in such a script.
    unspaced = "".join(f"{first}-{last}" for first, last in _UNSPACED)
    return re.compile(rf"[{unspaced}]|[^\W{unspaced}]+")


def is_unspaced(letter: str) -> bool:
    """Tell whether a letter is of a script that puts no space between words."""
    return letter >= "\u0e00" and any(first <= letter <= last for first, last in _UNSPACED)


def first_word(text: str) -> re.Match[str] | None:
    """Return where the first word of a text stands."""
    return (_RUN if _spaced_out(text) is not None else _wide_word()).search(text)


def lower_words(text: str) -> list[str]:
    """Return the words of a text in order, in lower case: runs of letters, digits and underscores."""
    spaced = _spaced_out(text)
    return [word.lower() for word in _wide_word().findall(text)] if spaced is None else spaced.lower().split()


def roots(text: str, *, shortest: int = ROOT) -> set[str]:
    """Return the first letters of the words of a text that have at least so many."""
    return {word[:ROOT] for word in lower_words(text) if len(word) >= shortest}


def word_starts(text: str) -> list[int]:
    """Return where the words of a text begin; as many as `lower_words` returns."""
    spaced = _spaced_out(text)
    if spaced is None:
        return [word.start() for word in _wide_word().finditer(text)]
    words = spaced.split(" ")
    return list(compress(_starts(words), words))


def words_among(text: str, wanted: Container[str]) -> Iterator[tuple[int, str]]:
    """Return the words of a text that are among the wanted ones, each with its offset."""
    spaced = _spaced_out(text)
    if spaced is None:
        return ((word.start(), word[0]) for word in _wide_word().finditer(text) if word[0] in wanted)
    words = spaced.split(" ")
    before = list(accumulate(map(len, words), initial=0))
    found = compress(range(len(words)), map(wanted.__contains__, words))
    return ((before[number] + number, words[number]) for number in found)


def _starts(words: list[str]) -> Iterator[int]:
    """Return the offsets of words that single spaces part."""
    return map(add, accumulate(map(len, words), initial=0), count())


def _spaced_out(text: str) -> str | None:
    """Return a text with spaces for all that is in no word; None where a letter or digit is beyond Latin-1.

    Most texts hold a few quotation marks beyond it at most.
    """
    try:
        letters = text.encode("latin-1")
    except UnicodeEncodeError:
        beyond_ascii = set(text.encode().translate(None, _ASCII).decode())
        if any(mark > "\xff" and mark.isalnum() for mark in beyond_ascii):
            return None
        letters = text.encode("latin-1", "replace")
    return letters.translate(_SPACED_OUT).decode("latin-1")
