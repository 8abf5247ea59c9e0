from hypothesis import given
from hypothesis import strategies as st

from builder.analysis.alignment import Match, aligned

WORDS = st.lists(st.sampled_from("the harvest was poor and storms flooded it twice".split()), max_size=30)


def equal(a: str, b: str) -> list[str]:
    return [" ".join(a.split()[m.a : m.a + m.length]) for m in aligned(a.split(), b.split())]


def test_words_that_came_and_went_are_passed_over():
    assert equal("the harvest was very poor", "the late harvest was poor") == ["harvest was", "poor"]


def test_equal_runs_at_both_ends_are_found_though_their_words_are_repeated():
    assert equal("so so late so so", "so so early so so") == ["so so", "so so"]


def test_a_short_word_alone_says_nothing():
    assert equal("planes of the fleet", "trains in the valley") == []


def test_moved_words_are_aligned_once():
    assert equal("one two three four five", "three four five one two") == ["three four five"]


@given(WORDS, WORDS)
def test_matches_are_equal_words_in_order_in_both(a, b):
    at_a = at_b = 0
    for match in aligned(a, b):
        assert match.a >= at_a
        assert match.b >= at_b
        assert a[match.a : match.a + match.length] == b[match.b : match.b + match.length]
        at_a, at_b = match.a + match.length, match.b + match.length


@given(WORDS)
def test_a_text_is_all_of_itself(a):
    assert aligned(a, a) == ([Match(0, 0, len(a))] if len(a) > 1 or len("".join(a)) > 3 else [])


def test_long_texts_are_aligned_in_full():
    words = [f"word{number % 700}" for number in range(20_000)]
    changed = [*words[:9_000], "another", *words[9_001:]]
    assert sum(match.length for match in aligned(words, changed)) == len(words) - 1
