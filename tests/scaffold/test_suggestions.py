"""What a new source suggests for the five articles, measured against their finished sources."""

from pathlib import Path

import pytest

from builder.examine import examine
from builder.model import Briefing
from builder.reading import Memory, read_briefing
from builder.text.article import read_article
from tests.bench.suggestions import LEAST_FIGURES, LEAST_STATEMENTS, MOST_USELESS, tallies
from tests.project import ROOT
from tests.scaffold.desk import count, filled, tally, uncommented, without, written

SOURCES = sorted(path.stem for path in (ROOT / "content/sources").glob("*.yml"))


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    found = read_briefing(ROOT).briefing
    assert found is not None
    return found


def test_what_finished_sources_say_is_suggested():
    found = tallies(ROOT)
    for setting in ("other sources", "registries only"):
        total = found[setting]
        assert total.figures_found >= LEAST_FIGURES * total.figures, total
        assert total.statements_found >= LEAST_STATEMENTS * total.statements, total
        assert total.useless <= MOST_USELESS * total.suggestions, total


def test_an_edit_is_as_well_served_without_the_other(briefing: Briefing):
    source = briefing.sources["dispatch-b"]
    found, _ = tally(source, written(source.article, without(briefing, "dispatch-a", "dispatch-b")))
    assert found.figures_found >= 0.85 * found.figures
    assert found.statements_found >= 0.75 * found.statements


@pytest.mark.parametrize("id_", SOURCES)
def test_every_suggestion_is_valid_alone_and_all_are_together(briefing: Briefing, project: Path, id_: str):
    file = project / f"content/sources/{id_}.yml"
    site = project / "content/site.yml"
    site.write_text("title: A briefing\n")
    text = written(briefing.sources[id_].article, without(briefing, id_))
    memory = Memory()
    for only in (*range(count(text)), None):
        drafts = [filled(uncommented(text, only), briefing)]
        drafts += [uncommented(text)] if only is None else []
        for draft in drafts:
            file.write_text(draft, encoding="utf-8")
            errors = [
                p
                for p in read_briefing(project, drafts=True, memory=memory).problems
                if p.severity == "error"
            ]
            assert errors == [], draft if only is not None else only
    assert examine(project, drafts=True).errors == ()


def test_the_same_article_gives_the_same_bytes(briefing: Briefing):
    source = briefing.sources["dispatch-b"]
    known = without(briefing, "dispatch-b")
    assert written(source.article, known) == written(source.article, known)


def test_of_a_change_what_it_became_is_offered(briefing: Briefing):
    text = "Who had to leave\n\nThe governor widened the zone from three to five kilometres on Friday.\n"
    draft = written(read_article("a.txt", text.encode()), without(briefing, *briefing.sources))
    assert [line.strip(" #") for line in draft.split("\n") if "value:" in line] == ["value: 5 kilometres"]
