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
    assert (first["mode"], first["x"], first["y"]) == ("markers+text", ["2016-08-02T12:00"], [22])
    assert (second["x"], second["y"]) == (["2016-08-12T00:00"], [6.5])
    middle = "2016-08-12T00:00"
    assert spans["x"] == ["2016-08-10T00:00", "2016-08-14T00:00", None, middle, middle, None]
    assert spans["y"] == [6.5, 6.5, None, 5, 8, None]


def test_an_open_number_stands_at_its_known_end_and_in_words():
    open_ended = figure("f", "a", "at least 22 tons", 22, None)
    first, *_ = chart(dated((open_ended, TWO[1]), {"a": "2016-08-02", "b": "2016-08-10"}))["data"]
    assert (first["mode"], first["y"], first["text"]) == ("markers+text", [22], ["at least 22 tons"])


def test_a_day_has_room_at_both_sides_of_the_chart():
    axis = chart(dated(TWO, {"a": "2016-08-02", "b": "2016-08-12"}))["layout"]["xaxis"]
    assert axis["range"] == ["2016-07-31", "2016-08-15"]


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
