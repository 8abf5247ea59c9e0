"""Who is named with whom, in the strongest ties; outlets and mere reporters apart."""

from dataclasses import replace

from builder.analysis.findings import Findings, Mention, TextGroup
from builder.analysis.network import MORE_NODES, NODES, TIES, Tie, network, reporters
from builder.model import Actor, ActorKind
from tests.pages.sample import sample


def findings(
    *paragraphs: str, texts: tuple[tuple[str, ...], ...] = (("alpha",), ("beta",)), beta=()
) -> Findings:
    """The sample whose articles name the actors of each paragraph, ids apart by spaces."""
    found = sample()
    names = {name for paragraph in (*paragraphs, *beta) for name in paragraph.split()}
    new = {name: Actor(name, name, ActorKind.STATE) for name in sorted(names - found.briefing.actors.keys())}
    named = {"alpha": paragraphs, "beta": beta}
    return replace(
        found,
        briefing=replace(found.briefing, actors=found.briefing.actors | new),
        sources={
            source: replace(each, mentions=tuple(_mentions(source, named[source])))
            for source, each in found.sources.items()
        },
        texts=tuple(TextGroup(group[0], group) for group in texts),
    )


def _mentions(source, paragraphs):
    for number, paragraph in enumerate(paragraphs, start=1):
        for actor in paragraph.split():
            yield Mention(source, actor, number, 0, 1, actor)


def test_ties_are_counted_by_paragraph_the_strongest_first():
    found = network(findings("a b a", "b a c", "d", beta=("a b",)))
    assert found.ties == (Tie("a", "b", 3), Tie("a", "c", 1), Tie("b", "c", 1))
    assert found.actors == ("a", "b", "c")
    assert found.left_out == 0


def test_edits_of_one_text_count_as_the_one_that_has_most():
    found = network(findings("a b", beta=("a b", "a b"), texts=(("alpha", "beta"),)))
    assert found.ties == (Tie("a", "b", 2),)


def test_outlets_and_those_only_taken_from_are_reporters():
    found = sample()
    ann = found.briefing.actors["ann"]
    assert reporters(found.briefing) == {"paper"}
    person = replace(found.briefing.actors["paper"], kind=ActorKind.PERSON)
    assert reporters(replace(found.briefing, actors={"ann": ann, "paper": person})) == {"paper"}


def test_reporters_stand_apart_with_their_ties_to_actors_that_are_shown():
    found = network(findings("a b paper"))
    assert found.ties == (Tie("a", "b", 1),)
    assert found.reporters == ("paper",)
    assert found.reporter_ties == (Tie("a", "paper", 1), Tie("b", "paper", 1))


def test_no_more_is_shown_than_can_be_told_apart():
    crowd = " ".join(f"n{number:03}" for number in range(NODES + 20))
    found = network(findings(crowd, "z1 z2", "z1 z2"))
    assert found.ties[0] == Tie("z1", "z2", 2)
    assert len(found.actors) <= NODES
    assert len(found.ties) == TIES
    assert found.left_out == (NODES + 20) * (NODES + 19) // 2 + 1 - TIES
    assert MORE_NODES < NODES


def test_nobody_named_makes_no_network():
    assert network(findings()).ties == ()
