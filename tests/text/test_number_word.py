import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.number_word import DIGITS, WORDS, digits, number

ONES = "zero one two three four five six seven eight nine".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()


def spelled(n):
    """English for a whole number below 10,000, written independently of the table under test."""
    if n < 20:
        return (ONES + TEENS)[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")
    scale, name = (1000, "thousand") if n >= 1000 else (100, "hundred")
    rest = n % scale
    joint = " and " if rest < 100 else " "
    return f"{spelled(n // scale)} {name}" + (joint + spelled(rest) if rest else "")


@given(st.integers(min_value=0, max_value=9999))
def test_every_whole_number_in_words_is_read(n):
    assert re.fullmatch(WORDS, spelled(n)), spelled(n)
    assert number(spelled(n)).value == n


@given(st.integers(min_value=-(10**13), max_value=10**13), st.integers(min_value=0, max_value=3))
def test_what_is_written_is_read_again(mantissa, places):
    value = Fraction(mantissa, 10**places)
    written = digits(value)
    assert re.fullmatch(rf"-?{DIGITS}", written), written
    assert number(written).value == value


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("3,000", 3000, 1000),
        ("3 000", 3000, 1000),
        ("3\u202f000", 3000, 1000),
        ("22", 22, 1),
        ("5.7 billion", 5_700_000_000, 100_000_000),
        ("5.70", Fraction("5.7"), Fraction(1, 100)),
        ("10-million", 10_000_000, 10_000_000),
        ("12 hundred", 1200, 100),
        ("a", 1, 1),
        ("a dozen", 12, 12),
        ("half a dozen", 6, 6),
        ("half an", Fraction(1, 2), Fraction(1, 2)),
        ("half a million", 500_000, 100_000),
        ("a hundred and fifty", 150, 10),
        ("two and a half", Fraction(5, 2), Fraction(1, 2)),
        ("one and a half million", 1_500_000, 100_000),
        ("three thousand five hundred", 3500, 100),
        ("0", 0, 1),
    ],
)
def test_value_and_precision(text, value, step):
    assert number(text)[:2] == (value, step)
