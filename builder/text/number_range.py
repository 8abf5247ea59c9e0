"""Numbers and ranges of numbers in running text, before anything is known of what they count."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from builder.text.change import change_before, in_scale, leads_to
from builder.text.number_word import DIGITS, FIRST_WORDS, WORDS, Number, number, scaled, short_scale
from builder.text.unit_table import CURRENCY_SIGN, SIGNS

ARTICLES = ("a", "an")

_CURRENCY = CURRENCY_SIGN.lower()
_LETTER = r"(?(currency)(?:k|m)\b|(?!))"
_SIGN = r"(?:(?<![%‰°])[-−](?=\d)|minus\s)?"


def range_of(numbers: str) -> str:
    """Return the regular expression of a number or two, in small letters; its groups are read by `bounds`."""
    first = rf"(?:(?P<currency>{_CURRENCY})\s?)?(?P<low>{_SIGN}(?:{numbers}))(?P<low_letter>{_LETTER})?"
    second = rf"(?P<again>(?:{_CURRENCY})\s?)?(?P<high>{numbers})(?P<high_letter>{_LETTER})?"
    return rf"{first}(?:(?P<joint>\s?[-–‑‐−]\s?|—|\sto\s|-to-|\sor\s|\sand\s){second})?"


_BY_LETTER = "|".join(
    f"{letter}(?:{'|'.join(word[1:] for word in words)})"
    for letter, words in groupby(sorted(("minus", *FIRST_WORDS)), key=lambda word: word[0])
)
# The look ahead names every way in which a number can begin: it makes the search twice as fast.
_IN_TEXT = re.compile(
    rf"(?<!\w)(?=[\d½¼¾⅛⅜⅝⅞{SIGNS}−-]|(?:{_BY_LETTER})\b|{_CURRENCY})(?<!\w[-‐‑,:/’'])(?<![.·٫٬])"
    + range_of(f"{DIGITS}|{WORDS}")
)
_BETWEEN = re.compile(r"\bbetween\s(?:(?:about|around|roughly|some|an\sestimated|approximately)\s)?$")
_UNIT = rf"(?P<unit>\s?[%‰{SIGNS}]|\s?°[cf]?|\s?per\scent|[\s-]?[^\W\d_][\w²³/.-]*(?:\s[^\W\d_]+)?)?"
_GAP = re.compile(
    rf"{_UNIT}(?P<joint>\s?[-–‑‐−—]\s?|\sto\s|\sand\s|,?\sor\s|,?\sif\snot\s|,\s(?=[pme]))"
    r"(?:(?:even|possibly|perhaps|maybe|about|around|roughly)\s){0,2}"
)
"""What may stand between the ends of a range besides a bare sign or word: `5 km to 8 km`, `5 or even 8`."""
_LONGEST_GAP = 40
_UNIT_GAP = frozenset((" ", "\u00a0", "-"))
_SCALE_WORD = re.compile(r"\s?[^\W\d_]+\Z")
_REACH = 24


class Range(NamedTuple):
    """A number, or both ends of a range, and where it stands."""

    low: Number
    high: Number
    """The same record as `low` where there is one number only."""
    start: int
    """From the sign of a currency, or from `between`."""
    end: int
    first: str
    """The first number as printed, in small letters."""
    currency: str
    wholes: tuple[tuple[int, int], ...]
    """Spans that only their edges may divide: each number, or both where a sign joins them."""
    shared: tuple[int, int] | None = None
    """Of the first number of a change: where the words begin that are printed once for both, and the unit
    among them: ` million` and ` tons` in `rose from 5 to 8 million tons`."""


@lru_cache(maxsize=2048)
def ranges_in(lowered: str) -> tuple[Range, ...]:
    """Return the numbers of a text in small letters, left to right; none that is joined to letters."""
    return tuple(_scan(lowered))


def _scan(lowered: str) -> Iterator[Range]:
    position, held = 0, None
    while match := _IN_TEXT.search(lowered, position):
        found = _one_or_range(lowered, match)
        position = found.end
        if held and (both := _joined(lowered, held, found)):
            held = both
            continue
        if held:
            yield _first_of_change(lowered, held, found)
        held = found
    if held:
        yield held


def _joined(lowered: str, first: Range, second: Range) -> Range | None:
    """Return the range of two numbers between which a unit stands, or an adverb; None where they are two."""
    if second.start - first.end > _LONGEST_GAP or not first.low.value < second.low.value:
        return None
    if first.low is not first.high or second.low is not second.high or first.first in ARTICLES:
        return None
    gap = _GAP.fullmatch(lowered, first.end, second.start)
    if not gap or (gap["unit"] and not _same_word(gap["unit"], lowered, second.end)):
        return None
    before = lowered[max(0, first.start - _REACH) : first.start]
    between = _BETWEEN.search(before)
    joint = gap["joint"].strip()
    if (joint == "and" and not between) or (
        joint == "to"
        and change_before(lowered, first.start, of_two=bool(gap["unit"]) or bool(second.currency))
    ):
        return None
    low = first.low
    if low.scale == 1 < second.low.scale and low.value * second.low.scale < second.low.value:
        low = scaled(low, second.low.scale)
    start = (
        first.start - len(between.group())
        if between and joint == "and" and _is_bare(between)
        else first.start
    )
    return Range(
        low, second.low, start, second.end, first.first, first.currency, first.wholes + second.wholes
    )


def _first_of_change(lowered: str, first: Range, second: Range) -> Range:
    """Return the first number with the place of its unit, where it is the `5` of `rose from 5 to 8 tons`."""
    if first.low is not first.high or second.low is not second.high or first.first in ARTICLES:
        return first
    if not leads_to(lowered, first.end, second.start):
        return first
    direction = change_before(lowered, first.start, of_two=False)
    if direction is None:
        return first
    low = in_scale(first.low, second.low, direction)
    scale = _SCALE_WORD.search(lowered, second.start, second.end) if low is not first.low else None
    return first._replace(low=low, high=low, shared=(scale.start() if scale else second.end, second.end))


def _same_word(unit: str, lowered: str, end: int) -> bool:
    """Whether the unit behind the first number stands behind the second one too, be it in the plural."""
    return lowered.startswith(unit.lstrip(" \u00a0-"), end + (lowered[end : end + 1] in _UNIT_GAP))


def _is_bare(between: re.Match[str]) -> bool:
    """Whether nothing stands behind `between`: a hedge there is the number's qualifier, read by its own."""
    return between.group().strip() == "between"


def bounds(match: re.Match[str]) -> tuple[Number, Number | None]:
    """Return the one or two numbers of a match of `range_of`; that of `5-8 million` is in millions too."""
    low = _scaled_by_letter(match["low"], match["low_letter"])
    if not match["high"]:
        return low, None
    high = _scaled_by_letter(match["high"], match["high_letter"])
    if low.scale == 1 < high.scale and low.value * high.scale < high.value:
        low = scaled(low, high.scale)
    return low, high


def _one_or_range(lowered: str, match: re.Match[str]) -> Range:
    low, high = bounds(match)
    first, currency = match["low"], match["currency"] or ""
    start, end = match.span()
    low_end = max(match.end("low"), match.end("low_letter"))
    if high is not None and low.value < high.value and first not in ARTICLES:
        before = lowered[max(0, start - _REACH) : start]
        between = _BETWEEN.search(before)
        joint = match["joint"].strip()
        two = ((start, low_end), (match.end("joint"), end))
        if joint == "and" and between:
            begin = start - len(between.group()) if _is_bare(between) else start
            return Range(low, high, begin, end, first, currency, two)
        changes = joint == "to" and change_before(lowered, start, of_two=bool(match["again"]))
        if joint != "and" and not changes:
            return Range(low, high, start, end, first, currency, two if joint.isalpha() else ((start, end),))
    low = _scaled_by_letter(match["low"], match["low_letter"])
    return Range(low, low, start, low_end, first, currency, ((start, low_end),))


def _scaled_by_letter(text: str, letter: str | None) -> Number:
    printed = number(text)
    return scaled(printed, short_scale(letter)) if letter else printed
