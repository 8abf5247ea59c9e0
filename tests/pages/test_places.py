from dataclasses import replace

from builder.model import Actor, ActorKind
from builder.pages.markup.links import Links
from builder.pages.parts.views import Views
from builder.pages.places import places_page
from tests.pages.sample import sample


def page(**actors: Actor) -> str:
    findings = sample()
    briefing = findings.briefing
    known = {**{id_: replace(each, at=None) for id_, each in briefing.actors.items()}, **actors}
    found = {**findings.actors, **{id_: replace(findings.actors["idle"], id=id_) for id_ in actors}}
    findings = replace(findings, briefing=replace(briefing, actors=known), actors=found)
    return places_page(Views(findings, Links(findings, "../"))).markdown


def place(id_: str, at: tuple[float, float] | None) -> Actor:
    return Actor(id_, id_.capitalize(), ActorKind.PLACE, at=at)


def test_without_a_position_there_is_no_map_and_still_a_list():
    text = page(somewhere=place("somewhere", None))
    assert "<svg" not in text
    assert "Somewhere" in text
    assert "Position" not in text
    assert "where it is" not in text


def test_one_place_has_a_map_and_a_row():
    text = page(base=place("base", (35.2, 48.6)))
    assert text.count("bf-map__mark") == 1
    assert "35.2° N, 48.6° E" in text
