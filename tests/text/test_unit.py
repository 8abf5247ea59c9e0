from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.interval import Interval
from builder.text.noun import same_unit
from builder.text.unit import factors, is_ambiguous, is_counted, meanings, precision, spelled_out, to_unit
from builder.text.unit_table import LONG_NAMES, UNITS
from builder.text.value import parse_value

IN_PINT = {
    "kg": "kilogram",
    "pound": "pound",
    "ounce": "ounce",
    "troy ounce": "troy_ounce",
    "milligram": "milligram",
    "gram": "gram",
    "tonne": "metric_ton",
    "short ton": "short_ton",
    "long ton": "long_ton",
    "km": "kilometer",
    "mile": "mile",
    "nautical mile": "nautical_mile",
    "foot": "foot",
    "yard": "yard",
    "inch": "inch",
    "km/h": "kilometer/hour",
    "mph": "mile/hour",
    "knot": "knot",
    "km/s": "kilometer/second",
    "ft/s": "foot/second",
    "m/s": "meter/second",
    "millimetre": "millimeter",
    "centimetre": "centimeter",
    "metre": "meter",
    "square metre": "meter**2",
    "square kilometre": "kilometer**2",
    "square yard": "yard**2",
    "square centimetre": "centimeter**2",
    "millilitre": "milliliter",
    "cubic centimetre": "centimeter**3",
    "cubic metre": "meter**3",
    "cubic kilometre": "kilometer**3",
    "cubic yard": "yard**3",
    "hectare": "hectare",
    "square mile": "mile**2",
    "square foot": "foot**2",
    "litre": "liter",
    "us gallon": "gallon",
    "imperial gallon": "imperial_gallon",
    "barrel": "oil_barrel",
    "cubic foot": "foot**3",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "fortnight": "fortnight",
}


@pytest.fixture(scope="module")
def pint_units():
    pint = pytest.importorskip("pint")
    return pint.UnitRegistry()


@pytest.mark.parametrize("name", sorted(IN_PINT))
def test_factors_are_those_of_pint(name, pint_units):
    ((factor,), *_) = UNITS[name].meanings.values()
    assert float(factor) == pytest.approx(pint_units(IN_PINT[name]).to_base_units().magnitude, rel=1e-12)


def test_an_acre_is_that_of_the_international_yard(pint_units):
    # pint keeps the U.S. survey acre, larger by 4 parts in a million
    ((acre,),), ((acre_foot,),) = UNITS["acre"].meanings.values(), UNITS["acre foot"].meanings.values()
    assert acre == Fraction("4046.8564224")
    assert acre_foot == acre * Fraction("0.3048")
    assert float(acre) == pytest.approx(pint_units("acre").to_base_units().magnitude, rel=1e-5)


@pytest.mark.parametrize(
    ("name", "in_pint"),
    [
        ("tons", ("short_ton", "metric_ton", "long_ton")),
        ("gallons", ("gallon", "imperial_gallon")),
        ("quarts", ("quart", "imperial_quart")),
        ("pints", ("pint", "imperial_pint")),
    ],
)
def test_an_ambiguous_unit_can_be_each_of_those_that_pint_tells_apart(name, in_pint, pint_units):
    (meant, *_) = UNITS[name].meanings.values()
    known = [pint_units(each).to_base_units().magnitude for each in in_pint]
    assert [float(factor) for factor in meant] == pytest.approx(known, rel=1e-12)


def test_every_unit_that_news_weigh_and_measure_by_is_held_against_pint_or_known_not_to_be():
    dimensions = {"mass", "length", "speed", "area", "volume"}
    first = {name: next(iter(unit.meanings.items())) for name, unit in UNITS.items()}
    held = {first[name] for name in IN_PINT}
    unheld = {name for name, of in first.items() if of[0] in dimensions and of not in held}
    ambiguous = {"ton", "tons", "gallon", "gallons", "quart", "quarts", "pint", "pints"}
    ambiguous |= {"kiloton", "kilotons", "megaton", "megatons"}
    ours_alone = {"acre", "acres", "acre foot", "acre feet", "dunam", "dunams", "dunum", "dunums"}
    assert unheld == ambiguous | ours_alone | {"kilotonne", "kilotonnes"}


def common(value, unit):
    interval = to_unit(parse_value(value), unit)
    return interval and (interval.lo, interval.hi)


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("22 tons", "t", (22 * Fraction("0.90718474"), 22 * Fraction("1.0160469088"))),
        ("5-8 tons", "t", (5 * Fraction("0.90718474"), 8 * Fraction("1.0160469088"))),
        ("at least 22 tons", "t", (22 * Fraction("0.90718474"), None)),
        ("1,000 miles", "km", (Fraction("1609.344"), Fraction("1609.344"))),
        ("3 gallons", "litres", (3 * Fraction("3.785411784"), 3 * Fraction("4.54609"))),
        ("19 civilians", "people", (19, 19)),
        ("1 cargo plane", "aircraft", (1, 1)),
        ("1 year", "months", (12, 12)),
        ("1 month", "days", (28, 31)),
        ("7 days", "weeks", (1, 1)),
        ("$5.7 billion", "dollars", (5_700_000_000, 5_700_000_000)),
        ("500 pounds", "kg", (Fraction("226.796185"), Fraction("226.796185"))),
        ("500 pounds", "£", (500, 500)),
        ("60 miles an hour", "km/h", (Fraction("96.56064"), Fraction("96.56064"))),
        ("24 barrels a day", "barrels per hour", (1, 1)),
        ("7 raids a week", "raids a day", (1, 1)),
        ("22 tons", "tons", (22, 22)),
        ("at least 19", "people", (19, 19)),
    ],
)
def test_to_unit(value, unit, expected):
    if value == "at least 19":
        expected = (19, None)
    assert common(value, unit) == expected


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("22 tons", "km"),
        ("22 tons", "people"),
        ("19 civilians", "t"),
        ("40 percent", "people"),
        ("$5", "euros"),
        ("3 percentage points", "percent"),
        ("20 raids a day", "raids"),
    ],
)
def test_what_does_not_measure_the_same_is_not_converted(value, unit):
    assert common(value, unit) is None


@pytest.mark.parametrize("unit", ["tons", "ton", "gallons", "pints", "kilotons", "tons a day"])
def test_ambiguous(unit):
    assert is_ambiguous(unit)


@pytest.mark.parametrize(
    "unit", ["t", "tonnes", "km", "miles", "years", "months", "pounds", "civilians", "dumps", ""]
)
def test_not_ambiguous(unit):
    assert not is_ambiguous(unit)


def test_precision_is_in_the_common_unit():
    assert precision(parse_value("3,000 km"), "m") == 1_000_000
    assert precision(parse_value("1,000 miles"), "km") == Fraction("1609.344")
    assert precision(parse_value("22 tons"), "people") is None


names = st.sampled_from(sorted(UNITS))


@given(names, names)
def test_there_and_back_holds_the_start(a, b):
    there, back = factors(a, b), factors(b, a)
    assert (there is None) == (back is None)
    if there and back:
        assert there[0] * back[0] <= 1 <= there[1] * back[1]
        if not is_ambiguous(a) and not is_ambiguous(b) and there[0] == there[1]:
            assert there[0] * back[0] == 1


@given(names)
def test_every_name_of_a_unit_is_the_same_as_itself(name):
    assert factors(name, name) == (1, 1)
    assert meanings(name) == UNITS[name].meanings
    assert Interval(Fraction(1), Fraction(1)).times(*factors(name, name)) == Interval(
        Fraction(1), Fraction(1)
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("dumps", "dump"),
        ("Civilians", "civilian"),
        ("children", "child"),
        ("bases", "base"),
        ("batteries", "battery"),
        ("command-and-control points", "command and control point"),
        ("people", "person"),
        ("feet", "foot"),
    ],
)
def test_same_unit(a, b):
    assert same_unit(a, b)
    assert same_unit(b, a)


@pytest.mark.parametrize(
    ("a", "b"), [("km", "kilometres"), ("dumps", "ammunition dumps"), ("civilians", "people")]
)
def test_another_unit(a, b):
    assert not same_unit(a, b)


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("t", "tonnes"),
        ("km", "kilometres"),
        ("km/h", "kilometres per hour"),
        ("lb", "pounds"),
        ("%", "per cent"),
    ],
)
def test_an_abbreviation_is_spelled_out(unit, words):
    assert spelled_out(unit) == words


@pytest.mark.parametrize("unit", ["tons", "people", "miles", "yuan", "T-72"])
def test_a_name_stays_as_it_is(unit):
    assert spelled_out(unit) == unit


@pytest.mark.parametrize(("abbreviation", "name"), LONG_NAMES.items())
def test_a_long_name_means_what_its_abbreviation_means(abbreviation, name):
    assert meanings(abbreviation).items() <= meanings(name).items()


def test_only_nouns_are_counted():
    assert is_counted("people")
    assert not is_counted("t")
    assert not is_counted("nights")


@pytest.mark.parametrize("unit", ["°C", "pesos", "megawatts", "GB", "@", "microsieverts"])
def test_what_is_measured_is_no_count_of_things(unit):
    assert not is_counted(unit)
    assert factors(unit, "people") is None


@pytest.mark.parametrize(
    ("printed", "unit", "factor"), [("megawatts", "kilowatts", 1000), ("MB", "GB", Fraction(1, 1000))]
)
def test_prefixes_are_counted_in(printed, unit, factor):
    assert factors(printed, unit) == (factor, factor)


UNAMBIGUOUS = st.sampled_from(
    sorted(name for name in UNITS if not is_ambiguous(name) and "month" not in name)
)
SIZES = st.integers(min_value=1, max_value=10**6)


@given(SIZES, SIZES, names, names)
def test_more_of_one_unit_is_more_of_another(x, y, a, b):
    low, high = sorted((x, y))
    less, more = (to_unit(parse_value(f"{size} {a}"), b) for size in (low, high))
    assert (less is None) == (more is None)
    if less and more:
        assert less.lo <= more.lo
        assert less.hi <= more.hi


@given(SIZES, UNAMBIGUOUS, names)
def test_a_quantity_in_its_own_unit_is_as_printed(size, unit, other):
    quantity = parse_value(f"{size} {unit}")
    assert to_unit(quantity, unit) == quantity.interval == Interval(Fraction(size), Fraction(size))
    there = factors(unit, other)
    if there and there[0] == there[1]:
        back = factors(other, unit)
        assert back is not None
        assert to_unit(quantity, other).times(*back) == quantity.interval


@given(SIZES, names, names)
def test_a_converted_quantity_is_as_wide_as_its_unit_is_ambiguous(size, a, b):
    there = factors(a, b)
    if there is not None:
        assert to_unit(parse_value(f"{size} {a}"), b) == Interval(size * there[0], size * there[1])
