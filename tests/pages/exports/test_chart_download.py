import csv
import io
from xml.etree import ElementTree

import pytest

from builder.pages.charts.common_value import CommonValues
from builder.pages.exports.chart_download import COLUMNS, chart_downloads, downloads
from tests.pages.hand_made import difference, figure, findings
from tests.pages.sample import sample

BASE = "https://example.org/b/"


def files(words: str = "plain words") -> dict[str, str]:
    found = sample(words)
    made = chart_downloads(found, CommonValues(found), BASE)
    return {asset.uri: asset.content.decode() for asset in made}


def test_every_chart_has_its_files_and_nothing_else_has():
    assert set(files()) == {uri for uri, _ in downloads("load")}


def test_a_row_is_a_report_with_its_evidence():
    rows = list(csv.DictReader(io.StringIO(files()["charts/load.csv"], newline="")))
    assert list(rows[0]) == list(COLUMNS)
    near, far = rows[0], rows[1]
    assert (near["printed"], near["lo"], near["hi"], near["unit"]) == ("22 tons", "18", "24", "t")
    assert near["evidence"] == BASE + "sources/alpha/#figure-load.near"
    assert (far["printed"], far["lo"], far["unit"]) == ("not given", "", "")


def test_what_was_computed_says_so_and_an_open_end_is_empty():
    near, far = figure("load.near", "a", "5 t", 5, 5), figure("load.far", "a", "2 t", 2, None)
    found = findings([near, far], derived=[difference(near, far, 3, None)])
    made = {asset.uri: asset.content.decode() for asset in chart_downloads(found, CommonValues(found), BASE)}
    *_, row = csv.DictReader(io.StringIO(made["charts/load.csv"], newline=""))
    assert (row["computed"], row["lo"], row["hi"]) == ("true", "3", "")


@pytest.mark.parametrize("words", ["<b>&\"'{{ x }}", "=1+1", "a\x00b\nc"])
def test_the_picture_holds_any_words_as_letters(words):
    (picture,) = {text for uri, text in files(words).items() if uri == "charts/load.svg"}
    root = ElementTree.fromstring(picture)
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        "svg",
        "rect",
        "text",
        "path",
        "circle",
    }
    assert root.get("role") == "img"


def test_the_readme_says_what_not_to_compare_and_how_to_cite():
    text = files()["charts/load.txt"]
    assert "- Apart. plain words" in text
    assert "“tons” has several meanings" in text
    assert f"“Load plain words.” Site plain words, 2026-11-21. {BASE}figures/load/" in text
