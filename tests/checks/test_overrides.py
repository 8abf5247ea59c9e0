from hypothesis import given
from hypothesis import strategies as st

from builder.analysis.texts import grouped
from builder.checks.overrides import connected

NAMES = "abcdef"
PAIRS = st.sets(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] < pair[1])
)


@given(PAIRS)
def test_a_pair_is_connected_without_its_step_where_the_groups_stay_without_it(pairs: set[tuple[str, str]]):
    beside = {name: {b for a, b in [*pairs, *((b, a) for a, b in pairs)] if a == name} for name in NAMES}
    for a in NAMES:
        for b in NAMES[NAMES.index(a) + 1 :]:
            with_it, without = grouped(NAMES, pairs | {(a, b)}), grouped(NAMES, pairs - {(a, b)})
            assert connected(beside, a, b) is (with_it == without)
