from pathlib import Path

import pytest

from builder.analysis import analyse
from builder.pages.parts.actor_evidence import ActorEvidence
from builder.reading import read_briefing


@pytest.fixture(scope="module")
def findings():
    briefing = read_briefing(Path(__file__).parents[3]).briefing
    assert briefing is not None
    return analyse(briefing)


@pytest.fixture(scope="module")
def evidence(findings):
    return ActorEvidence(findings)


def test_a_statement_names_whoever_its_quotes_print(findings, evidence):
    spelled = {
        (mention.source, mention.actor): mention.text
        for actor in findings.actors.values()
        for mention in actor.mentions
    }
    points = [(actor, point) for actor, naming in evidence.naming.items() for point in naming.points.values()]
    assert len(points) > 50
    for actor, point in points:
        assert (point.source, actor) in spelled
        assert actor not in point.said_by
        spans = [(part.start, part.end) for quote in point.quotes for part in quote.parts]
        assert any(
            start <= mention.start and mention.end <= end
            for mention in findings.actors[actor].mentions
            if mention.source == point.source
            for start, end in spans
        )


def test_no_statement_whose_quote_prints_the_name_is_left_out(findings, evidence):
    for source in findings.briefing.sources.values():
        for point in source.key_points:
            for part in (part for quote in point.quotes for part in quote.parts):
                for mention in findings.sources[source.id].mentions:
                    inside = part.start <= mention.start and mention.end <= part.end
                    if inside and mention.actor not in point.said_by:
                        assert (source.id, point.id) in evidence.naming[mention.actor].points


def test_an_outlet_has_what_came_through_it(findings, evidence):
    sources = findings.briefing.sources.values()
    via = [point for source in sources for point in source.key_points if point.via]
    assert sum(map(len, evidence.points_via.values())) == len(via) > 0
    assert all(point.via == outlet for outlet, points in evidence.points_via.items() for point in points)


def test_a_place_has_its_events(findings, evidence):
    placed = [event for event in findings.briefing.events.values() if event.where]
    assert sorted(event.id for events in evidence.events_at.values() for event in events) == sorted(
        event.id for event in placed
    )
