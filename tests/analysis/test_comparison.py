"""The comparison in its few sentences, held against the design's verdict on each pair of numbers."""

from collections import defaultdict
from datetime import date
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builder.analysis.comparison import Compared, Setting, compare
from builder.analysis.findings import Verdict
from builder.analysis.origins import Origin, OriginKind
from builder.analysis.reported import Reported
from builder.analysis.running_total import Published
from builder.analysis.same_value import same
from builder.model import Figure, Quote
from builder.text.interval import Interval

BOUND = st.none() | st.integers(0, 12).map(Fraction) | st.sampled_from([Fraction("4.6"), Fraction("5.4")])
STEP = st.sampled_from([Fraction(1, 10), Fraction(1), Fraction(3)])
CLAIMANTS = st.sampled_from([(), ("ann",), ("bob",), ("ann", "bob")])
DAYS = st.sampled_from([(1, 1), (2, 2), (1, 3), (3, 4), None])
Days = list[tuple[int, int] | None]


def number(at: int, interval: Interval, step: Fraction, said_by: tuple[str, ...]) -> Reported:
    figure = Figure(f"f{at}", f"s{at}", "m", None, None, Quote("q", "s", ()), said_by)
    return Reported(None, interval, step, (figure,))


def of(*given: tuple[str, str]) -> list[Reported]:
    """Make numbers from their decimals and claimants, each as precise as it is written."""
    return [
        number(at, Interval(Fraction(n), Fraction(n)), Fraction(1, 10 ** len(n.partition(".")[2])), (who,))
        for at, (n, who) in enumerate(given)
    ]


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    lo, hi = draw(BOUND), draw(BOUND)
    if lo is not None and hi is not None and lo > hi:
        lo, hi = hi, lo
    can_open = lo != hi
    return Interval(
        lo,
        hi,
        can_open and lo is not None and draw(st.booleans()),
        can_open and hi is not None and draw(st.booleans()),
    )


@st.composite
def numbers(draw: st.DrawFn) -> list[Reported]:
    count = draw(st.integers(0, 9))
    return [number(at, draw(intervals()), draw(STEP), draw(CLAIMANTS)) for at in range(count)]


def origins(of: Reported) -> frozenset[Origin]:
    if not of.said_by:
        return frozenset({Origin(OriginKind.TEXT, of.source)})
    return frozenset(Origin(OriginKind.ACTOR, actor) for actor in of.said_by)


def setting(running: bool, days: Days | None = None) -> Setting:
    days = days or [(at + 1, at + 1) for at in range(9)]
    bounds = [
        Published(None, None) if d is None else Published(*(date(2016, 8, day) for day in d)) for d in days
    ]
    return Setting(origins, {f"s{at}": bound for at, bound in enumerate(bounds)}, running)


def is_replaced(old: Reported, new: Reported, given: Setting) -> bool:
    last, first = given.published[old.source].latest, given.published[new.source].earliest
    if not given.running or last is None or first is None or last >= first:
        return False
    if origins(old) != origins(new) and not (len(origins(old)) == 1 and origins(old) <= origins(new)):
        return False
    if old.common.lo is None or new.common.lo is None:
        return old.common.lo is None
    return (new.common.lo, new.common.lo_open) >= (old.common.lo, old.common.lo_open)


def verdict(a: Reported, b: Reported) -> Verdict:
    """Return the design's verdict on two numbers that no later one replaces."""
    if same(a, b):
        return Verdict.SAME
    if a.common.meets(b.common):
        return Verdict.COMPATIBLE
    return Verdict.CONTRADICT if origins(a) & origins(b) else Verdict.DIFFER


def named_pairs(found: Compared) -> list[tuple[Reported, Reported]]:
    if found.verdict is Verdict.SAME:
        return list(combinations(found.values[0], 2))
    return [(a, b) for one, other in combinations(found.values, 2) for a in one for b in other]


@given(numbers(), st.booleans(), st.lists(DAYS, min_size=9, max_size=9))
def test_every_pair_that_a_sentence_names_has_its_verdict(made: list[Reported], running: bool, days: Days):
    given_ = setting(running, days)
    for found in compare(made, given_):
        if found.verdict is Verdict.SUPERSEDED:
            *olds, (new,) = found.values
            assert all(is_replaced(old, new, given_) for (old,) in olds)
        else:
            assert {verdict(a, b) for a, b in named_pairs(found)} == {found.verdict}


@given(numbers(), st.booleans(), st.lists(DAYS, min_size=9, max_size=9))
@example(of(("20", "bob"), ("19.6", "ann"), ("20.4", "bob")), False, [])
@example(of(("10", "ann"), ("20", "ann"), ("12", "bob")), False, [])
def test_no_pair_has_two_verdicts(made: list[Reported], running: bool, days: Days):
    by_pair = defaultdict(set)
    for found in compare(made, setting(running, days)):
        if found.verdict is not Verdict.SUPERSEDED:
            for a, b in named_pairs(found):
                by_pair[frozenset((a.source, b.source))].add(found.verdict)
    assert all(len(verdicts) == 1 for verdicts in by_pair.values())


@given(numbers())
def test_a_verdict_is_given_where_a_pair_has_it(made: list[Reported]):
    if any(len(each.said_by) > 1 for each in made):
        return  # A number of several claimants may stand for others.
    wanted = {verdict(a, b) for a, b in combinations(made, 2)}
    found = {each.verdict for each in compare(made, setting(False))}
    for apart in (Verdict.CONTRADICT, Verdict.DIFFER):
        assert (apart in found) == (apart in wanted)
    assert (Verdict.SAME in found) <= (Verdict.SAME in wanted)


@given(numbers(), st.lists(DAYS, min_size=9, max_size=9))
def test_a_total_is_replaced_where_a_later_one_is_not_lower(made: list[Reported], days: Days):
    given_ = setting(True, days)
    replaced = {
        old.source
        for found in compare(made, given_)
        if found.verdict is Verdict.SUPERSEDED
        for (old,) in found.values[:-1]
    }
    assert replaced == {old.source for old in made if any(is_replaced(old, new, given_) for new in made)}


@given(numbers(), st.randoms())
def test_the_order_of_the_figures_does_not_matter(made: list[Reported], random):
    shuffled = made.copy()
    random.shuffle(shuffled)
    assert list(compare(made, setting(True))) == list(compare(shuffled, setting(True)))


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (of(("12", "ann"), ("15", "ann")), ["contradict 12 15"]),
        (of(("12", "ann"), ("15", "ann"), ("9", "bob")), ["contradict 12 15", "differ 9 12"]),
        (of(("12", "ann"), ("15", "bob")), ["differ 12 15"]),
        (
            of(("20", "bob"), ("19.6", "ann"), ("20.4", "cid")),
            ["same 19.6 20", "same 20.4 20", "differ 19.6 20.4"],
        ),
    ],
    ids=["one-origin", "one-origin-and-a-lower-number", "two-origins", "a-rounder-number-between"],
)
def test_verdicts(made: list[Reported], expected: list[str]):
    found = [
        f"{each.verdict} {' '.join(f'{float(n.common.lo or 0):g}' for value in each.values for n in value)}"
        for each in compare(made, setting(False))
    ]
    assert found == expected
