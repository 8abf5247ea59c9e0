"""What earlier analyses found in articles that are the same still."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from builder.model import Source

Made = TypeVar("Made")


class Memory:
    """Results by what they rest on; a preview hands it in again, and only what changed is looked at.

    A result is kept for as long as every analysis asks for it.
    """

    def __init__(self) -> None:
        self._before: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}
        self._last: dict[str, tuple[object, Any]] = {}

    def begin(self) -> None:
        """Begin an analysis: what the last one did not ask for is forgotten."""
        self._before, self._now = self._now, {}

    def of(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what was made of this key, or make it; the key holds all that the result rests on."""
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else make()
        made: Made = self._now[key]
        return made

    def last(self, name: str, rests_on: object, make: Callable[[], Made]) -> Made:
        """Return the last result of this name where it rested on something equal, or make it."""
        if name not in self._last or self._last[name][0] != rests_on:
            self._last[name] = rests_on, make()
        made: Made = self._last[name][1]
        return made


def report_of(source: Source) -> Hashable:
    """Return what stands for the words of a source's report: its article without what is set aside."""
    set_aside = tuple((part.start, part.end) for entry in source.set_aside for part in entry.quote.parts)
    return source.id, source.article.sha256, set_aside
