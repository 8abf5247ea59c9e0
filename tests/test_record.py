"""Records behave as frozen dataclasses with slots do."""

import dataclasses
from functools import cached_property

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.record import field, record, replace


@record
class Ours:
    a: int
    b: tuple[int, ...] = ()
    c: dict[str, int] = field(default_factory=dict, repr=False)
    place: int = field(default=0, compare=False)


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    a: int
    b: tuple[int, ...] = ()
    c: dict[str, int] = dataclasses.field(default_factory=dict, repr=False)
    place: int = dataclasses.field(default=0, compare=False)


small = st.integers(0, 2)
values = st.fixed_dictionaries(
    {"a": small}, optional={"b": st.tuples(small), "c": st.just({"x": 1}), "place": small}
)


@given(values, values)
def test_two_are_equal_and_shown_as_dataclasses_are(one: dict, other: dict):
    assert (Ours(**one) == Ours(**other)) == (Theirs(**one) == Theirs(**other))
    assert repr(Ours(**one)) == repr(Theirs(**one)).replace("Theirs", "Ours")
    assert repr(replace(Ours(**one), **other)) == repr(Ours(**one | other))


@given(st.lists(st.tuples(small, small)))
def test_records_with_an_order_sort_by_what_is_compared(pairs: list[tuple[int, int]]):
    @record(order=True)
    class Sorted:
        a: int
        b: int

    assert [(each.a, each.b) for each in sorted(Sorted(*pair) for pair in pairs)] == sorted(pairs)


def test_equal_records_have_one_hash_and_other_classes_are_never_equal():
    @record
    class Pair:
        a: int
        b: int

    assert {Pair(1, 2): "found"}[Pair(b=2, a=1)] == "found"
    assert Pair(1, 2) != (1, 2)
    assert Pair(1, 2) != dataclasses.make_dataclass("Pair", ("a", "b"))(1, 2)


def test_no_field_can_be_set_added_or_taken_away():
    ours = Ours(1)
    for name in ("a", "new"):
        with pytest.raises(AttributeError, match=f"Ours is a record: its '{name}' cannot be changed"):
            setattr(ours, name, 2)
    with pytest.raises(AttributeError, match="cannot be changed"):
        del ours.a
    assert ours == Ours(1)


def test_a_field_that_is_missing_or_unknown_is_an_error():
    for _ in "first", "later":
        with pytest.raises(TypeError, match=r"missing 1 required positional argument: 'a'"):
            Ours()  # type: ignore[call-arg]
        with pytest.raises(TypeError, match="unexpected keyword argument 'd'"):
            Ours(1, d=2)  # type: ignore[call-arg]


def test_defaults_that_are_made_are_made_for_each():
    assert Ours(1).c is not Ours(1).c


def test_without_eq_two_are_never_equal():
    @record(eq=False)
    class Alone:
        a: int

    one = Alone(1)
    assert one == one
    assert one != Alone(1)
    assert len({one, Alone(1)}) == 2


def test_a_record_may_change_where_its_class_says_so():
    @record(frozen=False)
    class Changing:
        a: int
        b: list[int] = field(default_factory=list)

    one = Changing(1)
    one.a = 2
    assert one == Changing(2)
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


def test_checks_and_memories_of_its_class_work():
    @record
    class Counted:
        a: int

        def __post_init__(self) -> None:
            if self.a < 0:
                raise ValueError(self.a)

        @cached_property
        def dear(self) -> object:
            return object()

    with pytest.raises(ValueError, match="-1"):
        Counted(-1)
    one = Counted(1)
    assert one.dear is one.dear
    assert one == Counted(1)
