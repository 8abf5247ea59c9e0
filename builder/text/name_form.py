"""The form in which names and texts are compared, and where a name begins and ends as a word."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from builder.text.article import Article, fold_words
from builder.text.word import is_unspaced

_JOINERS = "\u200c\u200d"
_SAME_LETTER = (("ي", "ی"), ("ى", "ی"), ("ك", "ک"))
_HYPHENS = frozenset("-‐‑–")
"""Dashes that join words; an em dash separates them."""
_PREFIXES = frozenset({"al", "anti", "arch", "el", "ex", "mid", "neo", "non", "post", "pre", "pro", "un"})
_SENTENCE_END = re.compile(r"""(?:\n|[.!?…:]["')\]]*\s)\s*$|["'(\[]$|\s-\s*$""")
_WORD_BEFORE = re.compile(r"\w+$")
_WORD_AFTER = re.compile(r"\w+")
_REACH = 40
_SHORT = 4
"""Letters up to which a name in capitals may be another word: `us` and US, `who` and WHO."""


class Searched(NamedTuple):
    """An article's text in the form in which names are compared, and the way back."""

    text: str
    article: Article
    kept: Sequence[int] | None
    """Offset in `article.folded.text` of each character; None where none was left out."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span stands in `article.text`."""
        if self.kept is not None:
            start, end = self.kept[start], self.kept[end - 1] + 1
        origin = self.article.folded.origin
        return origin(start), origin(end - 1) + 1


def searched(article: Article) -> Searched:
    """Take the normal form of quotes one step on: Arabic and Persian yeh and kaf alike, no joiners."""
    text = _with_letters_alike(article.folded.text)
    if not any(joiner in text for joiner in _JOINERS):
        return Searched(text, article, None)
    kept = [at for at, letter in enumerate(text) if letter not in _JOINERS]
    return Searched("".join(text[at] for at in kept), article, kept)


def searched_words(words: str) -> str:
    """Return a name or phrase in that form."""
    text = fold_words(words)
    if text.isascii():
        return text
    return "".join(letter for letter in _with_letters_alike(text) if letter not in _JOINERS)


def _with_letters_alike(text: str) -> str:
    for variant, same in _SAME_LETTER:
        text = text.replace(variant, same)
    return text


def forms(name: str) -> tuple[str, ...]:
    """Return the spellings that are surely the same name.

    They are the name itself and, where it has more letters than a word that it could be taken for, the
    name in capitals and with a capital on every word, as headlines have it.
    """
    if len(name) <= _SHORT or sum(map(str.isalpha, name)) <= _SHORT:
        return (name,)
    if " " not in name:
        return name, name.upper()
    words = name.split(" ")
    return name, name.upper(), " ".join(word[:1].upper() + word[1:] for word in words)


def is_whole(text: str, start: int, end: int) -> bool:
    """Say whether no letter, digit or combining mark runs on across either end of a span."""
    return not (start and _runs_on(text[start - 1], text[start])) and not (
        end < len(text) and _runs_on(text[end], text[end - 1])
    )


def _runs_on(outside: str, inside: str) -> bool:
    if not (outside.isalnum() or outside == "_" or unicodedata.combining(outside)):
        return False
    return outside.isascii() or not (is_unspaced(outside) or is_unspaced(inside))


def starts_sentence(text: str, start: int) -> bool:
    """Say whether a place in a folded text begins a paragraph, a sentence, a quotation or a bracket."""
    return start == 0 or _SENTENCE_END.search(text[max(0, start - 4) : start]) is not None


def neighbours(view: Searched, start: int, end: int) -> set[str]:
    """Return the words that hyphens join to a span and that may make it a piece of a longer name.

    A word in lower case does not (`U.S.-led`, `anti-Assad`), nor does a prefix in capitals (`Anti-Assad`).
    """
    lo, hi = view.span(start, end)
    words = set()
    if view.article.text[lo - 1 : lo] in _HYPHENS:
        before = _WORD_BEFORE.search(view.text[max(0, start - _REACH) : start - 1])
        words.add(before[0] if before and before[0].casefold() not in _PREFIXES else "")
    if view.article.text[hi : hi + 1] in _HYPHENS:
        after = _WORD_AFTER.match(view.text, end + 1)
        words.add(after[0] if after else "")
    return {word for word in words if word[:1].isupper() or word[:1].isdigit()}
