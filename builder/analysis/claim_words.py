"""One sentence on why a claim has its grade."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from builder.analysis.findings import Grade
from builder.analysis.origins import Origins
from builder.analysis.wording import Wording, capital_first, counted, listed
from builder.model import Position, Stance

_NAMED = 3
"""How many voices a sentence names before it counts the others."""
_PASSIVE = {
    Stance.DISPUTES: "disputed",
    Stance.DENIES: "denied",
    Stance.LEAVES_OPEN: "left open",
}


class Standing(NamedTuple):
    """The positions on a claim by what they do to it, each in the order of the sources."""

    affirming: list[Position]
    opposing: list[Position]
    leaving_open: list[Position]


Confirming = Sequence[tuple[str, str]]
"""Claimants with the party that they are or speak for."""


def reason(
    grade: Grade, standing: Standing, confirming: Confirming, origins: Origins, wording: Wording
) -> str:
    """Say in one sentence, plain text, what a grade rests on."""
    return capital_first(_REASONS[grade](standing, confirming, origins, wording)) + "."


def _contested(standing: Standing, _: Confirming, __: Origins, wording: Wording) -> str:
    return f"affirmed by {_voices(standing.affirming, wording)}; {_opposed(standing.opposing, wording)}"


def _confirmed(_: Standing, confirming: Confirming, __: Origins, wording: Wording) -> str:
    own = [claimant for claimant, party in confirming if claimant == party]
    if own:
        verb = "is a party to it and affirms it" if len(own) == 1 else "are parties to it and affirm it"
        return f"{_several(wording.actors, own)} {verb}"
    claimant, party = confirming[0]
    return f"{wording.actor(claimant)} affirms it and speaks for {wording.actor(party)}, a party to it"


def _several_origins(standing: Standing, _: Confirming, __: Origins, wording: Wording) -> str:
    return f"affirmed independently by {_voices(standing.affirming, wording)}"


def _single_origin(standing: Standing, _: Confirming, origins: Origins, wording: Wording) -> str:
    count = origins.count(standing.affirming)
    who = _voices(standing.affirming, wording)
    if count.articles == 1:
        return f"only {who} {_verb(standing.affirming, wording)} so"
    return f"{counted(count.articles, 'article')} affirm it, but all of it goes back to one origin: {who}"


def _not_affirmed(standing: Standing, _: Confirming, __: Origins, wording: Wording) -> str:
    others = [*standing.opposing, *standing.leaving_open]
    return "no source affirms it" + (f"; {_opposed(others, wording)}" if others else "")


_REASONS: dict[Grade, Callable[[Standing, Confirming, Origins, Wording], str]] = {
    Grade.CONTESTED: _contested,
    Grade.CONFIRMED: _confirmed,
    Grade.SEVERAL_ORIGINS: _several_origins,
    Grade.SINGLE_ORIGIN: _single_origin,
    Grade.NOT_AFFIRMED: _not_affirmed,
}


def _opposed(positions: Sequence[Position], wording: Wording) -> str:
    clauses = []
    for stance, passive in _PASSIVE.items():
        of_stance = [position for position in positions if position.position is stance]
        if of_stance:
            clauses.append(f"{passive} by {_voices(of_stance, wording)}")
    return ", ".join(clauses)


def _voices(positions: Sequence[Position], wording: Wording) -> str:
    """Name those whose positions these are: claimants first, then articles in their own voice, counted."""
    actors = list(dict.fromkeys(actor for position in positions for actor in position.said_by))
    own = list(dict.fromkeys(position.source for position in positions if not position.said_by))
    names = [wording.actor(actor) for actor in actors[:_NAMED]]
    if len(actors) > _NAMED:
        names.append(counted(len(actors) - _NAMED, "other voice"))
    if own:
        names.append(f"{counted(len(own), 'article')} in {'its' if len(own) == 1 else 'their'} own voice")
    return listed(names)


def _verb(positions: Sequence[Position], wording: Wording) -> str:
    actors = tuple(dict.fromkeys(actor for position in positions for actor in position.said_by))
    return wording.verb(actors, "says", "say")


def _several(name: Callable[[Sequence[str]], str], actors: Sequence[str]) -> str:
    if len(actors) <= _NAMED:
        return name(actors)
    return f"{name(actors[:_NAMED])} and {counted(len(actors) - _NAMED, 'other')}"
