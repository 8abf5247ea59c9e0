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


def mirrored(a):
    lo, hi = (None if bound is None else -bound for bound in (a.hi, a.lo))
    return Interval(lo, hi, a.hi_open, a.lo_open)


def within(a, b):
    """Whether every number of `a` is one of `b`."""
    from_below = b.lo is None or (
        a.lo is not None and (a.lo > b.lo or (a.lo == b.lo and b.lo_open <= a.lo_open))
    )
    to_above = b.hi is None or (
        a.hi is not None and (a.hi < b.hi or (a.hi == b.hi and b.hi_open <= a.hi_open))
    )
    return from_below and to_above


def some_number_in(a):
    """Return a number between two bounds, one of them where they are one."""
    if a.lo is None or a.hi is None:
        return (a.lo + 1) if a.lo is not None else (a.hi - 1) if a.hi is not None else Fraction(0)
    return (a.lo + a.hi) / 2


@given(intervals())
def test_an_end_belongs_to_an_interval_unless_it_is_open(a):
    if a.lo is not None:
        assert (a.lo in a) is not a.lo_open
        assert a.lo - 1 not in a
    if a.hi is not None:
        assert (a.hi in a) is not a.hi_open
        assert a.hi + 1 not in a
    assert some_number_in(a) in a


@given(intervals(), intervals())
def test_what_meets_has_a_number_in_common(a, b):
    if not a.meets(b):
        return
    los = [(i.lo, i.lo_open) for i in (a, b) if i.lo is not None]
    his = [(i.hi, not i.hi_open) for i in (a, b) if i.hi is not None]
    (lo, lo_open), (hi, hi_closed) = max(los, default=(None, False)), min(his, default=(None, True))
    common = some_number_in(Interval(lo, hi, lo_open, not hi_closed))
    assert common in a
    assert common in b


@given(intervals(), intervals())
def test_what_is_subtracted_the_other_way_round_is_mirrored(a, b):
    assert a.minus(b) == mirrored(b.minus(a))


@given(intervals())
def test_an_interval_less_itself_holds_nothing_or_more(a):
    assert Fraction(0) in a.minus(a)


@given(intervals(), intervals())
def test_a_difference_is_no_wider_than_its_operands_allow(a, b):
    difference = a.minus(b)
    if a.lo is not None and b.hi is not None:
        assert (a.lo - b.hi in difference) == (a.lo in a and b.hi in b)
        assert a.lo - b.hi - 1 not in difference
    if a.hi is not None and b.lo is not None:
        assert (a.hi - b.lo in difference) == (a.hi in a and b.lo in b)
        assert a.hi - b.lo + 1 not in difference


@given(intervals(), numbers)
def test_taking_away_nothing_changes_nothing(a, number):
    nothing = Interval(Fraction(0), Fraction(0))
    assert a.minus(nothing) == a
    shifted = a.minus(Interval(number, number)).minus(Interval(-number, -number))
    assert shifted == a


@given(intervals_with_a_member(), intervals(), positive)
def test_what_lies_within_still_does_once_multiplied(a, b, factor):
    interval, number = a
    point = Interval(number, number)
    assert within(point.times(factor, factor), interval.times(factor, factor))
    if within(interval, b):
        assert within(interval.times(factor, factor), b.times(factor, factor))


@given(intervals(), positive, positive)
def test_a_wider_factor_gives_a_wider_product(a, x, y):
    low, high = min(x, y), max(x, y)
    assert within(a.times(low, low), a.times(low, high))
    assert within(a.times(high, high), a.times(low, high))


@given(intervals(), positive)
def test_what_is_round_stays_as_it_is(a, step):
    assert a.rounded(step).rounded(step) == a.rounded(step)


@given(intervals(), intervals(), positive)
def test_to_round_alike_is_to_be_the_same_once_rounded(a, b, step):
    assert a.rounds_as(b, step) == (a.rounded(step) == b.rounded(step))


@given(numbers, numbers, positive)
def test_rounding_keeps_the_order(x, y, step):
    low, high = min(x, y), max(x, y)
    assert Interval(low, low).rounded(step).lo <= Interval(high, high).rounded(step).lo


@pytest.mark.parametrize(
    ("number", "rounded"), [("0.5", 1), ("0.49", 0), ("-0.5", 0), ("-0.51", -1), ("1.5", 2)]
)
def test_halves_are_rounded_upwards(number, rounded):
    point = Interval(Fraction(number), Fraction(number))
    assert point.rounded(Fraction(1)) == Interval(Fraction(rounded), Fraction(rounded))
