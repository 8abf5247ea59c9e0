"""Numbers and intervals in words, for sentences and tables: `1,609 km`, `at least 19 people`, `20–22.4 t`."""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from builder.text.interval import Interval
from builder.text.unit_table import SIGNS

_LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_CLOSE_UP = frozenset({"%", "°"})
_SINGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "aircraft": "aircraft"}
_DIGITS = 3
"""Significant digits of a number that is not whole: conversion must not pretend to more than was reported."""


def format_number(number: Fraction) -> str:
    """Write a number: whole ones in full, others to three digits but never short of the unit place.

    `1609.344` becomes `1,609`, `22.352` `22.4`, `5_700_000_000` `5.7 billion`, `1_234_567` `1,234,567`.
    """
    if abs(number) < _LARGE[-1][0]:
        return _decimal(number)
    for size, word in _LARGE:
        scaled = number / size
        if abs(scaled) >= 1 and (scaled * 1000).denominator == 1:
            return f"{_decimal(scaled)} {word}"
    return _decimal(number)


def format_count(number: int, noun: str) -> str:
    """Write how many there are of something, in digits: `1 article`, `1,234 articles`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def format_interval(interval: Interval, unit: str = "") -> str:
    """Write what an interval stands for, with its unit.

    A lower bound of zero is left out beside an upper one: nothing that articles count is less than none.
    """
    lo = None if interval.lo == 0 and interval.hi else interval.lo
    lo_open, hi, hi_open = interval.lo_open, interval.hi, interval.hi_open
    if lo is None and hi is None:
        return "any number"
    if hi is None:
        assert lo is not None
        return f"{'more than' if lo_open else 'at least'} {_with_unit(format_number(lo), unit)}"
    if lo is None:
        return f"{'less than' if hi_open else 'at most'} {_with_unit(format_number(hi), unit)}"
    return _range(format_number(lo), format_number(hi), lo_open, hi_open, unit)


def _range(lo: str, hi: str, lo_open: bool, hi_open: bool, unit: str) -> str:
    if lo == hi:
        return _with_unit(lo, unit)
    if not lo_open and not hi_open:
        dash = "–" if lo[-1].isdigit() and hi[0].isdigit() else " to "
        return _with_unit(f"{lo}{dash}{hi}", unit)
    if lo_open and hi_open:
        return f"more than {lo} and less than {_with_unit(hi, unit)}"
    if hi_open:
        return f"from {lo} to less than {_with_unit(hi, unit)}"
    return f"more than {lo} and at most {_with_unit(hi, unit)}"


def _decimal(number: Fraction) -> str:
    if number.denominator == 1:
        return f"{number.numerator:,}"
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    digits = max(_DIGITS, exact.adjusted() + 1)
    rounded = Context(prec=digits, rounding=ROUND_HALF_EVEN).plus(exact)
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _with_unit(number: str, unit: str) -> str:
    if not unit:
        return number
    if unit in _CLOSE_UP:
        return number + unit
    if unit[-1] in SIGNS:
        return unit + number
    return f"{number} {_singular(unit) if number == '1' else unit}"


def _singular(unit: str) -> str:
    """Return the noun for one thing: `hours` -> `hour`; symbols such as `km` stay."""
    if unit in _SINGULAR:
        return _SINGULAR[unit]
    if unit.endswith("ies"):
        return unit[:-3] + "y"
    return unit[:-1] if len(unit) > 3 and unit.endswith("s") and not unit.endswith("ss") else unit
