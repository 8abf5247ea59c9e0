"""Numbers in digits and in English words, with the place of their last significant figure."""

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

_words = str.split

_ONES = _words("zero one two three four five six seven eight nine")
_TEENS = _words("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS = _words("twenty thirty forty fifty sixty seventy eighty ninety")
SMALL = {word: value for value, word in enumerate(_ONES + _TEENS)}
SMALL |= {word: 10 * value for value, word in enumerate(_TENS, start=2)}
"""Number words below a hundred that are one word."""
SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "dozen": 12,
}
_SHORT_SCALE = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}

_GAP = r"[\s-]"
_UP_TO_99 = rf"(?:(?:{'|'.join(_TENS)})(?:{_GAP}(?:{'|'.join(_ONES[1:])})\b)?|{'|'.join(_TEENS + _ONES)})"
_UP_TO_9999 = rf"(?:(?:an?(?={_GAP}hundred\b)|{_UP_TO_99})(?:{_GAP}hundred(?:(?:\sand)?\s{_UP_TO_99})?\b)?)"
_LARGE = r"(?:thousand|million|billion|trillion|dozen)"

WORDS = (
    rf"(?:half\san?(?:\s{_LARGE})?"
    rf"|an?{_GAP}{_LARGE}"
    rf"|{_UP_TO_9999}(?:\sand\sa\shalf)?(?:{_GAP}{_LARGE}(?:(?:\sand)?\s{_UP_TO_9999}\b)?)?"
    r"|an?)\b"
)
"""A number in words, `a` and `an` for one included."""
FIRST_WORDS = ("half", "a", "an", *SMALL)
"""What `WORDS` can begin with."""
_PARTS = "½¼¾⅛⅜⅝⅞"
"""Fractions that end as decimals; others are not read."""
DIGITS = (
    rf"(?:(?:\d{{1,3}}(?:,\d{{3}}){{1,9}}|\d{{1,3}}(?:['’\s]\d{{3}}){{1,9}}(?!\d)|\d{{1,30}})(?:\.\d{{1,20}}|[{_PARTS}])?"
    rf"|[{_PARTS}])(?!\d|[{_PARTS}]|[.,:/·٫٬]\d|\s\d{{1,2}}/\d)"
    rf"(?:{_GAP}?(?:hundred|thousand|million|billion|trillion|dozen)\b|\s?(?:bn|mn|tn)\b"
    r"|m(?=\s(?:[a-z]+[^\Wsu]s|people|men|women|children)\b))?"
)
"""A number in digits, in groups of three by comma, apostrophe or any space, with the word that scales it.

More digits than anything is counted in are not read; nor are `2·5` and `3 1/2`, whole or in part.
"""

_DIGITS = re.compile(rf"([-−]?)((?:\d[\d,'’\s]*)?)(?:\.(\d+)|([{_PARTS}]))?[\s-]*([a-z]*)", re.IGNORECASE)
_GROUPING = re.compile(r"[,'’\s]")
_BETWEEN_WORDS = re.compile(r"[\s-]+")


class Number(NamedTuple):
    """A number as printed."""

    value: Fraction
    step: Fraction
    """One unit of its last significant figure: 1000 for `3,000`, 1 for `22`, 1/10 for `5.7`."""
    scale: int = 1
    """What its last word multiplied it by: 10**6 for `3 million`."""


@lru_cache(maxsize=4096)
def number(text: str) -> Number:
    """Return the number that `text`, one match of `DIGITS` or `WORDS`, stands for; `minus` may go before."""
    if text.startswith("minus"):
        opposite = number(text.removeprefix("minus").lstrip())
        return Number(-opposite.value, opposite.step, opposite.scale)
    digits = _DIGITS.fullmatch(text)
    return (
        _from_digits(*digits.groups(default="")) if digits and (digits[2] or digits[4]) else _from_words(text)
    )


def scaled(printed: Number, scale: int) -> Number:
    """Return `printed` in units of `scale`: the first number of `5-8 million` counts millions too."""
    return Number(printed.value * scale, printed.step * scale, scale)


def short_scale(text: str) -> int:
    """Return what the letter after a sum of money multiplies it by: `$5m`."""
    return _SHORT_SCALE[text.lower()]


def _from_digits(sign: str, whole: str, decimals: str, part: str, scale_word: str) -> Number:
    if part:
        decimals = str(unicodedata.numeric(part)).removeprefix("0.")
    digits = _GROUPING.sub("", whole) + decimals
    scale = (SCALES | _SHORT_SCALE)[scale_word.lower()] if scale_word else 1
    unit = Fraction(scale, 10 ** len(decimals))
    value = int(digits) * unit
    return Number(-value if sign else value, _step(int(digits), len(decimals)) * unit, scale)


def _from_words(text: str) -> Number:
    words = _BETWEEN_WORDS.split(text.lower())
    total, group, scale = Fraction(0), Fraction(0), 1
    for place, word in enumerate(words):
        if word in SMALL:
            group, scale = group + SMALL[word], 1
        elif word == "hundred":
            group, scale = group * 100, 1
        elif word in SCALES:
            total, group, scale = total + group * SCALES[word], Fraction(0), SCALES[word]
        elif word == "half":
            group += Fraction(1, 2)
        elif (
            word in ("a", "an")
            and words[place - 1 : place] != ["half"]
            and words[place + 1 :][:1] != ["half"]
        ):
            group += 1
    value = total + group
    if value.denominator != 1 or scale == SCALES["dozen"]:
        return Number(value, Fraction(scale, 2 if "half" in words else 1), scale)
    return Number(value, Fraction(_step(int(value), 0)), scale)


def _step(digits: int, decimals: int) -> int:
    """Return the place of the last figure that is no trailing zero; printed decimals are all significant."""
    step = 1
    if digits and not decimals:
        while digits % (step * 10) == 0:
            step *= 10
    return step


def digits(value: Fraction) -> str:
    """Write a decimal number in digits, with a scale word where that is short: `3,000`, `5.7 billion`."""
    for word in ("trillion", "billion", "million"):
        if abs(value) >= SCALES[word] and (value * 1000 / SCALES[word]).denominator == 1:
            return f"{_decimal(value / SCALES[word])} {word}"
    return _decimal(value)


def _decimal(value: Fraction) -> str:
    if value.denominator == 1:
        return f"{value.numerator:,}"
    places = next(p for p in range(1, 30) if (value * 10**p).denominator == 1)
    shifted = f"{abs(value * 10**places).numerator:0{places + 1}d}"
    return f"{'-' if value < 0 else ''}{int(shifted[:-places]):,}.{shifted[-places:]}"
