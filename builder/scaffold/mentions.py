"""Who is named where in the article: actors of the briefing, and names that no actor has."""

from bisect import bisect_left
from collections.abc import Iterator

from builder.model import ActorKind
from builder.scaffold.entry import Span
from builder.scaffold.known import Known
from builder.scaffold.names import NewName
from builder.scaffold.print import Print
from builder.text.blank import BLANK
from builder.text.name import Found

_SPEAK = frozenset(("person", "organisation", "armed-group"))
"""Kinds of actors for whom a pronoun stands beside a verb of saying."""


class Mentions:
    """The names of one article, in its order."""

    def __init__(self, view: Print, known: Known, new: tuple[NewName, ...]) -> None:
        """Look the names up; `new` are those in the article that no actor has."""
        self._actors = known.briefing.actors
        self._found = [(hit, view.located(hit.start, hit.end)) for hit in known.names.find(view.article)]
        self._starts = [span.start for _, span in self._found]
        self.new = {spelling: name for name in new for spelling in (name.name, *name.aliases)}
        """Names that no actor has, by spelling."""
        self._new_persons = {name.id for name in new if name.kind == "person"}
        self._speakers = sorted(self._named_speakers(new))

    def inside(self, within: Span) -> list[tuple[str, Span]]:
        """Return the actors that are clearly named inside a span, each with its place."""
        first = bisect_left(self._starts, within.start)
        last = bisect_left(self._starts, within.end, first)
        found = self._found[first:last]
        return [(hit.owners[0], span) for hit, span in found if span.end <= within.end and _is_clear(hit)]

    def outlets(self, within: Span) -> Iterator[tuple[str, Span]]:
        """Yield the outlets that are named inside a span."""
        for id_, span in self.inside(within):
            if self._actors[id_].kind is ActorKind.OUTLET:
                yield id_, span

    def is_person(self, id_: str) -> bool:
        """Tell whether an actor, or the id proposed for one after `___`, is a person."""
        actor = self._actors.get(id_)
        return actor.kind is ActorKind.PERSON if actor else id_.removeprefix(BLANK) in self._new_persons

    def named(self, kind: str, within: Span) -> dict[str, Span]:
        """Return the persons (`person`) or bodies (`body`) named in a span, each with the last place.

        New ones have `___` before the proposed id.
        """
        first = bisect_left(self._speakers, (Span(within.start, 0), ""))
        last = bisect_left(self._speakers, (Span(within.end, within.end), ""))
        found = self._speakers[first:last]
        return {id_: span for span, id_ in found if self.is_person(id_) == (kind == "person")}

    def counts(self) -> dict[str, int]:
        """Return how often each actor is named, in order of first mention."""
        found: dict[str, int] = {}
        for hit, _ in self._found:
            for owner in hit.owners:
                found[owner] = found.get(owner, 0) + 1
        return found

    def _named_speakers(self, new: tuple[NewName, ...]) -> Iterator[tuple[Span, str]]:
        """Yield every place at which somebody is named who can speak."""
        for name in new:
            if name.kind in _SPEAK:
                yield from ((span, BLANK + name.id) for span in name.places)
        for hit, span in self._found:
            if _is_clear(hit) and self._actors[hit.owners[0]].kind in _SPEAK:
                yield span, hit.owners[0]


def _is_clear(hit: Found) -> bool:
    return len(hit.owners) == 1
