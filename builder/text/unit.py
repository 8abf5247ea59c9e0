"""Quantities in a common unit, exactly; a unit with several meanings gives the interval of all of them."""

import re
from fractions import Fraction
from functools import lru_cache

from builder.text.interval import Interval
from builder.text.noun import same_unit, table_name
from builder.text.quantity import Quantity
from builder.text.unit_table import COUNTED, LONG_NAMES, SIGNED, UNITS

Meanings = dict[str, tuple[Fraction, ...]]
"""By dimension, what one of the unit can be in the dimension's base unit."""

_PER = re.compile(r"\s(?:an?|per|each|every)\s|/")
_IS_NO_NOUN = re.compile(
    r"[\W\d_]+|(?:pico|nano|micro|milli|centi|deci|hecto|kilo|mega|giga|tera|peta)"
    r"(?:gram|met(?:re|er)|lit(?:re|er)|ton|tonne|watt|joule|byte|bit|hertz|volt|amp|ampere|pascal|newton|calorie"
    r"|sievert|gray|becquerel|farad|ohm|second|watt.hour)s?",
    re.IGNORECASE,
)
"""Signs, and prefixed units that the table does not hold: each measures only itself."""
_ONE: tuple[Fraction, ...] = (Fraction(1),)


@lru_cache(maxsize=1024)
def meanings(unit: str) -> Meanings:
    """Return what a printed unit can mean: `tons` three masses, `miles` one length, any noun a count."""
    name = table_name(unit)
    if name is not None:
        return UNITS[name].meanings
    counted, *per = _PER.split(unit, maxsplit=1)
    if not per or table_name(per[0]) is None:
        return {unit if _IS_NO_NOUN.fullmatch(unit) else COUNTED: _ONE}
    return {
        f"{above}/{below}": tuple(a / b for a in factors for b in divisors)
        for above, factors in meanings(counted).items()
        for below, divisors in meanings(per[0]).items()
    }


def is_ambiguous(unit: str) -> bool:
    """Whether a unit has several values in the dimension it is mostly used in, as `tons` has."""
    return len(next(iter(meanings(unit).values()))) > 1


def is_counted(unit: str) -> bool:
    """Whether a unit is the noun of things that are counted: `people`, `dumps`."""
    return next(iter(meanings(unit))) == COUNTED


def is_currency(unit: str) -> bool:
    """Whether a unit is money that news print by its sign too: `$`, `euros`."""
    return not SIGNED.isdisjoint(meanings(unit).keys() - {"share"})


def spelled_out(unit: str) -> str:
    """Return a unit in words for people: `t` -> `tonnes`; other names as they are."""
    return LONG_NAMES.get(unit, unit)


def can_measure(quantity: Quantity, unit: str) -> bool:
    """Whether a number can be of a measure of this unit: what is counted has to be called so."""
    if is_counted(unit):
        return quantity.unit.split()[-1:] == unit.split()[-1:]
    return to_unit(quantity, unit) is not None


@lru_cache(maxsize=1024)
def factors(printed: str, unit: str) -> tuple[Fraction, Fraction] | None:
    """Return the least and the greatest number of `unit` in one `printed`; None across dimensions."""
    if same_unit(printed, unit):
        return Fraction(1), Fraction(1)
    ours, theirs = meanings(printed), meanings(unit)
    for dimension, values in ours.items():
        if dimension in theirs:
            ratios = [a / b for a in values for b in theirs[dimension]]
            return min(ratios), max(ratios)
    return None


def to_unit(quantity: Quantity, unit: str) -> Interval | None:
    """Return a quantity in another unit, or None when the two do not measure the same."""
    range_ = factors(quantity.unit, unit)
    return None if range_ is None else quantity.interval.times(*range_)


def precision(quantity: Quantity, unit: str) -> Fraction | None:
    """Return one unit of a quantity's last significant figure, in another unit; of several, the greatest."""
    range_ = factors(quantity.unit, unit)
    return None if range_ is None else quantity.step * range_[1]
