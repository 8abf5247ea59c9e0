"""The page of an actor: what others say in its name stands apart from its own words."""

from dataclasses import replace

from builder.analysis.findings import Findings
from builder.model import Actor
from builder.pages import all_pages
from builder.pages.page import Page
from tests.pages.sample import sample

HEADING = "## Said by others in this name"


def page(findings: Findings, actor: str) -> str:
    made = (item for item in all_pages(findings) if isinstance(item, Page))
    return next(each.markdown for each in made if each.uri == f"actors/{actor}.md")


def speaking(**speaks_for: str) -> Findings:
    """The sample in which other actors speak for each other; `ann` speaks, and for `land`."""
    found = sample()
    ann, said = found.briefing.actors["ann"], found.actors["ann"]
    named = {id_: Actor(id_, id_.capitalize(), ann.kind, speaks_for=of) for id_, of in speaks_for.items()}
    actors = {**found.briefing.actors, **named}
    spoken_for_by = {
        id_: tuple(each.id for each in actors.values() if each.speaks_for == id_) for id_ in actors
    }
    silent = replace(said, said=(), figures=(), positions=())
    records = {
        id_: replace(found.actors.get(id_, silent), id=id_, spoken_for_by=of)
        for id_, of in spoken_for_by.items()
    }
    return replace(found, briefing=replace(found.briefing, actors=actors), actors=records)


def test_what_is_said_in_an_actors_name_is_on_its_page_with_who_says_it():
    spoken = page(sample(), "land").split(HEADING)[1].split("\n## ")[0]
    assert "It carries more. plain words" in spoken
    assert "Ann plain words</a>" in spoken
    assert "22 tons" in spoken
    assert "reports</span>" in spoken


def test_an_actor_without_speakers_has_no_such_part():
    assert HEADING not in page(sample(), "ann")


def test_also_those_who_speak_for_its_speakers_are_heard():
    found = speaking(crown="land", land="realm", realm="crown")
    assert "It carries more." in page(found, "realm").split(HEADING)[1].split("\n## ")[0]


def test_what_an_actor_says_with_its_speaker_is_its_own():
    found = sample()
    ann, land = found.actors["ann"], found.actors["land"]
    both = tuple(replace(each, said_by=("ann", "land")) for each in ann.said)
    own = {
        "ann": replace(ann, said=both, figures=(), positions=()),
        "land": replace(land, said=both),
    }
    assert HEADING not in page(replace(found, actors={**found.actors, **own}), "land")
