"""Quantities as articles print them: qualifier, number or range, unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from builder.text import qualifier as wording
from builder.text.interval import Interval
from builder.text.noun import UnitEnd, is_plural, table_name, units_after, with_rate
from builder.text.number_word import DIGITS, WORDS, Number, number, scaled, short_scale
from builder.text.qualifier import AFTER, Qualifier
from builder.text.unit_table import CURRENCY_SIGN

__all__ = ["NOT_GIVEN", "Printed", "Qualifier", "Quantity", "parse_value", "quantities_in"]

NOT_GIVEN = "not given"
"""What an editor writes for a value that the article does not put a number to."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity, as printed and as the interval that it stands for."""

    printed: str
    """The article's words from qualifier to unit."""
    qualifier: Qualifier | None
    interval: Interval
    """In the printed unit; `about` and `so far` already widened it."""
    unit: str
    """The printed unit or counted noun, as in `builder.text.unit`; empty where a number stands alone."""
    so_far: bool = False
    low: Fraction = Fraction(0)
    high: Fraction = Fraction(0)
    """The number or range as printed, before qualifiers."""
    step: Fraction = Fraction(1)
    """One unit of the last significant figure: the precision of the number, in the printed unit."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A quantity and where it stands in a paragraph, from qualifier to unit or `so far`."""

    quantity: Quantity
    start: int
    end: int
    number_start: int
    number_end: int
    units: tuple[UnitEnd, ...]
    """Every way to read the words after the number, the likeliest first; that one is the quantity's unit."""
    tail: tuple[int, int] | None = None
    """Where `so far`, `or more` and the like stand, behind the unit."""


_NUMBER = rf"(?:[-−](?=\d))?(?:{DIGITS}|{WORDS})"
_QUANTITY = re.compile(
    rf"(?<!\w)(?<!\w[-‐‑.,:/’'])(?P<currency>{CURRENCY_SIGN})?"
    rf"(?P<low>{_NUMBER})(?P<low_scale>(?(currency)(?:k|m)\b|(?!)))?"
    rf"(?:(?P<to>\s?[-–‑‐]\s?|\sto\s|-to-|\sor\s|\sand\s)(?:{CURRENCY_SIGN})?"
    rf"(?P<high>{DIGITS}|{WORDS})(?P<high_scale>(?(currency)(?:k|m)\b|(?!)))?)?",
    re.IGNORECASE,
)
_PLUS = re.compile(r"\+|[\s-]plus\b")
_OR_MORE = re.compile(r",?\s(or (?:more|so|less|fewer))\b")
_SO_FAR = re.compile(r"(?:\s(?!and\b)[^\W\d_]+){0,2}?\s(so far)\b")
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:rose|risen|rise|up|grew|grown|increased?|raised?|jumped|climbed|fell|fallen|fall|down|dropped|"
    r"cut|reduced|lowered|shrank|went|gone|changed|shifted)\s(?:\w+\s)?from\s$",
    re.IGNORECASE,
)
_NO_QUANTITY_AFTER = re.compile(
    r"\w|['’]\w|[-–‑‐]\d"
    r"|[-\s](?:halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?|first|second|ninth)\b(?!s)",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
_DATE_BEFORE = re.compile(rf"\b{_MONTH}\.?\s$")
_DATE_OR_TIME_AFTER = re.compile(rf"\s(?:of\s)?{_MONTH}|\s?(?:[ap]\.m\.|[ap]m\b|o['’]clock\b|GMT\b|UTC\b)")
_YEAR = re.compile(r"[12]\d{3}")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|until|during|early|late|mid|year|of|\w+ber|\w+ary|August|July|June|May|March|April)"
    r"\s$",
    re.IGNORECASE,
)
_LOOK_BACK = 24


@lru_cache(maxsize=2048)
def quantities_in(text: str) -> tuple[Printed, ...]:
    """Return all quantities printed in a paragraph, left to right; `a` and `an` before a noun are one.

    Numbers joined to letters, ordinals, fractions, dates, years and clock times are none.
    """
    return tuple(_scan(text))


def _scan(text: str) -> Iterator[Printed]:
    position = 0
    while match := _QUANTITY.search(text, position):
        low, high, start, end = _number_or_range(text, match)
        position = end
        printed = _printed(text, match, low, high, start, end)
        if printed:
            yield printed


def _number_or_range(text: str, match: re.Match[str]) -> tuple[Number, Number, int, int]:
    """Return both ends of a range, or the one number twice, with where it starts and ends."""
    low = _scaled_by_letter(match["low"], match["low_scale"])
    single = (low, low, match.start(), match.end("low_scale") if match["low_scale"] else match.end("low"))
    if not match["high"] or match["low"].lower() in ("a", "an"):
        return single
    high = _scaled_by_letter(match["high"], match["high_scale"])
    if low.scale == 1 and high.scale > 1 and low.value * high.scale < high.value:
        low = scaled(low, high.scale)
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    joint = match["to"].strip().lower()
    between = _BETWEEN.search(before)
    if (
        low.value >= high.value
        or (joint == "and" and not between)
        or (joint == "to" and _CHANGE.search(before))
    ):
        return single
    start = match.start() - len(between.group()) if between and joint == "and" else match.start()
    return low, high, start, match.end()


def _scaled_by_letter(text: str, letter: str | None) -> Number:
    printed = number(text)
    return scaled(printed, short_scale(letter)) if letter else printed


def _printed(
    text: str, match: re.Match[str], low: Number, high: Number, start: int, end: int
) -> Printed | None:
    number_end = end
    more = _PLUS.match(text, end) or _OR_MORE.match(text, end)
    if more:
        end = more.end()
    currency, article = match["currency"], match["low"].lower() in ("a", "an")
    one = low is high and low.value == 1
    units = _money(text, currency, end) if currency else units_after(text, end, one=one)
    if _is_none(text, match, end, units, article):
        return None
    unit, unit_end = units[0] if units else ("", end)
    more = more or _OR_MORE.match(text, unit_end)
    so_far = _SO_FAR.match(text, unit_end)
    tail = so_far.span(1) if so_far else more.span() if more and more.end() > unit_end else None
    said = wording.before(text, start, prepositions=not article or table_name(unit) is not None)
    qualifier, start = said or (AFTER[more[more.lastindex or 0].strip("- ").lower()] if more else None, start)
    printed_end = max(unit_end, tail[1]) if tail else unit_end
    quantity = Quantity(
        text[start:printed_end],
        qualifier,
        wording.interval(qualifier, low, high, bool(so_far)),
        unit,
        bool(so_far),
        low.value,
        high.value,
        min(low.step, high.step),
    )
    return Printed(quantity, start, printed_end, match.start(), number_end, units, tail)


def _money(text: str, currency: str, end: int) -> tuple[UnitEnd, ...]:
    return (with_rate(text, currency, end),)


def _is_none(text: str, match: re.Match[str], end: int, units: tuple[UnitEnd, ...], article: bool) -> bool:
    """Whether the match is no quantity after all: part of a name, a fraction, a date, a year, a time."""
    if not units and (article or match["low"].lower() == "one"):
        return True
    if not match["low"][-1].isdigit():
        return not units and _NO_QUANTITY_AFTER.match(text, end) is not None
    joined_to_letters = not units and _NO_QUANTITY_AFTER.match(text, end)
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    if joined_to_letters or _DATE_OR_TIME_AFTER.match(text, end) or _DATE_BEFORE.search(before):
        return True
    return _YEAR.fullmatch(match["low"]) is not None and (not units or _is_year(before, units[0].unit))


def _is_year(before: str, unit: str) -> bool:
    first = unit.split()[0]
    return (
        _YEAR_BEFORE.search(before) is not None
        and table_name(unit) is None
        and not (is_plural(first) and first.islower())
    )


_VALUE = re.compile(
    rf"(?:(?P<qualifier>{'|'.join(Qualifier)})\s+)?(?P<currency>{CURRENCY_SIGN})?"
    rf"(?P<low>{_NUMBER})(?P<low_scale>(?(currency)(?:k|m)\b|(?!)))?"
    rf"(?:(?:\s?[-–‑‐]\s?|\sto\s)(?:{CURRENCY_SIGN})?(?P<high>{DIGITS}|{WORDS})"
    r"(?P<high_scale>(?(currency)(?:k|m)\b|(?!)))?)?"
    r"(?:[\s-]?(?P<unit>[^\d\s-].*?))?(?P<so_far>\s+so far)?",
    re.IGNORECASE,
)
_GRAMMAR = f"[{'|'.join(Qualifier)}] number [- number] unit [so far], or: {NOT_GIVEN}"


@lru_cache(maxsize=4096)
def parse_value(value: str) -> Quantity:
    """Read a figure's value as an editor writes it.

    Raises `ValueError` with a message for the editor. `not given` is no quantity and is refused here.
    """
    text = " ".join(value.split())
    match = _VALUE.fullmatch(text)
    if not match:
        raise ValueError(_what_is_wrong(text))
    low = _scaled_by_letter(match["low"], match["low_scale"])
    high = _scaled_by_letter(match["high"], match["high_scale"]) if match["high"] else low
    if match["high"] and low.scale == 1 < high.scale and low.value * high.scale < high.value:
        low = scaled(low, high.scale)
    if match["high"] and low.value >= high.value:
        raise ValueError(
            f"the range {match['low']} - {match['high']} does not go up. Write the smaller number first"
        )
    qualifier = Qualifier(match["qualifier"].lower()) if match["qualifier"] else None
    so_far = bool(match["so_far"])
    return Quantity(
        text,
        qualifier,
        wording.interval(qualifier, low, high, so_far),
        " ".join(filter(None, (match["currency"], match["unit"]))),
        so_far,
        low.value,
        high.value,
        min(low.step, high.step),
    )


def _what_is_wrong(text: str) -> str:
    lowered = text.lower()
    for said in sorted(wording.BEFORE, key=len, reverse=True):
        if lowered.startswith(said + " ") and wording.BEFORE[said] != said:
            return f"{said!r} is no qualifier of a value. Write '{wording.BEFORE[said]}' for it"
    if not re.search(rf"\d|\b{WORDS}", lowered):
        return f"{text!r} holds no number. Expected {_GRAMMAR}"
    return f"{text!r} cannot be read as a value. Expected {_GRAMMAR}"
