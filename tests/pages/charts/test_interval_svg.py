from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.pages.charts.interval_svg import WIDTH, interval_svg
from builder.pages.charts.scale import scale_of
from tests.pages.hand_made import interval

bounds = st.one_of(st.none(), st.fractions(-1000, 1000))


def parts(lo, hi, *others):
    shown = interval(lo, hi)
    scale = scale_of([shown, *(interval(*other) for other in others)])
    picture = ElementTree.fromstring(interval_svg(shown, scale, "a label"))
    return [element.get("class").removeprefix("bf-interval__") for element in picture][1:]


@pytest.mark.parametrize(
    ("lo", "hi", "drawn"),
    [
        (5, 5, ["point"]),
        (5, 8, ["bar"]),
        (5, None, ["line", "stop", "arrow"]),
        (None, 8, ["line", "arrow", "stop"]),
        (0, 8, ["line", "arrow", "stop"]),
        (0, 0, ["point"]),
    ],
)
def test_the_mark_tells_the_kind_of_interval(lo, hi, drawn):
    assert parts(lo, hi) == drawn


def test_a_label_is_letters_never_markup():
    shown = interval(1, 2)
    picture = ElementTree.fromstring(interval_svg(shown, scale_of([shown]), '5 "t" <script>&'))
    assert picture.get("aria-label") == '5 "t" <script>&'
    assert picture.get("role") == "img"


def test_rows_of_one_table_share_a_scale():
    scale = scale_of([interval(10, 10), interval(20, 20)])
    near, far = (
        float(ElementTree.fromstring(interval_svg(interval(n, n), scale, ""))[1].get("cx")) for n in (10, 20)
    )
    zero = float(ElementTree.fromstring(interval_svg(interval(0, 0), scale, ""))[1].get("cx"))
    assert far - zero == pytest.approx(2 * (near - zero), abs=0.2)


@given(st.lists(st.tuples(bounds, bounds), min_size=1, max_size=4))
def test_every_interval_finds_room_on_its_scale(pairs):
    shown = [interval(lo, hi) if None in (lo, hi) or lo <= hi else interval(hi, lo) for lo, hi in pairs]
    scale = scale_of(shown)
    assert scale.lo < scale.hi
    for each in shown:
        assert all(0 <= scale.share(float(bound)) <= 1 for bound in (each.lo, each.hi) if bound is not None)
        for element in ElementTree.fromstring(interval_svg(each, scale, "")):
            if element.tag == "rect":
                assert 0 <= float(element.get("x")) <= WIDTH - float(element.get("width"))
