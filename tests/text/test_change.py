from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.change import Direction, change_before, in_scale, leads_to
from builder.text.number_word import Number
from builder.text.quantity import quantities_in
from builder.text.value import as_value

NUMBERS = st.integers(1, 999)


def direction_of(before: str) -> Direction | None:
    return change_before(before, len(before), of_two=False)


@pytest.mark.parametrize(
    ("before", "direction"),
    [
        ("it was widened from ", Direction.UP),
        ("she widened the zone from ", Direction.UP),
        ("raising the number of its own dead from ", Direction.UP),
        ("prices fell sharply from ", Direction.DOWN),
        ("cut its estimate from about ", Direction.DOWN),
        ("the stay was extended from ", Direction.UP),
        ("a toll rising from ", Direction.UP),
        ("it went from ", Direction.EITHER),
        ("revised the toll from at least ", Direction.EITHER),
    ],
)
def test_a_verb_tells_a_change(before: str, direction: Direction):
    assert direction_of(before) is direction


@pytest.mark.parametrize(
    "before",
    [
        *("", "from ", "walls from ", "rising waves from ", "cut trees from ", "the slick extended from "),
        *("raised fees by sums ranging from ", "the zone was widened; men from ", "the zone was widened to "),
        "widened " + "the zone of all that was ever fenced in there from ",
    ],
)
def test_words_without_such_a_verb_tell_none(before: str):
    assert direction_of(before) is None


@given(NUMBERS, NUMBERS)
def test_both_numbers_of_a_change_have_its_unit(was: int, became: int):
    found = quantities_in(f"They changed it from {was} to {became} km.")
    assert [as_value(each.quantity) for each in found] == [f"{was} km", f"{became} km"]


@given(NUMBERS, NUMBERS)
def test_without_a_verb_of_change_what_goes_up_is_a_range(low: int, step: int):
    found = quantities_in(f"Walls from {low} to {low + step} km.")
    assert [as_value(each.quantity) for each in found] == [f"{low}-{low + step:,} km"]


def test_only_to_leads_from_one_to_the_other():
    assert leads_to("5 to 8", 1, 5)
    assert leads_to("5 to about 8", 1, 11)
    assert not leads_to("5 tons to 8", 1, 10)


@pytest.mark.parametrize(
    ("first", "direction", "expected"),
    [
        (2, Direction.UP, 2_000_000),
        (2, Direction.DOWN, 2),
        (8, Direction.DOWN, 8_000_000),
        (8, Direction.UP, 8),
    ],
)
def test_the_first_number_is_in_millions_where_the_verb_allows_it(
    first: int, direction: Direction, expected: int
):
    five_million = Number(Fraction(5_000_000), Fraction(1_000_000), 1_000_000)
    assert in_scale(Number(Fraction(first), Fraction(1)), five_million, direction).value == expected
