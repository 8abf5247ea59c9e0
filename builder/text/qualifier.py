"""What a number is said to be: one table of the wordings that news use, and what each makes of the number."""

import re
from enum import StrEnum
from fractions import Fraction

from builder.text.interval import HALF, Interval
from builder.text.number_word import Number


class Qualifier(StrEnum):
    """What a number is said to be; every printed wording maps to one of these."""

    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    ABOUT = "about"
    UP_TO = "up to"


BEFORE: dict[str, Qualifier] = {
    " ".join(wording.split()): qualifier
    for qualifier, wordings in {
        Qualifier.AT_LEAST: """
            at least, at the very least, no fewer than, no less than, not less than, not fewer than,
            a minimum of, minimum of, not under, not below, as few as, as little as, upwards of, upward of""",
        Qualifier.AT_MOST: """
            at most, at the most, at the very most, no more than, not more than, a maximum of,
            maximum of, not exceeding, within, not over, not above, not beyond, not upwards of""",
        Qualifier.MORE_THAN: """
            more than, greater than, over, just over, well over, slightly over, a little over,
            above, just above, well above, in excess of, exceeding, just more than, slightly more
            than, little more than, a little more than, much more than, far more than, well more
            than, north of, beyond""",
        Qualifier.LESS_THAN: """
            less than, fewer than, nearly, almost, under, just under, well under, slightly under, a
            little under, below, just below, well below, just less than, slightly less than, little
            less than, a little less than, much less than, far less than, far fewer than, not quite,
            just short of, just shy of, shy of, very nearly, approaching""",
        Qualifier.ABOUT: """
            about, roughly, around, some, an estimated, estimated, approximately, approx, circa, ca,
            close to, in the region of, in the order of, on the order of, something like, in the
            neighbourhood of, in the neighborhood of, just about, more or less, an approximate,
            perhaps, possibly, maybe, close on""",
        Qualifier.UP_TO: "up to, as many as, as much as, as high as",
    }.items()
    for wording in wordings.split(",")
}
"""Printed before the number, in small letters. "Only" and "just" alone say nothing of it and stay out."""

PREPOSITIONS = frozenset(
    (
        *("over", "above", "under", "below", "about", "around", "some", "up", "close", "north"),
        *("within", "beyond", "approaching", "perhaps", "possibly", "maybe", "not"),
    )
)
"""First words of wordings that mean something else before "a" and a noun: bombers fly "over a base"."""

AFTER = {
    "or more": Qualifier.AT_LEAST,
    "or so": Qualifier.ABOUT,
    "or less": Qualifier.AT_MOST,
    "or fewer": Qualifier.AT_MOST,
    "or over": Qualifier.AT_LEAST,
    "or thereabouts": Qualifier.ABOUT,
    "and counting": Qualifier.AT_LEAST,
    "and rising": Qualifier.AT_LEAST,
    "and more": Qualifier.AT_LEAST,
    "if not more": Qualifier.AT_LEAST,
    "perhaps more": Qualifier.AT_LEAST,
    "possibly more": Qualifier.AT_LEAST,
    "at least": Qualifier.AT_LEAST,
    "at the least": Qualifier.AT_LEAST,
    "at the very least": Qualifier.AT_LEAST,
    "at most": Qualifier.AT_MOST,
    "at the most": Qualifier.AT_MOST,
    "approximately": Qualifier.ABOUT,
    "give or take": Qualifier.ABOUT,
    "plus": Qualifier.AT_LEAST,
    "+": Qualifier.AT_LEAST,
}
"""Printed after the number or its unit; none of them before another number, which it then belongs to."""

SYMBOLS = {
    "~": Qualifier.ABOUT,
    "≈": Qualifier.ABOUT,
    ">": Qualifier.MORE_THAN,
    "<": Qualifier.LESS_THAN,
    "≥": Qualifier.AT_LEAST,
    "≤": Qualifier.AT_MOST,
}

_FILLERS = (("another",), ("a", "further"), ("an", "additional"), ("a", "total", "of"), ("total", "of"))
_LONGEST = max(len(wording.split()) for wording in BEFORE)
_LAST_WORDS = frozenset(wording.split()[-1] for wording in BEFORE) | {filler[-1] for filler in _FILLERS}
_REACH, _LONGEST_WORD = 64, 20
_MARKS = " \u00a0\t“”\"‘’'(),"
"""What may stand between a wording and its number: `at least “19”`, `“at least” 19`, `at least, 19`."""
_WORD = re.compile(r"[^\s()“”\"‘—,]+")
_DIGIT = re.compile(r"\d")
_FLOOR, _CEILING = Fraction(1, 20), Fraction(1, 5)


def before(text: str, end: int, *, prepositions: bool = True) -> tuple[Qualifier, int] | None:
    """Return the qualifier whose wording ends where the number at `end` begins, and where the wording starts.

    Of two in a row ("up to about 40") the outer one counts. Without `prepositions`, wordings that are also
    prepositions are not read.
    """
    reach = text[max(0, end - _LONGEST_WORD) : end]
    said = reach.rstrip(_MARKS)
    if said[-1:] in SYMBOLS:
        return SYMBOLS[said[-1]], end - len(reach) + len(said) - 1
    if len(said) == len(reach) or not _ends_wording(said):
        return None
    prepositions = prepositions and "," not in reach[len(said) :]
    matches = list(_WORD.finditer(text, max(0, end - _REACH), end))
    words = [match.group().lower().rstrip("’'") for match in matches]
    for filler in _FILLERS:
        if tuple(words[-len(filler) :]) == filler:
            del words[-len(filler) :]
            break
    found = None
    while wording := _last_wording(words):
        if not prepositions and wording.split()[0] in PREPOSITIONS:
            break
        del words[-len(wording.split()) :]
        found = BEFORE[wording], matches[len(words)].start()
    if (
        found
        and "," in reach[len(said) :]
        and _DIGIT.search(text, max(0, found[1] - _LONGEST_WORD), found[1])
    ):
        return None  # the "at least" of "19 men at least, 5 women"
    return found


def may_stand_before(text: str, end: int) -> bool:
    """Tell quickly, and rather yes than no, whether a qualifier may end where the number at `end` begins."""
    said = text[max(0, end - _LONGEST_WORD) : end].rstrip(_MARKS)
    return said[-1:] in SYMBOLS or _ends_wording(said)


def _ends_wording(said: str) -> bool:
    last = said.rsplit(None, 1)[-1:]
    return bool(last) and last[0].lower().lstrip('(“"‘—') in _LAST_WORDS


def _last_wording(words: list[str]) -> str | None:
    """Return the longest wording that `words` end in."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        wording = " ".join(words[-length:])
        if wording in BEFORE:
            return wording
    return None


def interval(qualifier: Qualifier | None, low: Number, high: Number, so_far: bool) -> Interval:
    """Return all values that the words allow; `so far` opens the upper end."""
    lo, hi, lo_open, hi_open = _BOUNDS[qualifier]
    bottom = low.value - _tolerance(low) if qualifier is Qualifier.ABOUT else low.value
    top = high.value + _tolerance(high) if qualifier is Qualifier.ABOUT else high.value
    open_top = so_far or not hi
    return Interval(
        bottom if lo else None, None if open_top else top, lo_open and lo, hi_open and not open_top
    )


def _tolerance(printed: Number) -> Fraction:
    """Half a unit of the last significant figure, never below 5 % nor above 20 % of the number."""
    size = abs(printed.value)
    return min(max(printed.step * HALF, size * _FLOOR), size * _CEILING)


_BOUNDS: dict[Qualifier | None, tuple[bool, bool, bool, bool]] = {
    None: (True, True, False, False),
    Qualifier.ABOUT: (True, True, False, False),
    Qualifier.AT_LEAST: (True, False, False, False),
    Qualifier.MORE_THAN: (True, False, True, False),
    Qualifier.AT_MOST: (False, True, False, False),
    Qualifier.LESS_THAN: (False, True, False, True),
    Qualifier.UP_TO: (False, True, False, False),
}
"""Whether the number bounds the value from below, from above, and whether each bound is left out."""
