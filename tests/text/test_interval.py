from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.interval import Interval

numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=12)
positive = st.fractions(min_value=Fraction(1, 12), max_value=1000, max_denominator=12)


@st.composite
def intervals(draw):
    lo, hi = draw(st.none() | numbers), draw(st.none() | numbers)
    if lo is not None and hi is not None and lo > hi:
        lo, hi = hi, lo
    point = lo == hi
    lo_open = lo is not None and not point and draw(st.booleans())
    return Interval(lo, hi, lo_open, hi is not None and not point and draw(st.booleans()))


@st.composite
def intervals_with_a_member(draw):
    interval, number = draw(intervals()), draw(numbers)
    if number in interval:
        return interval, number
    return Interval(number, number), number


@given(intervals(), intervals())
def test_meeting_is_mutual(a, b):
    assert a.meets(b) == b.meets(a)


@given(intervals())
def test_every_interval_meets_itself(a):
    assert a.meets(a)


@given(intervals(), intervals(), numbers)
def test_intervals_with_a_common_number_meet(a, b, number):
    if number in a and number in b:
        assert a.meets(b)


@given(intervals(), intervals())
def test_intervals_meet_only_when_their_difference_holds_zero(a, b):
    assert a.meets(b) == (Fraction(0) in a.minus(b))


@given(intervals_with_a_member(), intervals_with_a_member())
def test_a_difference_holds_every_difference_of_members(a, b):
    assert a[1] - b[1] in a[0].minus(b[0])


@given(
    intervals_with_a_member(), positive, positive, st.fractions(min_value=0, max_value=1, max_denominator=9)
)
def test_a_product_holds_every_product_of_members(a, x, y, between):
    low, high = min(x, y), max(x, y)
    assert a[1] * (low + (high - low) * between) in a[0].times(low, high)


@given(intervals(), positive)
def test_scaling_there_and_back_changes_nothing(a, factor):
    assert a.times(factor, factor).times(1 / factor, 1 / factor) == a


@given(numbers, positive)
def test_rounding_moves_by_half_a_step_at_most(number, step):
    rounded = Interval(number, number).rounded(step)
    assert rounded.lo == rounded.hi
    assert abs(rounded.lo - number) <= step / 2
    assert (rounded.lo / step).denominator == 1


def test_touching_ends_meet_only_when_both_are_included():
    assert Interval(Fraction(1), Fraction(2)).meets(Interval(Fraction(2), Fraction(3)))
    assert not Interval(Fraction(1), Fraction(2), hi_open=True).meets(Interval(Fraction(2), Fraction(3)))


@pytest.mark.parametrize(("lo", "hi", "is_open"), [(2, 1, False), (1, 1, True)])
def test_an_empty_interval_cannot_be_made(lo, hi, is_open):
    with pytest.raises(ValueError, match="no number lies between"):
        Interval(Fraction(lo), Fraction(hi), hi_open=is_open)
