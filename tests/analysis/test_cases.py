"""Each case is a small project and what comparing its sources gives; only what a case names is compared."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.analysis import analyse
from builder.analysis.beside import Edits, Stretch, Wording
from builder.analysis.findings import Findings, Grade, Verdict
from builder.analysis.history import history
from builder.reading import read_briefing
from tests.reading.small_project import write_project

CASES = sorted((Path(__file__).parents[1] / "cases" / "analysis").glob("*.yml"))

FOUND: dict[str, Callable[[Findings], object]] = {
    "agreements": lambda found: [
        f"{'.'.join(filter(None, (each.measure, each.case)))} {each.verdict}: {each.sentence}"
        for measure in found.measures.values()
        for each in measure.agreements
    ],
    "one_text": lambda found: [
        f"{each.measure} {each.verdict}"
        for measure in found.measures.values()
        for each in measure.agreements
        if each.one_text
    ],
    "finding": lambda found: {id_: each.finding for id_, each in found.measures.items() if each.finding},
    "not_comparable": lambda found: {
        id_: list(each.not_comparable) for id_, each in found.measures.items() if each.not_comparable
    },
    "figures": lambda found: {
        id_: [f"{figure.source}/{figure.id}" for figure in each.figures]
        for id_, each in found.measures.items()
        if each.figures
    },
    "history": lambda found: {
        id_: [f"{each.figure.source}/{each.figure.id}" for each in reports]
        for id_ in found.measures
        if (reports := history(found, id_))
    },
    "unit_slips": lambda found: [
        slip.sentence for measure in found.measures.values() for slip in measure.unit_slips
    ],
    "parts_above": lambda found: [
        each.sentence for measure in found.measures.values() for each in measure.parts_above
    ],
    "grades": lambda found: {id_: f"{each.grade}: {each.grade_reason}" for id_, each in found.claims.items()},
    "counts": lambda found: {id_: list(each.count) for id_, each in found.claims.items()},
    "absent": lambda found: {id_: dict(each.absent) for id_, each in found.claims.items()},
    "count": lambda found: list(found.count),
    "texts": lambda found: [list(group.sources) for group in found.texts],
    "overlaps": lambda found: [
        f"{each.a} {each.b} {each.share:.2f}: "
        + " | ".join(_words(found, each.a, *passage.a) for passage in each.passages)
        for each in found.overlaps
    ],
    "edits": lambda found: [
        f"{each.a} {each.b}: {_stretch(found, each, stretch)}"
        for each in found.edits
        for stretch in each.stretches
    ],
    "changes": lambda found: [
        f"{', '.join(change.kinds)}: {_worded(found, each.a, change.a)} | {_worded(found, each.b, change.b)}"
        for each in found.edits
        for change in each.changes
    ],
    "only": lambda found: {
        id_: [
            f"{' '.join(filter(None, each.item))} {' '.join(each.also)}".strip() for each in source.alone.only
        ]
        for id_, source in found.sources.items()
        if source.alone.only
    },
    "left_out": lambda found: {
        id_: [
            f"{' '.join(filter(None, each.item))}: {each.articles}, {each.texts}"
            for each in source.alone.left_out
        ]
        for id_, source in found.sources.items()
        if source.alone.left_out
    },
    "more": lambda found: {id_: sorted(source.alone.more) for id_, source in found.sources.items()},
    "mentions": lambda found: {
        id_: [f"{each.paragraph} {each.actor}: {each.text}" for each in source.mentions]
        for id_, source in found.sources.items()
    },
    "spellings": lambda found: {
        id_: {source: [list(each) for each in spellings] for source, spellings in actor.spellings.items()}
        for id_, actor in found.actors.items()
        if actor.spellings
    },
    "beside": lambda found: {
        id_: [list(each) for each in actor.beside] for id_, actor in found.actors.items() if actor.beside
    },
    "said": lambda found: {
        id_: [f"{each.source}/{each.id}" for each in actor.said]
        for id_, actor in found.actors.items()
        if actor.said
    },
    "shown": lambda found: {
        id_: [_words(found, id_, *span) for span in source.shown.spans]
        for id_, source in found.sources.items()
    },
    "share": lambda found: {id_: round(source.shown.share, 2) for id_, source in found.sources.items()},
    "by_stance": lambda found: {
        id_: {
            str(stance): [f"{each.source}/{each.id}" for each in taken]
            for stance, taken in claim.by_stance().items()
        }
        for id_, claim in found.claims.items()
        if claim.positions
    },
    "unclaimed": lambda found: {
        f"{id_}/{source}": [point.id for point in points]
        for id_, topic in found.topics.items()
        for source, points in topic.unclaimed.items()
    },
    "statement": lambda found: {
        id_: topic.statement for id_, topic in found.topics.items() if topic.statement
    },
    "topic_count": lambda found: {
        id_: ", ".join(map(str, topic.count)) for id_, topic in found.topics.items()
    },
    "topic_measures": lambda found: {id_: list(topic.measures) for id_, topic in found.topics.items()},
    "topic_events": lambda found: {id_: list(topic.events) for id_, topic in found.topics.items()},
    "silent": lambda found: {id_: list(topic.silent) for id_, topic in found.topics.items()},
}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_findings(path: Path, tmp_path: Path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    write_project(tmp_path, {"files": _files(case)})
    reading = read_briefing(tmp_path)
    assert reading.briefing, "\n".join(map(str, reading.problems))
    found = analyse(reading.briefing)
    assert case["expected"]
    assert {name: FOUND[name](found) for name in case["expected"]} == case["expected"]


def _files(case: dict[str, dict[str, str]]) -> dict[str, str | None]:
    """Return the files of a project with the case's articles, a source for each, and its registries."""
    files: dict[str, str | None] = {"corpus/a.txt": None, "content/sources/a.yml": None}
    for name, text in case["articles"].items():
        head = (
            f"article: {name}.txt\nsha256: SHA256({name}.txt)\n"
            f"added: 2026-11-20\ntitle: Title {name}\nsummary: S\n"
        )
        files[f"corpus/{name}.txt"] = text
        files[f"content/sources/{name}.yml"] = head + case.get("sources", {}).get(name, "")
    for name, text in case.get("registries", {}).items():
        files[f"content/{name}.yml"] = text
    return files


def _words(found: Findings, source: str, start: int, end: int) -> str:
    return found.briefing.sources[source].article.text[start:end]


def _stretch(found: Findings, edits: Edits, stretch: Stretch) -> str:
    sides = ((edits.a, stretch.a), (edits.b, stretch.b))
    words = [f"{_words(found, source, *side.span)} ({side.words})" for source, side in sides if side]
    return f"{stretch.relation}: {' | '.join(dict.fromkeys(words))}"


def _worded(found: Findings, source: str, wording: Wording) -> str:
    """What is shown, with the words that changed in underscores."""
    text = found.briefing.sources[source].article.text
    marks = {at: "_" for span in wording.marked for at in span}
    return " […] ".join(
        "".join(f"{marks.get(at, '')}{text[at]}" for at in range(lo, hi)) + marks.get(hi, "")
        for lo, hi in wording.shown
    )


@pytest.mark.parametrize("verdict", [each for each in Verdict if each is not Verdict.NOT_COMPARABLE])
def test_every_verdict_has_cases(verdict: Verdict):
    given = [each for case in _expected("agreements") for each in case if f" {verdict}: " in each]
    assert len(given) >= 2


@pytest.mark.parametrize("grade", Grade)
def test_every_grade_has_cases(grade: Grade):
    given = [each for case in _expected("grades") for each in case.values() if each.startswith(f"{grade}: ")]
    assert len(given) >= 2


@pytest.mark.parametrize("name", ["not_comparable", "unit_slips", "parts_above", "texts", "absent"])
def test_what_is_found_has_cases_with_and_without(name: str):
    found = [bool(case) for case in _expected(name)]
    assert len(found) >= 2
    assert True in found


def _expected(name: str) -> list[Any]:
    cases = (yaml.safe_load(path.read_text(encoding="utf-8"))["expected"] for path in CASES)
    return [case[name] for case in cases if name in case]
