"""`data/`: the contract of the design, CSVs that spreadsheets can open, a package that describes them."""

import csv
import io
import json
from pathlib import Path

import pytest
from frictionless import validate
from hypothesis import given
from hypothesis import strategies as st

from builder.analysis import analyse
from builder.pages.exports.cells import cell, column
from builder.pages.exports.fields import FIELDS
from builder.pages.exports.files import data_files
from builder.reading import read_briefing
from tests.pages.sample import sample

ROOT = Path(__file__).parents[2]

CONTRACT = """
sources: id article sha256 added title title_basis language outlet published words share_shown text_group topics url
key_points: id source point topics said_by via hedge note quotes url
figures: id source measure case event printed qualifier lo hi lo_open hi_open unit common_lo common_hi common_unit said_by via hedge note quote url
quotes: id source parts prefix suffix translation
actors: id name kind aliases speaks_for mentions url
topics: id name question url
measures: id name unit event total part_of is cases url
claims: id claim topic party event grade url
positions: id source claim position said_by via quote url
events: id name date basis why place reports url
agreements: measure case verdict figures sentence
overlaps: a b share passages
"""  # noqa: E501 (one list a line, as the design has them)
LISTS = {name: fields.split() for name, fields in (line.split(": ") for line in CONTRACT.strip().split("\n"))}


def real():
    briefing = read_briefing(ROOT).briefing
    assert briefing is not None
    return analyse(briefing)


@pytest.fixture(scope="module", params=[sample, real], ids=["sample", "real"])
def files(request) -> dict[str, bytes]:
    return {asset.uri.removeprefix("data/"): asset.content for asset in data_files(request.param())}


@pytest.fixture(scope="module")
def briefing(files):
    return json.loads(files["briefing.json"])


def test_lists_and_fields_are_those_of_the_contract(briefing):
    assert list(briefing) == ["site", *LISTS]
    assert {name: list(fields) for name, fields in FIELDS.items()} == LISTS
    for name, fields in LISTS.items():
        assert briefing[name], f"nothing to see of {name}"
        assert all(list(record) == fields for record in briefing[name]), name
    assert list(briefing["site"]) == ["title", "what_happened", "judgements", "corrections", "counts"]
    assert list(briefing["site"]["counts"]) == ["articles", "texts", "origins"]


def test_ids_are_unique_and_references_hold(briefing):
    ids = {name: [record["id"] for record in briefing[name]] for name in LISTS if "id" in LISTS[name]}
    assert all(len(set(names)) == len(names) for names in ids.values())
    for name in ("key_points", "figures", "positions"):
        for record in briefing[name]:
            assert record["source"] in ids["sources"]
            assert record["id"].startswith(record["source"] + "/")
            assert set(record["said_by"]) <= set(ids["actors"])
            quotes = record["quotes"] if name == "key_points" else [record["quote"]]
            assert quotes
            assert set(quotes) <= set(ids["quotes"])
    for agreement in briefing["agreements"]:
        assert set(agreement["figures"]) <= set(ids["figures"])
    for event in briefing["events"]:
        assert {report["quote"] for report in event["reports"]} <= set(ids["quotes"])


def test_numbers_are_json_numbers_and_whole_ones_are_integers(briefing):
    bounds = [figure[key] for figure in briefing["figures"] for key in ("lo", "hi", "common_lo", "common_hi")]
    numbers = [bound for bound in bounds if bound is not None]
    assert numbers
    assert all(type(bound) is int or (type(bound) is float and not bound.is_integer()) for bound in numbers)


def test_each_csv_says_what_the_json_says(files, briefing):
    for name, fields in LISTS.items():
        rows = list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode(), newline="")))
        assert len(rows) == len(briefing[name])
        for row, record in zip(rows, briefing[name], strict=True):
            assert list(row) == fields
            for field in fields:
                assert read_back(row[field], record[field]) == record[field], (name, field)


def read_back(text: str, like: object) -> object:
    """Read a cell as the type that the JSON has."""
    if like is None or like == []:
        return like if text in {"", "[]"} else text
    if isinstance(like, list) and isinstance(like[0], str):
        return text.split(";")
    return text if isinstance(like, str) else json.loads(text)


def test_the_package_describes_the_files(files, tmp_path):
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    report = validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "message"])
    package = json.loads(files["datapackage.json"])
    assert {resource["path"] for resource in package["resources"]} == files.keys() - {"datapackage.json"}


def test_a_changed_file_no_longer_fits_its_description(files, tmp_path):
    for name, content in files.items():
        (tmp_path / name).write_bytes(
            content.replace(b"sources/", b"sauces/") if name == "quotes.csv" else content
        )
    (tmp_path / "topics.csv").write_bytes(files["topics.csv"] + b'"one cell"\r\n')
    assert not validate(str(tmp_path / "datapackage.json")).valid


def test_same_findings_same_bytes():
    assert list(data_files(sample())) == list(data_files(sample()))


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_no_text_is_a_formula(words):
    assert next(csv.reader([cell(words)[1]]))[0] == f"'{words}"
    assert json.loads(cell(words)[0]) == words


def test_a_negative_number_stays_a_number():
    assert cell(-1.5) == ("-1.5", "-1.5")


@pytest.mark.parametrize(
    "text", ["plain", 'a "quoted" word', "back\\slash", "comma, semicolon;", "line\nbreak", "\x00"]
)
def test_texts_survive_both_forms(text):
    in_json, in_csv = cell(text)
    assert json.loads(in_json) == text
    assert next(csv.reader(io.StringIO(in_csv, newline="")))[0] == text


VALUES = st.text(max_size=6) | st.sampled_from(["", "=1", "-", '"', "a\\b", "plain"])


@given(st.lists(VALUES | st.none() | st.integers() | st.tuples(VALUES, VALUES), min_size=1))
def test_a_column_is_its_cells(values):
    in_json, in_csv = column(values)
    assert list(zip(in_json, in_csv, strict=True)) == list(map(cell, values))


@given(st.lists(VALUES, min_size=1))
def test_a_column_of_texts_is_its_cells(values):
    in_json, in_csv = column(values)
    assert list(zip(in_json, in_csv, strict=True)) == list(map(cell, values))
