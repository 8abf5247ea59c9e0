"""Parts that are greater than the whole that they are a part of."""

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from builder.analysis.findings import PartAboveWhole
from builder.analysis.origins import Origin, OriginsOf
from builder.analysis.report_words import row
from builder.analysis.reported import Reported, reported
from builder.analysis.wording import Wording, capital_first
from builder.model import Figure, Measure


class _Voice(NamedTuple):
    """What a part and a whole have in common where both are held against each other."""

    case: str | None
    behind: str | Origin
    """The source, or the origin."""


def parts_above(
    part: Measure,
    whole: Measure,
    figures: tuple[Iterable[Figure], Iterable[Figure]],
    origins_of: OriginsOf,
    wording: Wording,
) -> Iterator[PartAboveWhole]:
    """Yield each figure of a part that begins above where its whole ends.

    `figures` are those of the part and of the whole. Both must be of one event, and come from one source or
    one origin. Of a running total both must stand in one source: elsewhere the whole may have grown since.
    """
    if part.event not in (None, whole.event):
        return
    lowest: dict[_Voice, Reported] = {}
    for number in reported(figures[1], whole.unit):
        for voice in _voices(number, whole, origins_of):
            lowest[voice] = min(lowest.get(voice, number), number, key=attrgetter("end", "order"))
    for number in reported(figures[0], whole.unit):
        found = (lowest[voice] for voice in _voices(number, whole, origins_of) if voice in lowest)
        above = next((other for other in found if _is_above(number, other)), None)
        if above is not None:
            reports = row([(number,), (above,)], whole.unit, wording, one_text=False)
            yield PartAboveWhole(
                number.figures[0],
                above.figures[0],
                capital_first(
                    f"{reports}. “{part.name}” is a part of “{whole.name}” and cannot be more than that: one "
                    f"of the two is wrong, or counts something else."
                ),
            )


def _voices(number: Reported, whole: Measure, origins_of: OriginsOf) -> Iterator[_Voice]:
    yield _Voice(number.case, number.source)
    if not whole.running:
        yield from (_Voice(number.case, origin) for origin in sorted(origins_of(number)))


def _is_above(part: Reported, whole: Reported) -> bool:
    lo, hi = part.common.lo, whole.common.hi
    return lo is not None and hi is not None and lo >= hi and not part.common.meets(whole.common)
