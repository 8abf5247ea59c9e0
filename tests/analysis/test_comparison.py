from datetime import date
from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from builder.analysis.comparison import Published, Setting, compare
from builder.analysis.findings import Verdict
from builder.analysis.origins import Origin, OriginKind
from builder.analysis.reported import Reported
from builder.model import Figure, Quote
from builder.text.interval import Interval

BOUND = st.none() | st.integers(0, 12).map(Fraction)


@st.composite
def numbers(draw: st.DrawFn) -> list[Reported]:
    made = []
    for at in range(draw(st.integers(0, 9))):
        lo, hi = draw(BOUND), draw(BOUND)
        if lo is not None and hi is not None and lo > hi:
            lo, hi = hi, lo
        claimant = draw(st.sampled_from(["ann", "bob", ""]))
        said_by = (claimant,) if claimant else ()
        figure = Figure(f"f{at}", f"s{at}", "m", None, None, Quote("q", "s", ()), said_by)
        made.append(
            Reported(None, Interval(lo, hi), draw(st.sampled_from([Fraction(1), Fraction(3)])), (figure,))
        )
    return made


def setting(running: bool) -> Setting:
    def origins(number: Reported) -> frozenset[Origin]:
        return frozenset(
            {
                Origin(OriginKind.ACTOR, *number.said_by)
                if number.said_by
                else Origin(OriginKind.TEXT, number.source)
            }
        )

    days = {f"s{at}": Published(date(2016, 8, at + 1), date(2016, 8, at + 1)) for at in range(9)}
    return Setting(origins, days, running)


@given(numbers(), st.booleans())
def test_every_verdict_is_true_of_every_pair_that_it_names(made: list[Reported], running: bool):
    for found in compare(made, setting(running)):
        pairs = [(a[0].common, b[0].common) for a, b in combinations(found.values, 2)]
        if found.verdict is Verdict.COMPATIBLE:
            assert all(a.meets(b) for a, b in pairs)
        if found.verdict in (Verdict.CONTRADICT, Verdict.DIFFER):
            assert not any(a.meets(b) for a, b in pairs)
        if found.verdict is Verdict.SAME:
            assert len(found.values) == 1
            assert len(found.values[0]) > 1
        if found.verdict is Verdict.SUPERSEDED:
            ((old,), (new,)) = found.values
            assert running
            assert old.source < new.source
            assert old.said_by == new.said_by != ()


@given(numbers())
def test_numbers_that_no_pair_of_which_meets_are_said_to_be_apart(made: list[Reported]):
    apart = [
        v
        for found in compare(made, setting(False))
        if found.verdict in (Verdict.CONTRADICT, Verdict.DIFFER)
        for v in found.values
    ]
    meeting = all(a.common.meets(b.common) or a.common == b.common for a, b in combinations(made, 2))
    if meeting:
        assert apart == []
    elif not any(found.verdict is Verdict.SAME for found in compare(made, setting(False))):
        assert apart


@given(numbers(), st.randoms())
def test_the_order_of_the_figures_does_not_matter(made: list[Reported], random):
    shuffled = made.copy()
    random.shuffle(shuffled)
    assert list(compare(made, setting(True))) == list(compare(shuffled, setting(True)))
