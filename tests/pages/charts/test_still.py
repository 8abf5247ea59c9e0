import re
from dataclasses import replace

import pytest

from builder.pages.charts.chart import chart_height
from builder.pages.charts.common_value import CommonValues
from builder.pages.charts.scale import Scale
from builder.pages.charts.still import chart_still, round_numbers
from tests.pages.charts.test_chart import CASES, FAR, LEAST, NEAR
from tests.pages.hand_made import figure, findings


@pytest.mark.parametrize(
    ("lo", "hi", "numbers"),
    [
        (0, 23.2, [0, 5, 10, 15, 20]),
        (0, 1.04, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (0, 2400, [0, 500, 1000, 1500, 2000]),
        (-3, 3, [-3, -2, -1, 0, 1, 2, 3]),
        (0, 1e9, [0, 2e8, 4e8, 6e8, 8e8, 1e9]),
    ],
)
def test_an_axis_has_few_round_numbers(lo: float, hi: float, numbers: list[float]):
    assert round_numbers(Scale(lo, hi), whole=False) == numbers


def test_an_axis_of_whole_numbers_has_no_others():
    assert round_numbers(Scale(0, 2.08), whole=True) == [0, 1, 2]
    assert round_numbers(Scale(0, 2400), whole=True) == [0, 500, 1000, 1500, 2000]


def shapes(*figures, **more) -> str:
    found = findings(figures, **more)
    return str(chart_still(found, "load", CommonValues(found)))


def test_it_is_as_high_as_the_chart():
    found = findings([NEAR, FAR], cases=CASES)
    assert f'height="{chart_height(found, "load")}"' in chart_still(found, "load", CommonValues(found))


def test_a_measure_without_a_number_has_none():
    assert shapes() == ""


def test_an_exact_number_is_a_dot_a_range_a_bar_an_open_end_an_arrow():
    drawn = shapes(FAR, NEAR)
    assert re.findall(r'<circle cx="([^"]*)"', drawn) == ["34.34%"]
    bar = re.findall(r'<line x1="([^"]*)" x2="([^"]*)" y1="\d+" y2="\d+" stroke-width="13"', drawn)
    assert bar == [("85.85%", "96.15%")]
    assert (
        re.findall(r'<svg x="([^"]*)"', shapes(LEAST, replace(LEAST, id="load.more")))
        == ["84.75%", "100%"] * 2
    )


def test_texts_are_letters_and_fit_side_by_side():
    hostile = figure("load.x", "a", "<b>22</b> & more than fits beside a name", 22, 22)
    assert "&lt;b&gt;22&lt;/b&gt; &amp; more th" in shapes(hostile, FAR)
    assert "fits" not in shapes(hostile, FAR)
