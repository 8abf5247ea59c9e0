from builder.pages.charts.key import chart_key
from tests.pages.hand_made import difference, figure, findings

EXACT = figure("load.exact", "a", "8 t", 8, 8)
RANGE = figure("load.range", "a", "5-8 t", 5, 8)
LEAST = figure("load.least", "a", "at least 5 t", 5, None)


def key(*figures, **more) -> str:
    return chart_key(findings(figures, **more).measures["load"])


def test_only_marks_that_the_chart_shows_are_explained():
    assert key(EXACT) == "A dot is an exact number."
    assert key(RANGE) == "A bar is the range that a report can mean."
    assert key(LEAST) == "An arrow is an open end, such as “at least”."


def test_hatching_is_explained_where_a_unit_is_ambiguous():
    assert "hatched" in key(RANGE, ambiguous=("tons",))


def test_what_was_computed_is_grey_and_no_dot():
    words = key(RANGE, derived=[difference(EXACT, EXACT, 3, 3)])
    assert words == "A bar is the range that a report can mean; what is grey, this site computed."


def test_without_a_number_there_is_nothing_to_explain():
    assert key() == ""
