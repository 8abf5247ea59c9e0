"""What earlier checks found in sources that are the same still."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from builder.model import Actor, Source
from builder.problem import Problem


@dataclass(slots=True)
class Memory:
    """Problems by source; a preview hands it in again, and only what changed is checked.

    They are told by the very record that a source is, for a problem points into its file: an equal one may
    stand in other lines.
    """

    actors: Mapping[str, Actor] = field(default_factory=dict)
    """The registry that all of them rest on."""
    known: dict[str, tuple[Source, tuple[Problem, ...]]] = field(default_factory=dict)

    def turn_to(self, actors: Mapping[str, Actor], sources: Mapping[str, Source]) -> None:
        """Forget what rests on another registry, and sources that are gone."""
        if self.actors != actors:
            self.actors = actors
            self.known.clear()
        for gone in self.known.keys() - sources.keys():
            del self.known[gone]

    def of(self, source: Source, check: Callable[[], Iterator[Problem]]) -> tuple[Problem, ...]:
        """Return what was found in this source, or check it."""
        known = self.known.get(source.id)
        if known is None or known[0] is not source:
            known = self.known[source.id] = source, tuple(check())
        return known[1]
