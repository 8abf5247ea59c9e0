"""Whose word a statement is in the end, so that many reports of one voice count once."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple, Protocol

from builder.analysis.findings import Count, Findings
from builder.model import Actor, ActorKind


class OriginKind(StrEnum):
    """What stands behind a statement in the end."""

    ACTOR = "actor"
    TEXT = "text"
    """An independent text, by the id of its group: its own voice, or claimants nobody could ask."""


class Origin(NamedTuple):
    """Who or what stands behind a statement in the end."""

    kind: OriginKind
    id: str


class Said(Protocol):
    """What has an origin: key points, figures, positions."""

    @property
    def source(self) -> str: ...  # noqa: D102
    @property
    def said_by(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def via(self) -> str | None: ...  # noqa: D102


OriginsOf = Callable[[Said], frozenset[Origin]]
"""Returns the origins of a statement."""


class Voice(NamedTuple):
    """All that the origin of a statement depends on; in the end many statements have few voices."""

    source: str
    said_by: tuple[str, ...]
    via: str | None


_VOICE = attrgetter(*Voice._fields)


class Origins:
    """Finds and counts origins; `text_of` maps each source to the id of its text group."""

    def __init__(self, actors: Mapping[str, Actor], text_of: Mapping[str, str]) -> None:
        self._actors = actors
        self._text_of = text_of
        self._chains: dict[str, tuple[str, ...]] = {}
        self._of: dict[Voice, frozenset[Origin]] = {}

    def chain(self, actor: str) -> tuple[str, ...]:
        """Return an actor and those that it speaks for, step by step, the last one last.

        Actors that speak for each other in a circle all end with the first of them by id.
        """
        if actor not in self._chains:
            self._chains[actor] = self._followed(actor)
        return self._chains[actor]

    def of(self, statement: Said) -> frozenset[Origin]:
        """Return the origins of a statement, one for each claimant.

        A claimant's is the end of the chain of those that it speaks for. Unnamed people cannot be asked
        again: the outlet that quoted them (`via`) answers for them, or else whom they speak for, or else the
        independent text. A statement in the article's own voice has the independent text as its origin.
        """
        voice = Voice(*_VOICE(statement))
        if voice not in self._of:
            claimants = voice.said_by or (None,)
            self._of[voice] = frozenset(self.of_claimant(claimant, voice) for claimant in claimants)
        return self._of[voice]

    def count(self, statements: Iterable[Said]) -> Count:
        """Count what stands behind statements."""
        voices = {Voice(*voice) for voice in set(map(_VOICE, statements))}
        sources = {voice.source for voice in voices}
        origins = frozenset[Origin]().union(*map(self.of, voices))
        return Count(len(sources), len({self._text_of[source] for source in sources}), len(origins))

    def count_sources(self, sources: Iterable[str]) -> Count:
        """Count sources that speak in their own voice: each independent text is an origin."""
        distinct = set(sources)
        texts = len(distinct) if len(distinct) < 2 else len({self._text_of[source] for source in distinct})
        return Count(len(distinct), texts, texts)

    def voice(self, claimant: str, statement: Said) -> tuple[str, ...]:
        """Return the chain of actors that answers for one claimant of a statement; empty where none does."""
        if not self._is_unnamed(claimant):
            return self.chain(claimant)
        answering = self.chain(statement.via or claimant)
        return () if self._is_unnamed(answering[-1]) else answering

    def of_claimant(self, claimant: str | None, statement: Said) -> Origin:
        """Return the origin of a statement as far as it is this claimant's, or the article's own for None."""
        voice = self.voice(claimant, statement) if claimant is not None else ()
        if voice:
            return Origin(OriginKind.ACTOR, voice[-1])
        return Origin(OriginKind.TEXT, self._text_of[statement.source])

    def _is_unnamed(self, actor: str) -> bool:
        return self._actors[actor].kind is ActorKind.UNNAMED

    def _followed(self, actor: str) -> tuple[str, ...]:
        chain = [actor]
        while (following := self._actors[chain[-1]].speaks_for) is not None:
            if following in chain:
                circle = chain[chain.index(following) :]
                first = min(circle)
                return (*(step for step in chain if step != first), first)
            chain.append(following)
        return tuple(chain)


def origins_in(findings: Findings) -> Origins:
    """Return the origins of a briefing whose sources were compared."""
    text_of = {source: found.text_group for source, found in findings.sources.items()}
    return Origins(findings.briefing.actors, text_of)
