from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.pages.drawings.time_panel import TICKS, Panel, Span, panels

DAYS = st.dates(date(1900, 1, 1), date(2030, 12, 31))
SPANS = st.lists(st.tuples(DAYS, st.integers(0, 4000)), min_size=1, max_size=12).map(
    lambda all: [Span(day, min(day + timedelta(n), date(2031, 1, 1))) for day, n in all]
)


def span(first, last):
    return Span(date.fromisoformat(first), date.fromisoformat(last))


def test_what_is_empty_between_is_left_out():
    old, new = span("1941-01-01", "1979-12-31"), span("2016-08-01", "2016-08-31")
    assert panels([new, old]) == [Panel(*old), Panel(*new)]


def test_what_lies_close_stays_together():
    assert len(panels([span("2016-08-01", "2016-08-10"), span("2016-08-15", "2016-08-20")])) == 1


def test_a_few_weeks_are_not_divided():
    days = [
        span("2016-08-01", "2016-08-01"),
        span("2016-08-02", "2016-08-02"),
        span("2016-09-30", "2016-09-30"),
    ]
    assert panels(days) == [Panel(date(2016, 8, 1), date(2016, 9, 30))]
    assert len(panels([*days, span("2016-10-01", "2016-10-01")])) == 2


def test_an_open_end_counts_where_it_is_known():
    assert panels([Span(None, date(2016, 8, 1)), Span(date(2016, 12, 3), None)])[0] == Panel(
        date(2016, 8, 1), date(2016, 8, 1)
    )


def test_nothing_known_is_nothing_drawn():
    assert panels([]) == []


@given(SPANS)
def test_every_span_is_in_one_panel_and_panels_do_not_meet(spans):
    found = panels(spans)
    for each in spans:
        assert sum(panel.first <= each.days[0] and each.days[1] <= panel.last for panel in found) == 1
    assert all(a.last < b.first for a, b in pairwise(found))


@given(DAYS, st.integers(0, 60000))
def test_an_axis_names_few_days_in_order_and_all_on_it(first, length):
    ticks = Panel(first, min(first + timedelta(length), date(2090, 1, 1))).ticks()
    assert 1 <= len(ticks) <= TICKS
    assert [each.at for each in ticks] == sorted(each.at for each in ticks)
    assert all(0 <= each.at < 1 for each in ticks)
    assert len({each.label for each in ticks}) == len(ticks)


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2016-08-01", "2016-08-31", ["1 Aug 2016", "15 Aug 2016", "29 Aug 2016"]),
        ("2015-09-01", "2016-01-31", ["Oct 2015", "Jan 2016"]),
        ("1941-01-01", "1979-12-31", ["1950", "1960", "1970"]),
        ("2016-08-17", "2016-08-17", ["17 Aug 2016"]),
    ],
)
def test_steps_are_those_that_people_count_in(first, last, labels):
    assert [each.label for each in Panel(*span(first, last)).ticks()] == labels
