import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from builder.problem import Place, Problem
from builder.reading import Memory, read_briefing, without_accepted
from builder.reading.document import Document
from builder.reading.json_schema import schemas
from builder.reading.yaml_document import parse_yaml
from tests.reading.small_project import write_project

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "reading"
CONTENT = [*sorted((ROOT / "content").glob("*.yml")), *sorted((ROOT / "content" / "sources").glob("*.yml"))]


@pytest.fixture
def valid(tmp_path: Path) -> Path:
    write_project(tmp_path, yaml.safe_load((CASES / "valid.yml").read_text(encoding="utf-8")))
    return tmp_path


def test_records_of_a_valid_project(valid):
    source = read_briefing(valid).briefing.sources["a"]
    assert [point.id for point in source.key_points] == ["load", "dead"]
    assert [figure.id for figure in source.figures] == [
        "load.near",
        "load.far",
        "killed",
        "children",
        "distance",
    ]
    near, _, killed, children, distance = source.figures
    assert near.said_by == ("analyst",)
    assert near.via == "times"
    assert near.quote is source.key_points[0].quotes[0]
    assert killed.value.printed == "At least 19 civilians"
    assert children.quote is source.key_points[1].quotes[0]
    assert distance.quote.id == "figure-distance-1"
    assert [quote.id for quote in source.quotes()] == [
        "load-1",
        "dead-1",
        "dead-2",
        "figure-distance-1",
        "position-flew-itself-1",
        "event-first-raid-1",
    ]
    assert [part.paragraph for part in source.set_aside[0].quote.parts] == [1, 3, 4]
    assert not source.title_printed


HEDGED = """\
key_points:
  - {id: load, point: More., topics: [raid], hedge: could, quote: They could carry 22 tons each}
figures:
  - {of: load, measure: load, case: near, value: 22 tons}
  - {of: load, measure: distance, value: 40 km, quote: the base is 40 km away}
"""


def test_a_figure_with_a_quote_of_its_own_takes_no_doubt_that_is_not_in_it(tmp_path):
    write_project(tmp_path, {"source": HEDGED})
    near, distance = read_briefing(tmp_path).briefing.sources["a"].figures
    assert near.hedge == "could"
    assert distance.hedge is None


def test_every_record_knows_its_place(valid):
    lines = (valid / "content/sources/a.yml").read_text().split("\n")
    source = read_briefing(valid).briefing.sources["a"]
    for quote in source.quotes():
        line = lines[quote.place.line - 1][quote.place.column - 1 :]
        assert line.startswith(quote.parts[0].exact)
    for figure in source.figures:
        assert lines[figure.place.line - 1][figure.place.column - 1 :].startswith("{")


def test_every_offset_of_the_real_content_points_at_the_quoted_words():
    briefing = read_briefing(ROOT).briefing
    assert briefing is not None
    for source in briefing.sources.values():
        for quote in source.quotes():
            for part in quote.parts:
                paragraph = source.article.paragraphs[part.paragraph - 1]
                assert source.article.text[part.start : part.end] == part.exact
                assert paragraph.start <= part.start < part.end <= paragraph.end


def test_an_outlet_stated_in_several_places_is_quoted_from_the_line_that_is_its_own(tmp_path):
    write_project(
        tmp_path, yaml.safe_load((CASES / "outlet-stated-several-times.yml").read_text(encoding="utf-8"))
    )
    source = read_briefing(tmp_path).briefing.sources["a"]
    assert [part.paragraph for part in source.outlet.quote.parts] == [2]
    assert [part.paragraph for part in source.published.quote.parts] == [3]


def test_two_readings_are_equal(valid):
    first, second = read_briefing(valid), read_briefing(valid)
    assert first.briefing.actors == second.briefing.actors
    assert first.briefing.sources["a"].key_points == second.briefing.sources["a"].key_points


def test_memory_keeps_what_has_not_changed(valid):
    memory = Memory()
    first = read_briefing(valid, memory=memory).briefing.sources["a"]
    assert read_briefing(valid, memory=memory).briefing.sources["a"] is first


@pytest.mark.parametrize("changed", ["content/sources/a.yml", "content/topics.yml", "content/measures.yml"])
def test_memory_forgets_what_has_changed(valid, changed):
    memory = Memory()
    first = read_briefing(valid, memory=memory).briefing.sources["a"]
    (valid / changed).write_bytes((valid / changed).read_bytes() + b"# changed\n")
    assert read_briefing(valid, memory=memory).briefing.sources["a"] is not first


def test_memory_notices_a_changed_article(valid):
    memory = Memory()
    assert read_briefing(valid, memory=memory).briefing
    (valid / "corpus/a.txt").write_bytes(b"Another article.\n")
    fresh, remembered = read_briefing(valid), read_briefing(valid, memory=memory)
    assert remembered.problems == fresh.problems
    assert "article-changed" in {problem.rule for problem in fresh.problems}


def test_memory_gives_the_problems_of_a_fresh_reading(valid):
    memory = Memory()
    path = valid / "content/sources/a.yml"
    good = path.read_bytes()
    for text in (good, good.replace(b"22 tons}", b"21 tons}"), good + b"url: nowhere\n", good):
        path.write_bytes(text)
        assert read_briefing(valid, memory=memory).problems == read_briefing(valid).problems


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_schemas_accept_what_the_reading_accepts(path):
    briefing = read_briefing(ROOT).briefing
    kind = "source" if path.parent.name == "sources" else path.stem
    value = yaml.load(path.read_text(encoding="utf-8"), _Core)
    for known in (None, briefing):
        jsonschema.Draft7Validator(json.loads(schemas(known)[f"{kind}.schema.json"])).validate(value)


def test_schemas_describe_every_key_and_offer_the_ids_that_exist():
    plain = json.loads(schemas()["source.schema.json"])
    models = [plain, *plain["$defs"].values()]
    assert all(
        field.get("description") or "$ref" in field
        for model in models
        for field in model.get("properties", {}).values()
    )
    offered = json.loads(schemas(read_briefing(ROOT).briefing)["source.schema.json"])
    event = offered["$defs"]["EventReportContent"]["properties"]["event"]
    assert event["allOf"] == [{"$ref": "#/$defs/known-events"}]
    known = offered["$defs"]["known-events"]
    assert (
        known["enumDescriptions"][known["enum"].index("first-raid")]
        == "First bombing raid on Syria from Iran"
    )


def test_schemas_refuse_an_unknown_key():
    schema = json.loads(schemas()["topics.schema.json"])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"raid": {"name": "A", "question": "B", "titel": "C"}}, schema)


class _Core(yaml.SafeLoader):
    """Resolves as language servers do, by YAML's core schema: dates stay strings."""


_Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_accepted_warnings_are_left_out_where_they_are_accepted(valid):
    accepted_there = read_briefing(valid).accepted
    lines = (valid / "content/sources/a.yml").read_text().split("\n")
    file = "content/sources/a.yml"
    load = lines.index("  - id: load") + 1

    def warning(line: int, rule: str = "comment-cut", file: str = file) -> Problem:
        return Problem(Place(file, line, 9), rule, "m", "c")

    accepted, above, elsewhere = warning(load + 2), warning(2), warning(load + 2, file="content/site.yml")
    next_point = warning(lines.index("  - id: dead") + 2)
    other_rule = warning(load + 2, rule="bad-value")
    given = (accepted, above, elsewhere, next_point, other_rule)
    assert without_accepted(given, accepted_there) == given[1:]


@pytest.mark.parametrize("text", ["a: 1\nb:\n  - x\n", "a: 1\r\nb:\r\n  - x\r\n", "a: \u2028\nb:\n  - x\n"])
def test_places_are_those_of_an_editor(text):
    document, problems = parse_yaml("f.yml", text.encode())
    assert isinstance(document, Document)
    assert not problems
    assert document.place(document.find(("b", 0))[1]) == Place("f.yml", 3, 5)


def test_aliases_that_multiply_are_refused_before_they_do():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{k}: &{k} [*{j}, *{j}]\n" for j, k in zip("abcdefghij", "bcdefghijk", strict=True)
    )
    document, problems = parse_yaml("f.yml", bomb.encode())
    assert document is None
    assert {problem.rule for problem in problems} == {"yaml-anchor"}


def test_what_a_topic_rests_on_is_the_editors_to_say(valid):
    path = valid / "content" / "topics.yml"
    path.write_text('raid: {name: Raid, question: "What?", sources: "One *text*."}\n', encoding="utf-8")
    assert read_briefing(valid).briefing.topics["raid"].sources == "One *text*."
