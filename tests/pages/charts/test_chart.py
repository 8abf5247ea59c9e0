import json
from dataclasses import replace
from itertools import pairwise

import plotly.graph_objects as go
import pytest

from builder.pages.charts.chart import chart_assets, chart_height, chart_json, has_chart
from builder.pages.markup.address import chart_uri
from tests.pages.hand_made import difference, figure, findings

NEAR = figure("load.near", "a", "22 tons", 20, "22.4", case="near", said_by=("analyst",), unit="tons")
FAR = figure("load.far", "b", "8 t", 8, 8, case="far")
LEAST = figure("load.least", "b", "at least 5 t", 5, None, case="far")
MOST = figure("load.most", "a", "up to 9 t", 0, 9, case="far")
CASES = (("near", "From near"), ("far", "From far"))


def drawn(*figures, **more):
    return json.loads(chart_json(findings(figures, **more), "load"))


def marks(chart, kind):
    return [trace for trace in chart["data"] if trace["type"] == kind]


def labels(chart):
    return [note for note in chart["layout"]["annotations"] if note["name"] == "label"]


def test_plotly_accepts_every_property():
    computed = [difference(NEAR, FAR, 12, 14)]
    chart = drawn(NEAR, FAR, LEAST, MOST, cases=CASES, ambiguous=("tons",), derived=computed)
    go.Figure(data=chart["data"], layout=chart["layout"])


def test_a_range_is_a_bar_between_its_ends():
    [bar] = marks(drawn(NEAR, cases=CASES), "bar")
    assert (bar["base"], bar["x"]) == ([20], [2.4])


def test_an_exact_number_is_a_point():
    chart = drawn(FAR, cases=CASES)
    [points] = marks(chart, "scatter")
    assert (points["x"], points["marker"]["symbol"]) == ([8], ["circle"])
    assert not marks(chart, "bar")


@pytest.mark.parametrize(
    ("report", "symbols", "places"),
    [(LEAST, ["line-ns", "triangle-right"], [5, "hi"]), (MOST, ["triangle-left", "line-ns"], ["lo", 9])],
)
def test_an_open_end_is_an_arrow_at_the_edge_of_the_axis(report, symbols, places):
    chart = drawn(report)
    [signs] = marks(chart, "scatter")
    lo, hi = chart["layout"]["xaxis"]["range"]
    assert signs["marker"]["symbol"] == symbols
    assert signs["x"] == [pytest.approx({"lo": lo, "hi": hi}.get(place, place)) for place in places]


def test_only_an_ambiguous_unit_is_hatched():
    [plain] = marks(drawn(NEAR), "bar")
    [hatched] = marks(drawn(NEAR, ambiguous=("tons",)), "bar")
    assert "pattern" not in plain["marker"]
    assert hatched["marker"]["pattern"]["shape"] == "/"


def test_rows_stand_under_the_name_of_their_case_in_the_order_of_the_findings():
    notes = drawn(NEAR, FAR, LEAST, cases=CASES)["layout"]["annotations"]
    in_order = [note["text"] for note in sorted(notes, key=lambda note: note["y"]) if note["name"] != "value"]
    assert in_order == [
        "<b>From near</b>",
        "<b>Ann Analyst</b> · Title of a",
        "<b>From far</b>",
        "<b>The article itself</b> · Title of b",
        "<b>The article itself</b> · Title of b",
    ]


def test_cases_have_colours_of_their_own():
    near, far = drawn(NEAR, FAR, cases=CASES)["data"]
    assert (near["meta"], far["meta"]) == ("case-1", "case-2")
    assert near["marker"]["color"] != far["marker"]["color"]


def test_a_computed_figure_says_so_and_leads_to_what_it_was_computed_from():
    chart = drawn(NEAR, FAR, derived=[difference(NEAR, FAR, 14, 14)])
    computed = [trace for trace in chart["data"] if trace["meta"] == "computed"]
    assert computed[0]["customdata"] == ["sources/a/#figure-load.near"]
    assert "computed by this site" in computed[0]["hovertext"][0]
    assert computed[0]["marker"]["symbol"] == ["diamond-open"]


def test_a_click_leads_to_the_evidence():
    [points] = marks(drawn(FAR), "scatter")
    assert points["customdata"] == ["sources/b/#figure-load.far"]


def test_hover_tells_claimant_printed_and_common_value_and_quote():
    [bar] = marks(drawn(replace(NEAR, quote=figure("x", "a", "", 1, 1, quote="22 tons each").quote)), "bar")
    [text] = bar["hovertext"]
    for told in ("Ann Analyst", "Title of a", "22 tons", "20–22.4 t", "“22 tons each”"):
        assert told in text


def test_hover_and_labels_show_markup_as_letters():
    nasty = figure("x", "a", "<i>5</i> t", 5, 5, quote='<a href="javascript:alert(1)">5 t</a> &amp; <b>')
    chart = drawn(nasty, unit="<script>")
    [points] = marks(chart, "scatter")
    assert "&lt;a href" in points["hovertext"][0]
    assert "&amp;amp;" in points["hovertext"][0]
    shown = [note["text"] for note in chart["layout"]["annotations"]]
    assert "&lt;i&gt;5&lt;/i&gt; t" in shown
    assert chart["layout"]["xaxis"]["title"]["text"] == "&lt;script&gt;"


def test_a_long_quote_is_broken_into_lines_and_loses_no_word():
    quote = "word " * 40 + "x" * 100
    [points] = marks(drawn(figure("x", "a", "5 t", 5, 5, quote=quote)), "scatter")
    lines = points["hovertext"][0].split("<br>")
    assert max(map(len, lines)) <= 60
    assert "".join(lines).count("word") == 40
    assert "".join(lines).count("x") == 100


def test_the_axis_starts_at_zero_and_holds_every_number():
    lo, hi = drawn(FAR, NEAR)["layout"]["xaxis"]["range"]
    assert lo == 0
    assert hi > 22.4


def test_fifty_reports_make_a_longer_chart_and_leave_no_row_upon_another():
    many = [figure(f"load.{n}", "a", f"{n} t", n, n + 1, case="near") for n in range(1, 51)]
    chart = drawn(*many, cases=CASES)
    rows = sorted(note["y"] for note in labels(chart))
    assert len(rows) == 50
    assert min(b - a for a, b in pairwise(rows)) >= 40
    assert rows[-1] < chart["layout"]["height"]


def test_a_report_without_a_number_has_no_row():
    silent = replace(FAR, id="load.none", value=None)
    assert len(labels(drawn(FAR, NEAR, silent))) == 2


def test_a_number_alone_has_no_chart():
    silent = replace(FAR, id="load.none", value=None)
    for alone in (
        findings([FAR, silent]),
        findings([silent]),
        findings([], derived=[difference(NEAR, FAR, 1, 2)]),
    ):
        assert not has_chart(alone, "load")
        assert not list(chart_assets(alone))


@pytest.mark.parametrize("more", [{}, {"cases": CASES}, {"derived": [difference(NEAR, FAR, 12, 14)]}])
@pytest.mark.parametrize("figures", [(NEAR, LEAST), (NEAR, FAR), (NEAR, FAR, LEAST, MOST)])
def test_a_page_knows_the_height_before_the_chart_is_drawn(figures, more):
    height = drawn(*figures, **more)["layout"]["height"]
    assert chart_height(findings(figures, **more), "load") == height


def test_nothing_is_offered_that_would_send_the_chart_away():
    config = drawn(FAR)["config"]
    assert config["showSendToCloud"] is False
    assert config["displayModeBar"] is False


def test_the_same_findings_give_the_same_bytes():
    assert chart_json(findings([NEAR, FAR]), "load") == chart_json(findings([NEAR, FAR]), "load")


def test_a_chart_is_published_where_its_page_looks_for_it():
    [asset] = chart_assets(findings([FAR, NEAR]))
    assert asset.uri == chart_uri("load")
