import pytest

from builder.analysis.origins import Origins
from builder.model import Actor, ActorKind

SPEAKS_FOR = {"a": "b", "b": "c", "c": None, "x": "y", "y": "z", "z": "x", "s": "s"}
ACTORS = {id_: Actor(id_, id_, ActorKind.PERSON, (), target) for id_, target in SPEAKS_FOR.items()}


@pytest.mark.parametrize(("actor", "chain"), [("a", "abc"), ("c", "c"), ("s", "s")])
def test_a_chain_ends_with_who_speaks_for_nobody(actor: str, chain: str):
    assert "".join(Origins(ACTORS, {}).chain(actor)) == chain


@pytest.mark.parametrize("actor", "xyz")
def test_who_speak_for_each_other_in_a_circle_are_one_origin(actor: str):
    chain = Origins(ACTORS, {}).chain(actor)
    assert chain[-1] == "x"
    assert sorted(chain) == ["x", "y", "z"]
