"""An analysis that remembers finds what one without a memory finds."""

import re
from pathlib import Path

import pytest

from builder.analysis import Memory, analyse, compose
from builder.analysis import edits as edits_module
from builder.analysis.findings import Findings
from builder.model import Briefing
from builder.reading import read_briefing


def of(project: Path) -> Briefing:
    briefing = read_briefing(project).briefing
    assert briefing is not None
    return briefing


def seen(found: Findings) -> tuple[object, ...]:
    """Return what rests on articles alone."""
    return found.sources, found.texts, found.overlaps, found.edits


def replaced(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def without_an_alias(project: Path) -> None:
    replaced(project / "content/actors.yml", "aliases: [", "aliases: [coalition, ")


def one_text_no_more(project: Path) -> None:
    source = project / "content/sources/dispatch-a.yml"
    source.write_text(source.read_text() + "same_text: {dispatch-b: false, why: a test}\n")


def set_aside(project: Path) -> None:
    source = project / "content/sources/dispatch-b.yml"
    words = "Also on Tuesday, Russia held naval drills"
    source.write_text(f'{source.read_text()}set_aside:\n  - {{what: a test, quote: "{words}"}}\n')


@pytest.mark.parametrize("edit", [without_an_alias, one_text_no_more, set_aside])
def test_finds_the_same_after_an_edit(project: Path, edit):
    memory = Memory()
    before = analyse(of(project), memory)
    edit(project)
    briefing = of(project)
    again = analyse(briefing, memory)
    assert again == analyse(briefing)
    assert seen(again) != seen(before), "or the edit shows nothing"


SOURCE = "content/sources/first-mission.yml"
SEEN_BY_MEASURES = {
    "figure away": (SOURCE, "  - {of: planes-flown-in, measure: bombers-flown-in, value: 4 bombers}\n", ""),
    "other claimant": (SOURCE, "value: 4 bombers}", "value: 4 bombers, said_by: fars}"),
    "other title": (SOURCE, "\ntitle: ", "\ntitle: Another "),
    "other unit": ("content/measures.yml", "\n  unit: t\n", "\n  unit: kg\n"),
    "other name of an actor": ("content/actors.yml", "name: Syrian Obs", "name: The Syrian Obs"),
}


@pytest.mark.parametrize("edit", SEEN_BY_MEASURES.values(), ids=SEEN_BY_MEASURES)
def test_compares_figures_again_after_an_edit_that_they_show(project: Path, edit: tuple[str, str, str]):
    memory = Memory()
    before = analyse(of(project), memory)
    file, old, new = edit
    replaced(project / file, old, new)
    briefing = of(project)
    again = analyse(briefing, memory)
    assert again.measures == analyse(briefing).measures
    assert again.measures != before.measures, "or the edit shows nothing"


def test_compares_no_figures_again_for_a_statement(project: Path, monkeypatch: pytest.MonkeyPatch):
    memory = Memory()
    before = analyse(of(project), memory)
    replaced(project / SOURCE, "point: ", "point: Newly ")
    monkeypatch.setattr(compose, "measure_findings", lambda *_: pytest.fail("compared again"))
    assert analyse(of(project), memory).measures is before.measures


def test_measures_stand_in_the_order_of_their_file(project: Path):
    memory = Memory()
    analyse(of(project), memory)
    file = project / "content/measures.yml"
    head, *measures = re.split(r"\n(?=\w)", file.read_text())
    file.write_text("\n".join([head, *reversed(measures)]))
    briefing = of(project)
    assert (
        list(analyse(briefing, memory).measures)
        == list(briefing.measures)
        == list(analyse(briefing).measures)
    )


def test_figures_stand_where_they_are_now(project: Path):
    memory = Memory()
    analyse(of(project), memory)
    replaced(project / SOURCE, "\ntitle: ", "\n\n# a comment\ntitle: ")
    briefing = of(project)

    def places(found: Findings) -> list[object]:
        figures = [figure for measure in found.measures.values() for figure in measure.figures]
        return [(figure.place, figure.quote.place) for figure in figures]

    assert places(analyse(briefing, memory)) == places(analyse(briefing))


def test_looks_at_no_article_again_that_is_the_same(project: Path, monkeypatch: pytest.MonkeyPatch):
    memory = Memory()
    found = analyse(of(project), memory)
    assert found.edits
    monkeypatch.setattr(edits_module, "compared", lambda *_: pytest.fail("compared again"))
    assert seen(analyse(of(project), memory)) == seen(found)


def test_forgets_what_nobody_asks_for():
    memory = Memory()
    assert memory.of("a", lambda: 1) == 1
    memory.begin()
    assert memory.of("a", lambda: 2) == 1
    memory.begin()
    memory.begin()
    assert memory.of("a", lambda: 3) == 3
