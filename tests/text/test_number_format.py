from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.interval import Interval
from builder.text.number_format import format_interval, format_number


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "0"),
        ("19", "19"),
        ("1609.344", "1,609"),
        ("22.352", "22.4"),
        ("19.958", "20"),
        ("0.45359237", "0.454"),
        ("999.6", "1,000"),
        ("1234567", "1,234,567"),
        ("5700000000", "5.7 billion"),
        ("2000000", "2 million"),
        ("-3.5", "-3.5"),
        ("0.05", "0.05"),
    ],
)
def test_number(number: str, words: str):
    assert format_number(Fraction(number)) == words


@pytest.mark.parametrize(
    ("lo", "hi", "lo_open", "hi_open", "unit", "words"),
    [
        ("19", None, False, False, "people", "at least 19 people"),
        ("19", None, True, False, "people", "more than 19 people"),
        (None, "30", False, False, "km", "at most 30 km"),
        ("0", "1", False, True, "years", "less than 1 year"),
        ("0", "1", True, True, "years", "less than 1 year"),
        ("0", "0", False, False, "people", "0 people"),
        ("19.958", "22.352", False, False, "t", "20–22.4 t"),
        ("1609.344", "1609.3472", False, False, "km", "1,609 km"),
        ("1", "1", False, False, "people", "1 person"),
        ("1", "1", False, False, "t", "1 t"),
        ("5", "8", True, True, "t", "more than 5 and less than 8 t"),
        ("5", "8", False, True, "t", "from 5 to less than 8 t"),
        ("5", "8", True, False, "t", "more than 5 and at most 8 t"),
        ("40", "50", False, False, "%", "40–50%"),
        ("5000000", "7000000", False, False, "$", "$5 million to 7 million"),
        (None, None, False, False, "t", "any number"),
        ("-5", "-3", False, False, "°C", "-5 to -3 °C"),
        ("2", "2", False, False, "", "2"),
    ],
)
def test_interval(lo, hi, lo_open: bool, hi_open: bool, unit: str, words: str):
    bound = lambda text: None if text is None else Fraction(text)  # noqa: E731
    assert format_interval(Interval(bound(lo), bound(hi), lo_open, hi_open), unit) == words


@given(st.fractions(min_value=-(10**7), max_value=10**7))
def test_a_written_number_is_near_the_number(number: Fraction):
    words = format_number(number)
    factor = 10**6 if words.endswith(" million") else 1
    written = Fraction(words.removesuffix(" million").replace(",", "")) * factor
    assert abs(written - number) <= abs(number) / 100
