from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.evidence import prove
from builder.text.qualifier import Qualifier
from builder.text.quantity import Quantity
from builder.text.value import as_value, parse_value


def essence(quantity: Quantity):
    return quantity.qualifier, quantity.low, quantity.high, quantity.unit, quantity.so_far


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("22 tons", (None, 22, 22, "tons", False)),
        ("5-8 tons", (None, 5, 8, "tons", False)),
        ("5 – 8 tons", (None, 5, 8, "tons", False)),
        ("at least 19 civilians", (Qualifier.AT_LEAST, 19, 19, "civilians", False)),
        ("At Least 19 civilians", (Qualifier.AT_LEAST, 19, 19, "civilians", False)),
        ("28 victims so far", (None, 28, 28, "victims", True)),
        ("1,000 miles", (None, 1000, 1000, "miles", False)),
        ("$5.7 billion", (None, 5_700_000_000, 5_700_000_000, "$", False)),
        ("5.7 billion dollars", (None, 5_700_000_000, 5_700_000_000, "dollars", False)),
        ("$5-7 million", (None, 5_000_000, 7_000_000, "$", False)),
        ("US$50 a barrel", (None, 50, 50, "US$ a barrel", False)),
        ("700km", (None, 700, 700, "km", False)),
        ("40%", (None, 40, 40, "%", False)),
        ("-5 °C", (None, -5, -5, "°C", False)),
        ("five ammunition dumps", (None, 5, 5, "ammunition dumps", False)),
        ("3 U.S. officials", (None, 3, 3, "U.S. officials", False)),
        ("at least 19", (Qualifier.AT_LEAST, 19, 19, "", False)),
        ("0.5 hours", (None, Fraction(1, 2), Fraction(1, 2), "hours", False)),
    ],
)
def test_parse_value(value, expected):
    assert essence(parse_value(value)) == expected


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("many tons", "'many tons' holds no number. Expected [at least|at most|"),
        ("not given", "'not given' holds no number. Did you mean 'not given'? Expected"),
        ("not gven", "'not gven' holds no number. Did you mean 'not given'? Expected"),
        ("unknown", "'unknown' holds no number. Write 'not given' where the article gives none"),
        ("n/a", "'n/a' holds no number. Write 'not given' where the article gives none"),
        ("41 or 42 people", "'41 or 42' is a range. Write 41-42"),
        ("1,200 or 41.5 people", "'1,200 or 41.5' is a range. Write 41.5-1,200"),
        ("at leats 41 people", "'at leats' is no qualifier of a value. Did you mean 'at least'?"),
        ("More then 300", "'More then' is no qualifier of a value. Did you mean 'more than'?"),
        ("wel over 300", "'wel over' is no qualifier of a value. Did you mean 'more than'?"),
        ("", "'' holds no number. Expected"),
        ("8-5 tons", "the range 8 - 5 does not go up. Write the smaller number first"),
        ("nearly 1 year", "'nearly' is no qualifier of a value. Write 'less than' for it"),
        ("just over 700 km", "'just over' is no qualifier of a value. Write 'more than' for it"),
        ("surely 22 tons", "'surely 22 tons' cannot be read as a value. Expected"),
        ("tons 22", "'tons 22' cannot be read as a value. Expected"),
    ],
)
def test_a_value_that_cannot_be_read_says_why(value, message):
    with pytest.raises(ValueError) as caught:
        parse_value(value)
    assert str(caught.value).startswith(message)


values = st.builds(
    lambda qualifier, low, width, unit, so_far: " ".join(
        filter(None, (qualifier, f"{low}-{low + width}" if width else str(low), unit, so_far))
    ),
    st.sampled_from(["", *Qualifier]),
    st.integers(min_value=2, max_value=10**7),
    st.integers(min_value=0, max_value=999),
    st.sampled_from(["tons", "km", "ammunition dumps", "civilians", "barrels a day", "%"]),
    st.sampled_from(["", "so far"]),
)


@given(values)
def test_a_value_written_again_is_the_same(value):
    assert essence(parse_value(as_value(parse_value(value)))) == essence(parse_value(value))


@given(values)
def test_an_article_that_prints_the_value_proves_it(value):
    text = f"He said it was {value}, on Monday."
    proven = prove(parse_value(value), text, 0, len(text))
    assert isinstance(proven, Quantity)
    assert essence(proven) == essence(parse_value(value))


@pytest.mark.parametrize("value", ["9" * 5000, "9" * 31 + " men", "0." + "1" * 31 + " tons"])
def test_more_digits_than_anything_is_counted_in_are_refused(value):
    with pytest.raises(ValueError, match="cannot be read as a value"):
        parse_value(value)
