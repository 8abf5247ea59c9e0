"""A figure's history: drawn only where two dates are surely apart."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from builder.analysis import analyse
from builder.analysis.findings import Findings
from builder.analysis.history import history
from builder.model import Basis, Dated
from builder.pages.charts.history import _MARKS, history_assets, voices
from builder.reading import read_briefing
from builder.text.edtf_date import parse_date
from tests.pages.hand_made import figure, findings

ROOT = Path(__file__).parents[3]


def dated(figures, dates: dict[str, str], **options) -> Findings:
    """Findings whose sources were published on these dates."""
    found = findings(figures, **options)
    sources = {
        id_: replace(each, published=Dated(parse_date(dates[id_]), Basis.INFERRED) if id_ in dates else None)
        for id_, each in found.briefing.sources.items()
    }
    return replace(found, briefing=replace(found.briefing, sources=sources))


def chart(found: Findings):
    (asset,) = history_assets(found)
    assert asset.uri == "charts/history/load.json"
    return json.loads(asset.content)


TWO = (figure("f", "a", "22 tons", 22, 22, said_by=("analyst",)), figure("f", "b", "5-8 tons", 5, 8))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("2016-08-02", "2016-08-02"),
        ("2016-08-02/2016-08-31", "2016-08-03/2016-08-31"),
        ("2016-08", "2016-08-31"),
    ],
)
def test_dates_that_can_be_one_make_no_history(a, b):
    found = dated(TWO, {"a": a, "b": b})
    assert history(found, "load") == ()
    assert list(history_assets(found)) == []


def test_one_date_and_one_not_known_make_no_history():
    assert history(dated(TWO, {"a": "2016-08-02"}), "load") == ()


def test_reports_are_in_the_order_of_their_dates_undated_ones_last():
    third = figure("f", "c", "9 tons", 9, 9)
    found = dated((third, *TWO), {"a": "2016-08-20", "b": "2016-08-02"})
    assert [each.figure.source for each in history(found, "load")] == ["b", "a", "c"]
    assert [each.dated for each in history(found, "load")] == [True, True, False]
    assert sum(len(trace["x"]) for trace in chart(found)["data"] if "text" in trace) == 2


def test_uncertain_dates_and_numbers_are_drawn_as_spans():
    first, spans, second = chart(dated(TWO, {"a": "2016-08-02", "b": "2016-08-10/2016-08-13"}))["data"]
    assert (first["mode"], first["x"], first["y"]) == ("markers+text", ["2016-08-02T00:00"], [22])
    middle = "2016-08-11T12:00"
    assert (second["x"], second["y"]) == ([middle], [6.5])
    assert spans["x"] == ["2016-08-10T00:00", "2016-08-13T00:00", None, middle, middle, None]
    assert spans["y"] == [6.5, 6.5, None, 5, 8, None]


@pytest.mark.parametrize(
    ("printed", "lo", "hi", "at", "end", "head"),
    [
        ("at least 20 tons", 20, None, 20, 22.8, "triangle-up"),
        ("up to 20 tons", 0, 20, 20, 17.2, "triangle-down"),
    ],
)
def test_an_open_end_is_an_arrow(printed, lo, hi, at, end, head):
    open_ended = figure("f", "a", printed, lo, hi)
    arrow, mark, *_ = chart(dated((open_ended, TWO[1]), {"a": "2016-08-02", "b": "2016-08-10"}))["data"]
    assert (mark["mode"], mark["y"], mark["text"]) == ("markers+text", [at], [printed])
    assert arrow["y"] == [at, end, None]
    assert arrow["marker"]["symbol"][:2] == ["circle", head]
    assert arrow["marker"]["size"][0] == 0 < arrow["marker"]["size"][1]


def test_numbers_stand_beside_their_marks_towards_the_middle():
    *_, second = chart(dated(TWO, {"a": "2016-08-02", "b": "2016-08-10"}))["data"]
    first, *_ = chart(dated(TWO, {"a": "2016-08-02", "b": "2016-08-10"}))["data"]
    assert (first["textposition"], second["textposition"]) == (["top right"], ["top left"])


@pytest.mark.parametrize(
    ("last", "days"), [("2016-08-03", 1), ("2016-08-12", 3), ("2016-10-20", 22), ("2018-08-02", None)]
)
def test_a_short_time_is_counted_in_days(last, days):
    axis = chart(dated(TWO, {"a": "2016-08-02", "b": last}))["layout"]["xaxis"]
    if days is None:
        assert "dtick" not in axis
    else:
        assert (axis["tick0"], axis["dtick"]) == ("2016-08-02", days * 86_400_000)


def test_a_day_has_room_at_both_sides_of_the_chart():
    axis = chart(dated(TWO, {"a": "2016-08-02", "b": "2016-08-12"}))["layout"]["xaxis"]
    assert axis["range"] == ["2016-07-31T00:00", "2016-08-14T00:00"]


def test_the_axis_of_two_days_has_no_other():
    axis = chart(dated(TWO, {"a": "2016-08-02", "b": "2016-08-03"}))["layout"]["xaxis"]
    assert axis["range"] == ["2016-08-01T06:00", "2016-08-03T18:00"]


def test_each_voice_has_its_mark_and_the_rest_share_one():
    many = [
        figure(f"f{number}", f"s{number}", "1 t", number, number, case=f"c{number}") for number in range(9)
    ]
    cases = tuple((f"c{number}", f"Case {number}") for number in range(9))
    found = dated(many, {f"s{number}": f"2016-08-{number + 10}" for number in range(9)}, cases=cases)
    made = voices(found.briefing, history(found, "load"))
    assert made[1].name == "“Title of s1” itself (Case 1)"
    assert len({voice.mark for voice in made}) == len(made) == len(_MARKS) + 1
    assert len(made[-1].reports) == 9 - len(_MARKS)


def test_the_project_has_no_two_dates_that_are_surely_apart():
    """Its articles name weekdays only, so that nobody can tell which of their numbers came first."""
    found = analyse(read_briefing(ROOT).briefing)
    published = [source.published.date for source in found.briefing.sources.values() if source.published]
    assert max(each.earliest for each in published) <= min(each.latest for each in published)
    assert max(each.earliest for each in published) < date(2016, 9, 1)
    assert list(history_assets(found)) == []
