from hypothesis import given
from hypothesis import strategies as st

from builder.analysis.passages import PASSAGE, REMEMBERED, Run, shared_runs

PROSE = (
    "the harvest was poorer than in twenty earlier years because storms flooded northern provinces".split()
)
OTHER = (
    "a comet passed our planet during thursday night and astronomers photographed it from mountains".split()
)


def test_a_shared_passage_is_followed_to_its_ends():
    a = ["one", "two", *PROSE, "three"]
    b = ["four", *PROSE, "five", "six"]
    assert shared_runs({"a": a, "b": b}) == {("a", "b"): (Run(2, 1, len(PROSE)),)}


def test_short_runs_are_phrases_of_the_language():
    run = ["according", *"to the ministry of defence".split()]
    assert len(run) < PASSAGE
    assert shared_runs({"a": ["one", *run, "two"], "b": ["three", *run, "four"]}) == {}


def test_a_passage_that_stands_twice_counts_once():
    assert shared_runs({"a": PROSE, "b": [*PROSE, "or", *PROSE]}) == {("a", "b"): (Run(0, 0, len(PROSE)),)}


def test_several_passages_in_another_order():
    found = shared_runs({"a": [*PROSE, "x", *OTHER], "b": [*OTHER, "y", *PROSE]})
    assert found == {("a", "b"): (Run(0, len(OTHER) + 1, len(PROSE)), Run(len(PROSE) + 1, 0, len(OTHER)))}


def test_pairs_are_in_order_and_copies_of_one_text_are_all_found():
    found = shared_runs(dict.fromkeys("abcd", PROSE))
    assert list(found) == [("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "d")]


def test_many_copies_cost_no_more_than_their_number():
    found = shared_runs({f"{number:03}": PROSE for number in range(60)})
    assert len(found) <= 60 * REMEMBERED
    assert {pair[1] for pair in found} == {f"{number:03}" for number in range(1, 60)}


WORDS = st.sampled_from([*PROSE, "a", "of", "extraordinary"])


@given(st.lists(WORDS, max_size=40), st.lists(WORDS, max_size=40), st.integers(0, 40))
def test_runs_are_equal_words_apart_from_each_other(a: list[str], b: list[str], at: int):
    b = [*b[:at], *PROSE, *b[at:]]
    runs = shared_runs({"a": [*PROSE, *a], "b": b})["a", "b"]
    words_a, words_b = [*PROSE, *a], b
    for run in runs:
        assert run.length >= PASSAGE
        assert words_a[run.a : run.a + run.length] == words_b[run.b : run.b + run.length]
    for side in (0, 1):
        taken = [number for run in runs for number in range(run[side], run[side] + run.length)]
        assert len(taken) == len(set(taken))
    assert max(run.length for run in runs) >= len(PROSE)
