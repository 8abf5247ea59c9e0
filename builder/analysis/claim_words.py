"""One sentence on why a claim has its grade."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from builder.analysis.findings import Grade
from builder.analysis.origins import Origin, OriginKind, Origins
from builder.analysis.voices import voices
from builder.analysis.wording import NAMED, Wording, capital_first, counted, listed, several
from builder.model import Position, Stance

_OWN_VOICE = "one article in its own voice"
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


Reports = Sequence[tuple[Position, str | None]]
"""Positions with one of their claimants each, None for the article's own voice."""
Confirming = Sequence[tuple[str, str]]
"""Claimants with the party that they are or speak for."""


def reason(
    grade: Grade, standing: Standing, confirming: Confirming, origins: Origins, wording: Wording
) -> str:
    """Say in one sentence, plain text, what a grade rests on."""
    return capital_first(_REASONS[grade](standing, confirming, origins, wording)) + "."


def _contested(standing: Standing, _: Confirming, origins: Origins, wording: Wording) -> str:
    affirming = voices(standing.affirming, origins, wording)
    return f"affirmed by {affirming}; {_opposed(standing.opposing, origins, wording)}"


def _confirmed(_: Standing, confirming: Confirming, __: Origins, wording: Wording) -> str:
    speakers: dict[str, list[str]] = {}
    for claimant, party in confirming:
        speakers.setdefault(party, []).append(claimant)
    parties = [_party(party, each, wording) for party, each in speakers.items()]
    number = "a party" if len(parties) == 1 else counted(len(parties), "party", "parties")
    return f"acknowledged by {number} to it: {'; '.join(parties)}"


def _party(party: str, speakers: Sequence[str], wording: Wording) -> str:
    """Name a party with those who speak for it, unless it speaks itself."""
    name = wording.actor(party)
    return (
        name
        if party in speakers
        else f"{name}, in the words of {several([wording.actor(each) for each in speakers])}"
    )


def _several_origins(standing: Standing, _: Confirming, origins: Origins, wording: Wording) -> str:
    number = origins.count(standing.affirming).origins
    behind = "; ".join(_behind(standing.affirming, origins, wording))
    return f"affirmed from {counted(number, 'origin')}: {behind}"


def _single_origin(standing: Standing, _: Confirming, origins: Origins, wording: Wording) -> str:
    articles = origins.count(standing.affirming).articles
    (behind,) = _behind(standing.affirming, origins, wording)
    if articles == 1:
        return f"affirmed by one origin only: {behind}"
    return f"{counted(articles, 'article')} affirm it, but all of it goes back to one origin: {behind}"


def _not_affirmed(standing: Standing, _: Confirming, origins: Origins, wording: Wording) -> str:
    others = [*standing.opposing, *standing.leaving_open]
    return "no source affirms it" + (f"; {_opposed(others, origins, wording)}" if others else "")


_REASONS: dict[Grade, Callable[[Standing, Confirming, Origins, Wording], str]] = {
    Grade.CONTESTED: _contested,
    Grade.CONFIRMED: _confirmed,
    Grade.SEVERAL_ORIGINS: _several_origins,
    Grade.SINGLE_ORIGIN: _single_origin,
    Grade.NOT_AFFIRMED: _not_affirmed,
}


def _opposed(positions: Sequence[Position], origins: Origins, wording: Wording) -> str:
    clauses = []
    for stance, passive in _PASSIVE.items():
        of_stance = [position for position in positions if position.position is stance]
        if of_stance:
            clauses.append(f"{passive} by {voices(of_stance, origins, wording)}")
    return ", ".join(clauses)


def _behind(positions: Sequence[Position], origins: Origins, wording: Wording) -> list[str]:
    """Describe each origin once: actors by the claimants who speak for them, then texts."""
    by_origin: dict[Origin, list[tuple[Position, str | None]]] = {}
    for position in positions:
        for claimant in position.said_by or (None,):
            by_origin.setdefault(origins.of_claimant(claimant, position), []).append((position, claimant))
    actors = [
        _speakers(reports, wording)
        for origin, reports in by_origin.items()
        if origin.kind is OriginKind.ACTOR
    ]
    texts = [
        _text(reports, wording) for origin, reports in by_origin.items() if origin.kind is OriginKind.TEXT
    ]
    if len(actors) > NAMED:
        actors = [*actors[:NAMED], counted(len(actors) - NAMED, "other voice")]
    if len(texts) > NAMED:
        texts = [counted(len(texts), "independent text")]
    own_voice = texts.count(_OWN_VOICE)
    if own_voice > 1:
        others = [text for text in texts if text != _OWN_VOICE]
        texts = [*others, f"{counted(own_voice, 'article')}, each in its own voice"]
    return [*actors, *texts]


def _speakers(reports: Reports, wording: Wording) -> str:
    """Name the claimants of one origin; those who are not named with the outlet that quotes them."""
    names = []
    for position, claimant in reports:
        assert claimant is not None
        quoted = position.via is not None and wording.is_unnamed(claimant)
        outlet = f", quoted by {wording.actor(position.via)}" if quoted and position.via else ""
        names.append(wording.actor(claimant) + outlet)
    distinct = list(dict.fromkeys(names))
    return listed(distinct) + (", who are one voice" if len(distinct) > 1 else "")


def _text(reports: Reports, wording: Wording) -> str:
    """Describe an independent text: how many articles are edits of it, and whom it quotes without a name."""
    articles = len({position.source for position, _ in reports})
    unnamed = list(dict.fromkeys(claimant for _, claimant in reports if claimant is not None))
    if articles == 1 and not unnamed:
        return _OWN_VOICE
    text = "one article" if articles == 1 else f"one text printed in {counted(articles, 'article')}"
    if not unnamed:
        return text
    also = "also " if any(claimant is None for _, claimant in reports) else ""
    return f"{text}, which {also}quotes {wording.actors(unnamed)}"
