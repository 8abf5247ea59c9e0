from fractions import Fraction

import pytest

from builder.text.confused_units import confusions


@pytest.mark.parametrize(
    ("unit", "factor", "words"),
    [
        ("km", Fraction("1.609344"), "Kilometres and miles"),
        ("miles", Fraction("1.852"), "Kilometres and nautical miles"),
        ("m", 1 / Fraction("0.3048"), "Metres and feet"),
        ("t", 1 / Fraction("0.45359237"), "Kilograms and pounds"),
        ("km/h", Fraction("1.852"), "Kilometres per hour and knots"),
        ("hectares", Fraction("4046.8564224") ** -1 * 10_000, "Hectares and acres"),
        ("barrels", Fraction(42), "Barrels and US gallons"),
    ],
)
def test_units_of_one_kind_are_taken_for_each_other(unit: str, factor: Fraction, words: str):
    assert factor in {each.factor for each in confusions(unit) if each.explanation.startswith(words)}


@pytest.mark.parametrize("unit", ["km", "t", "people", "dollars", "hours", "%"])
def test_a_thousand_too_many_or_too_few_is_looked_for_in_every_unit(unit: str):
    assert confusions(unit)[-1].factor == 1000


@pytest.mark.parametrize("unit", ["people", "dollars", "hours"])
def test_what_has_one_unit_is_confused_by_thousands_only(unit: str):
    assert len(confusions(unit)) == 1


@pytest.mark.parametrize("unit", ["t", "miles", "knots", "litres"])
def test_units_that_lie_near_each_other_explain_nothing(unit: str):
    assert min(each.factor for each in confusions(unit)) >= Fraction(3, 2)


@pytest.mark.parametrize("unit", ["km", "kg", "mph"])
def test_no_mass_explains_a_distance(unit: str):
    words = {word for each in confusions(unit) for word in each.explanation.split()}
    assert ("Kilograms" in words) == (unit == "kg")
