"""Numbers and ranges of numbers in running text, before anything is known of what they count."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from builder.text.number_word import DIGITS, FIRST_WORDS, WORDS, Number, number, scaled, short_scale
from builder.text.unit_table import CURRENCY_SIGN

ARTICLES = ("a", "an")

_CURRENCY = CURRENCY_SIGN.lower()
_LETTER = r"(?(currency)(?:k|m)\b|(?!))"
_FIRST = rf"(?P<currency>{_CURRENCY})?(?P<low>(?:[-−](?=\d))?(?:{DIGITS}|{WORDS}))(?P<low_letter>{_LETTER})?"
_SECOND = rf"(?:{_CURRENCY})?(?P<high>{DIGITS}|{WORDS})(?P<high_letter>{_LETTER})?"
RANGE = rf"{_FIRST}(?:(?P<joint>\s?[-–‑‐]\s?|\sto\s|-to-|\sor\s|\sand\s){_SECOND})?"
"""A number or two, in small letters: a regular expression, its groups read by `bounds`."""

# The look ahead names every way in which a number can begin: it makes the search twice as fast.
_IN_TEXT = re.compile(
    rf"(?<!\w)(?=[\d$€£¥₽₹₺₪−-]|(?:us|hk|c|a)\$|(?:{'|'.join(FIRST_WORDS)})\b)(?<!\w[-‐‑.,:/’'])" + RANGE
)
_BETWEEN = re.compile(r"\bbetween\s$")
_CHANGE = re.compile(
    r"\b(?:rose|risen|rise|up|grew|grown|increased?|raised?|jumped|climbed|fell|fallen|fall|down|dropped|cut|reduced"
    r"|lowered|shrank|went|gone|changed|shifted)\s(?:\w+\s)?from\s$"
)
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


@lru_cache(maxsize=2048)
def ranges_in(lowered: str) -> tuple[Range, ...]:
    """Return the numbers of a text in small letters, left to right; none that is joined to letters."""
    return tuple(_scan(lowered))


def _scan(lowered: str) -> Iterator[Range]:
    position = 0
    while match := _IN_TEXT.search(lowered, position):
        found = _one_or_range(lowered, match)
        position = found.end
        yield found


def bounds(match: re.Match[str]) -> tuple[Number, Number | None]:
    """Return the one or two numbers of a match of `RANGE`; the first of `5-8 million` counts millions too."""
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
    if high is not None and low.value < high.value and first not in ARTICLES:
        before = lowered[max(0, match.start() - _REACH) : match.start()]
        between = _BETWEEN.search(before)
        joint = match["joint"].strip()
        if joint == "and" and between:
            return Range(low, high, match.start() - len(between.group()), match.end(), first, currency)
        if joint != "and" and not (joint == "to" and _CHANGE.search(before)):
            return Range(low, high, match.start(), match.end(), first, currency)
    low = _scaled_by_letter(match["low"], match["low_letter"])
    return Range(low, low, match.start(), max(match.end("low"), match.end("low_letter")), first, currency)


def _scaled_by_letter(text: str, letter: str | None) -> Number:
    printed = number(text)
    return scaled(printed, short_scale(letter)) if letter else printed
