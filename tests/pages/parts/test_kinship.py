from hypothesis import given
from hypothesis import strategies as st

from builder.pages.parts.kinship import SHOWN, Kin, Kinship

SMALL = st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.integers(0, 5)), min_size=1)


def test_what_few_have_counts_for_more_than_what_all_have():
    kinship = Kinship({"a": ["rare", "common"], "b": ["common"], "c": ["common"], "d": ["rare"]})
    assert kinship.of("a") == [Kin("d", ["rare"]), Kin("b", ["common"]), Kin("c", ["common"])]


def test_the_rarest_is_named_first_and_twice_is_once():
    kinship = Kinship({"a": ["common", "rare", "rare"], "b": ["common", "rare"], "c": ["common"]})
    assert kinship.of("a")[0] == Kin("b", ["rare", "common"])


def test_pages_that_the_reader_knows_already_are_left_out():
    kinship = Kinship({"a": [1], "b": [1], "c": [1]})
    assert [kin.id for kin in kinship.of("a", ["b"])] == ["c"]


def test_however_many_share_a_thing_few_are_looked_at_and_shown():
    kinship = Kinship({str(number): ["common"] for number in range(1000)})
    assert [kin.id for kin in kinship.of("500")] == ["488", "489", "490", "491", "492"]
    assert len(kinship.of("0")) == SHOWN


@given(SMALL)
def test_kin_share_what_is_said_and_are_never_the_page_itself(things):
    kinship = Kinship(things)
    for page in things:
        for kin in kinship.of(page):
            assert kin.id != page
            assert kin.shared
            assert set(kin.shared) == set(things[page]) & set(things[kin.id])
