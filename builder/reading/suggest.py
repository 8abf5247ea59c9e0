"""What an editor may have meant by a word that nothing is called."""

import re
from collections.abc import Iterable

from builder.text.shown import escape

_LIKE = 75.0
"""Of 100, by RapidFuzz' ratio: below this a suggestion would puzzle more than help."""
_MOST_LISTED = 8
_LONGEST_ID = 80
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
_STEM = 3
"""So many first letters are common to the forms of a word."""


def named(word: str) -> str:
    """Return a word of the editor inside quotation marks, for a message."""
    return f"'{escape(word if len(word) <= 60 else word[:57] + '…')}'"


def as_id(text: str) -> str:
    """Return what is left of a text in the letters of ids: `Some Base` -> `some-base`."""
    return _NOT_IN_IDS.sub("-", text.lower()).strip("-")


def id_cure(given: str) -> str:
    """Return how an id is written, with the one that may have been meant."""
    meant = as_id(given)
    example = meant if 0 < len(meant) <= _LONGEST_ID else "heavier-load"
    return f"Use at most {_LONGEST_ID} of the letters a-z, digits, and hyphens between them: {named(example)}"


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, if any is."""
    from rapidfuzz import fuzz, process, utils  # only a mistake needs it

    found = process.extractOne(
        word, list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=_LIKE
    )
    if found is None:
        found = process.extractOne(
            word, list(known), scorer=fuzz.token_set_ratio, processor=utils.default_process, score_cutoff=95
        )
    return found[0] if found else None


def by_likeness(word: str, known: Iterable[str]) -> list[str]:
    """Return the known words, those most like `word` first."""
    from rapidfuzz import fuzz  # only a mistake needs it

    return sorted(known, key=lambda each: (-fuzz.ratio(word, each), each))


def among_few(word: str, allowed: list[str]) -> str | None:
    """Return which of a few fixed words is meant, also for another form of it: `denies` for `deny`."""
    alike = [one for one in allowed if one[:_STEM] == word.lower()[:_STEM] and len(word) >= _STEM]
    return closest(word, allowed) or (alike[0] if len(alike) == 1 else None)


def cure(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return `Did you mean …?` where a known word is like it, else what to do otherwise."""
    close = closest(word, known)
    return f"Did you mean {named(close)}?" if close else otherwise


def listed(known: Iterable[str]) -> str:
    """Return known words for a message: `near, far and 3 more`."""
    words = list(known)
    shown = ", ".join(words[:_MOST_LISTED])
    return f"{shown} and {len(words) - _MOST_LISTED} more" if len(words) > _MOST_LISTED else shown
