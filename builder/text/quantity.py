"""Quantities as articles print them: qualifier, number or range, unit."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from builder.text import qualifier as wording
from builder.text.interval import Interval
from builder.text.noun import UnitEnd, may_name_unit, table_name, units_after, with_rate
from builder.text.number_range import ARTICLES, Range, ranges_in
from builder.text.number_word import FIRST_WORDS
from builder.text.other_number import is_no_quantity
from builder.text.qualifier import AFTER, Qualifier
from builder.text.small_letters import small_letters
from builder.text.unit_table import SIGNS

__all__ = [
    "Printed",
    "Qualifier",
    "Quantity",
    "may_measure",
    "quantities_above_one",
    "quantities_equal_to",
    "quantities_in",
]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity, as printed and as the interval that it stands for."""

    printed: str
    """The article's words for qualifier, number and unit, without those between that say nothing of it:
    `80,000 litres so far` of "80,000 litres have escaped so far"."""
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


class Place(NamedTuple):
    """Where the words of one quantity stand in a paragraph, as far as its unit does not decide it."""

    lead: tuple[int, int] | None
    """A `so far` that stands before."""
    begin: int
    """Of the qualifier, or of the number without one."""
    number_end: int
    shared_at: int | None
    """Where the words of its unit begin if they stand behind the next number, to which this one changed:
    ` tons` in `rose from 5 to 8 tons`."""
    tail: tuple[int, int] | None
    """A `so far`, `or more` and the like behind the unit."""

    @property
    def start(self) -> int:
        """Offset of the first word."""
        return self.lead[0] if self.lead else self.begin

    def end(self, unit_end: int) -> int:
        """Return the offset behind the last word."""
        return max(unit_end, self.tail[1]) if self.tail else unit_end

    def words(self, text: str, unit_end: int) -> str:
        """Return the words alone, without a verb or another number that stands between them."""
        if self.shared_at is None:
            words = text[self.begin : unit_end]
        else:
            words = text[self.begin : self.number_end] + text[self.shared_at : unit_end]
        if self.lead:
            words = text[slice(*self.lead)] + _gap(text, self.lead[1], self.begin) + words
        if self.tail and self.tail[1] > unit_end:
            words += _gap(text, unit_end, self.tail[0]) + text[slice(*self.tail)]
        return words


def _gap(text: str, start: int, end: int) -> str:
    """Return what stands between two words of a quantity, one space where that is words."""
    gap = text[start:end]
    return " " if any(map(str.isalpha, gap)) else gap


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
    place: Place

    def in_unit(self, reading: UnitEnd, text: str) -> "Printed":
        """Return the quantity with the words behind its number read as this unit."""
        quantity = replace(self.quantity, unit=reading.unit, printed=self.place.words(text, reading.end))
        return replace(self, quantity=quantity, end=self.place.end(reading.end))


_MORE = re.compile(
    rf"(\+)|[\s-](plus)\b|,?\s\(?({'|'.join(w for w in AFTER if w not in ('+', 'plus'))})\b"
    rf"(?!\s(?:[\d{SIGNS}]|(?:another|some|the|{'|'.join(FIRST_WORDS)})\b))",
    re.IGNORECASE,
)
_SO_FAR = re.compile(
    r"(?:\sof(?:\s(?!and\b)[^\W\d_]+){1,3}?)?(?:\s(?!and\b)[^\W\d_]+){0,2}?,?\s(so far)\b", re.IGNORECASE
)
_SO_FAR_BEFORE = re.compile(
    r"(?:^|[.;:—“\"(]\s?|\b(?:has|have|had)\s)(so far)\b(?:\s[^\W\d_]+ed)?,?\s$", re.IGNORECASE
)
_NOT_BEFORE = re.compile(r"(?:\bnot|\bnever|n['’]t)\s[“\"(]?$", re.IGNORECASE)
_REACH = 24


@lru_cache(maxsize=1024)
def quantities_in(text: str) -> tuple[Printed, ...]:
    """Return all quantities printed in a paragraph, left to right; `a` and `an` before a noun are one.

    Numbers joined to letters, ordinals, fractions, dates, years and clock times are none.
    """
    return tuple(_printed(text, ranges_in(small_letters(text))))


def quantities_equal_to(text: str, low: Fraction, high: Fraction) -> tuple[Printed, ...]:
    """Return those of `quantities_in(text)` whose number or range is this; much quicker than reading all."""
    if low == high == 1:
        return tuple(p for p in quantities_in(text) if p.quantity.low == p.quantity.high == 1)
    found = ranges_in(small_letters(text))
    return tuple(_printed(text, [f for f in found if f.low.value == low and f.high.value == high]))


def may_measure(text: str) -> bool:
    """Tell quickly whether a text may print more than the `a` of nouns that no table of units knows.

    Where it says no, each of `quantities_in(text)` is one of such a noun, without a qualifier.
    """
    if _MORE.search(text):
        return True
    return any(_may_measure(text, found) for found in ranges_in(small_letters(text)))


def _may_measure(text: str, found: Range) -> bool:
    if found.currency or found.first not in ARTICLES or may_name_unit(text, found.end):
        return True
    return wording.may_stand_before(text, found.start)


def quantities_above_one(text: str) -> tuple[Printed, ...]:
    """Return those of `quantities_in(text)` that count several: most are the `a` of a noun, and not read."""
    return tuple(_printed(text, [f for f in ranges_in(small_letters(text)) if f.high.value > 1]))


def _printed(text: str, numbers: Sequence[Range]) -> Iterator[Printed]:
    read_to = 0
    for found, following in pairwise((*numbers, None)):
        if found is None or (found.first in ARTICLES and found.start < read_to):
            continue  # the "a day" of "20 raids a day"
        more = _MORE.match(text, found.end)
        end = more.end() if more else found.end
        units = _units(text, found, found.shared[1] if found.shared else end)
        if is_no_quantity(text, found, end, units):
            continue
        printed = _read(text, found, end, units, more)
        if _NOT_BEFORE.search(text, max(0, printed.start - _REACH), printed.start):
            continue  # "not at least 700": what it is then is not said
        if found.first in ARTICLES and following and following.start <= printed.end + 1:
            continue  # the "an estimated" of "an estimated 12 tanks"
        read_to = printed.end
        yield printed


def _units(text: str, found: Range, end: int) -> tuple[UnitEnd, ...]:
    if found.currency:
        sign = (
            small_letters(text[found.start : found.end]).index(found.currency) + found.start
        )  # after "between"
        return (with_rate(text, text[sign : sign + len(found.currency)], end),)
    return units_after(text, end, one=found.low is found.high and found.low.value == 1)


def _read(
    text: str, found: Range, end: int, units: tuple[UnitEnd, ...], more: re.Match[str] | None
) -> Printed:
    has_words = found.shared is not None and (units or found.shared[0] < found.shared[1])
    shared = found.shared if has_words else None
    unit, end = units[0] if units else ("", shared[1] if shared else end)
    more = more or (None if shared else _MORE.match(text, end))
    so_far = None if shared else _SO_FAR.match(text, end)
    last = so_far or more
    tail = (last.start(last.lastindex or 0), last.end()) if last and last.end() > end else None
    counted_by_article = found.first in ARTICLES and table_name(unit) is None
    said = wording.before(text, found.start, prepositions=not counted_by_article)
    qualifier, begin = said or (AFTER[more[more.lastindex or 0].lower()] if more else None, found.start)
    earlier = _SO_FAR_BEFORE.search(text, max(0, begin - _REACH), begin)
    is_so_far = bool(so_far or earlier)
    place = Place(earlier.span(1) if earlier else None, begin, found.end, shared and shared[0], tail)
    quantity = Quantity(
        place.words(text, end),
        qualifier,
        wording.interval(qualifier, found.low, found.high, is_so_far),
        unit,
        is_so_far,
        found.low.value,
        found.high.value,
        min(found.low.step, found.high.step),
    )
    return Printed(quantity, place.start, place.end(end), found.start, found.end, units, place)
