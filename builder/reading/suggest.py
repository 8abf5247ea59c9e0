"""What an editor may have meant by a word that nothing is called."""

from collections.abc import Iterable

from builder.text.shown import escape

_LIKE = 75.0
"""Of 100, by RapidFuzz' ratio: below this a suggestion would puzzle more than help."""
_MOST_LISTED = 8


def named(word: str) -> str:
    """Return a word of the editor inside quotation marks, for a message."""
    return f"'{escape(word if len(word) <= 60 else word[:57] + '…')}'"


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


def cure(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return `Did you mean …?` where a known word is like it, else what to do otherwise."""
    close = closest(word, known)
    return f"Did you mean {named(close)}?" if close else otherwise


def listed(known: Iterable[str]) -> str:
    """Return known words for a message: `near, far and 3 more`."""
    words = list(known)
    shown = ", ".join(words[:_MOST_LISTED])
    return f"{shown} and {len(words) - _MOST_LISTED} more" if len(words) > _MOST_LISTED else shown
