from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.interval import Interval
from builder.text.number_word import number
from builder.text.qualifier import BEFORE, Qualifier, before, interval
from builder.text.quantity import quantities_in


@pytest.mark.parametrize("wording", sorted(BEFORE))
def test_every_wording_is_read_before_a_number(wording):
    (found,) = (p for p in quantities_in(f"It was {wording} 40 km.") if p.quantity.low == 40)
    assert found.quantity.qualifier is BEFORE[wording]
    assert found.quantity.printed.endswith(f"{wording} 40 km")


@pytest.mark.parametrize(
    "words", ["only ", "just ", "the ", "least ", "than ", "the war was over, ", "thereabout "]
)
def test_other_words_are_no_qualifier(words):
    assert before(words, len(words)) is None


def bounds(qualifier, low, high=None, so_far=False):
    return interval(qualifier, number(low), number(high or low), so_far)


@pytest.mark.parametrize(
    ("qualifier", "expected"),
    [
        (None, Interval(Fraction(5), Fraction(8))),
        (Qualifier.AT_LEAST, Interval(Fraction(5), None)),
        (Qualifier.MORE_THAN, Interval(Fraction(5), None, lo_open=True)),
        (Qualifier.AT_MOST, Interval(None, Fraction(8))),
        (Qualifier.UP_TO, Interval(None, Fraction(8))),
        (Qualifier.LESS_THAN, Interval(None, Fraction(8), hi_open=True)),
        (Qualifier.ABOUT, Interval(Fraction("4.5"), Fraction("8.5"))),
    ],
)
def test_what_a_qualifier_makes_of_a_range(qualifier, expected):
    assert bounds(qualifier, "5", "8") == expected


@pytest.mark.parametrize(
    ("printed", "tolerance"),
    [
        ("700", 50),  # half a hundred is 7 %
        ("22", Fraction("1.1")),  # half a unit would be 2 %: the floor of 5 %
        ("1,000", 200),  # half a thousand would be 50 %: the ceiling of 20 %
        ("5.7", Fraction("0.285")),
        ("0", 0),
    ],
)
def test_about_widens_by_half_a_unit_of_the_last_figure_within_limits(printed, tolerance):
    value = number(printed).value
    assert bounds(Qualifier.ABOUT, printed) == Interval(value - tolerance, value + tolerance)


@given(st.sampled_from([None, *Qualifier]), st.integers(min_value=0, max_value=10**6))
def test_so_far_opens_the_upper_end_and_leaves_the_lower(qualifier, n):
    without, with_it = bounds(qualifier, str(n)), bounds(qualifier, str(n), so_far=True)
    assert with_it.hi is None
    assert not with_it.hi_open
    assert (with_it.lo, with_it.lo_open) == (without.lo, without.lo_open)
