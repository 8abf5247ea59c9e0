"""Which key point says what a figure or a position says: tied by `of:`, or by their words."""

from collections.abc import Iterable

from builder.model import Figure, KeyPoint, Position, Quote, Source
from builder.text.part import Part


class PointsBehind:
    """Finds the key points of one source behind its other statements."""

    def __init__(self, source: Source) -> None:
        self._points = {point.id: point for point in source.key_points}
        self._by_voice: dict[object, list[KeyPoint]] = {}
        for point in source.key_points:
            for paragraph in {part.paragraph for part in _parts(point.quotes)}:
                self._by_voice.setdefault((_voice(point), paragraph), []).append(point)

    def of(self, statement: Figure | Position) -> KeyPoint | None:
        """Return its key point, or None.

        Without `of:` that is one of the same claimants whose quotes hold all of the statement's; of several
        the one with the fewest words around them.
        """
        if statement.of:
            return self._points[statement.of]
        parts = _parts(statement.quotes)
        near = self._by_voice.get((_voice(statement), parts[0].paragraph), ())
        return min((point for point in near if _holds(point, parts)), key=_length, default=None)


def _voice(statement: KeyPoint | Figure | Position) -> object:
    return frozenset(statement.said_by), statement.via


def _parts(quotes: Iterable[Quote]) -> list[Part]:
    return [part for quote in quotes for part in quote.parts]


def _holds(point: KeyPoint, parts: list[Part]) -> bool:
    own = _parts(point.quotes)
    return all(any(one.start <= part.start and part.end <= one.end for one in own) for part in parts)


def _length(point: KeyPoint) -> int:
    return sum(part.end - part.start for part in _parts(point.quotes))
