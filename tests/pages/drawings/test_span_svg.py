from datetime import date

import pytest

from builder.model import Basis
from builder.pages.drawings.span_svg import span_svg
from builder.pages.drawings.time_panel import Panel, Span

YEAR = Panel(date(2015, 1, 1), date(2015, 12, 31))


def drawn(first, last, basis=Basis.STATED):
    return span_svg([(Span(first, last), basis)], YEAR)


def test_a_span_is_a_bar_of_all_its_days():
    assert 'x="0.00%" width="100.00%"' in drawn(YEAR.first, YEAR.last)


def test_a_day_is_a_point():
    assert "<circle" in drawn(date(2015, 7, 2), date(2015, 7, 2))


def test_a_day_is_a_point_however_short_the_axis():
    two_days = Panel(date(2015, 7, 2), date(2015, 7, 3))
    drawn = span_svg([(Span(two_days.first, two_days.first), Basis.STATED)], two_days)
    assert '<circle class="bf-span__mark bf-span__mark--stated" cx="25.00%"' in drawn
    assert [each.at for each in two_days.ticks()] == [0.25, 0.75]


def test_a_few_days_are_a_bar_however_long_the_axis():
    assert 'width="1.20%"' in drawn(date(2015, 7, 2), date(2015, 7, 3))
    assert 'x="98.80%" width="1.20%"' in drawn(date(2015, 12, 30), date(2015, 12, 31))


def test_stated_and_inferred_are_told_apart_by_more_than_colour():
    assert "--inferred" in drawn(YEAR.first, YEAR.last, Basis.INFERRED)
    assert "--inferred" not in drawn(YEAR.first, YEAR.last)


@pytest.mark.parametrize(
    ("first", "last", "way"), [(date(2015, 7, 2), None, "h14"), (None, date(2015, 7, 2), "h-14")]
)
def test_an_open_end_is_an_arrow(first, last, way):
    assert way in drawn(first, last)
