"""Window, land and names of maps."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.pages.drawings.land import Window, land_in
from builder.pages.drawings.map_svg import map_svg
from builder.pages.drawings.map_window import RATIO, Spot, frame_of

SPOTS = st.lists(
    st.tuples(st.floats(-180, 180), st.floats(-85, 85), st.integers(0, 20)), min_size=1, max_size=8
).map(lambda all: [Spot(str(n), (x, y), m) for n, (x, y, m) in enumerate(all)])


def spot(name, longitude, latitude, mentions=1):
    return Spot(name, (longitude, latitude), mentions)


def test_one_place_has_surroundings():
    west, south, east, north = frame_of([spot("a", 48, 35)]).window
    assert west < 46 < 50 < east
    assert south < 33 < 37 < north


def test_places_across_the_date_line_are_close():
    frame = frame_of([spot("fiji", 178, -18), spot("samoa", -172, -14)])
    assert frame.window.east - frame.window.west < 30
    assert len(frame.spots) == 2
    assert any(points for points in land_in(Window(160, -50, 200, 0)))


def test_a_far_place_that_is_hardly_named_is_left_off():
    near = [spot("a", 37, 36, 13), spot("b", 48, 35, 15)]
    assert [each.id for each in frame_of([*near, spot("far", -76, 39, 1)]).left_off] == ["far"]
    assert not frame_of([*near, spot("far", -76, 39, 14)]).left_off


@given(SPOTS)
def test_every_place_is_on_the_map_or_left_off(spots):
    frame = frame_of(spots)
    window = frame.window
    assert sorted(each.id for each in (*frame.spots, *frame.left_off)) == sorted(each.id for each in spots)
    for each in frame.spots:
        assert window.west - 1e-6 <= each.at[0] <= window.east + 1e-6
        assert window.south - 1e-6 <= each.at[1] <= window.north + 1e-6


@pytest.mark.parametrize(
    "window", [Window(30, 25, 60, 45), Window(-30, -90, 330, 90), Window(170, -60, 200, 10)]
)
def test_land_stays_in_its_window(window):
    rings = list(land_in(window))
    assert rings
    for x, y in (point for ring in rings for point in ring):
        assert window.west - 1e-6 <= x <= window.east + 1e-6
        assert window.south - 1e-6 <= y <= window.north + 1e-6


def test_the_sea_is_empty_and_the_desert_is_full():
    assert list(land_in(Window(-40, 30, -35, 33))) == []
    assert len(list(land_in(Window(20, 20, 22, 22)))) == 1


def test_names_do_not_lie_upon_each_other_and_each_mark_is_a_link():
    spots = [spot(str(n), 40 + n / 50, 35, 9 - n) for n in range(9)]
    drawn = map_svg(
        frame_of(spots), {s.id: f"Place {s.id}" for s in spots}, {s.id: f"../{s.id}/" for s in spots}, ""
    )
    assert drawn.count("<a href=") == 9
    wide, narrow = re.findall(r"<g .*?</g>", drawn)
    assert 1 <= narrow.count("<text") <= wide.count("<text") < 9
    assert RATIO == 1.5  # the style sheet has it, too
