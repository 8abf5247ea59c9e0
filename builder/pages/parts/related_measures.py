"""Which other measures a reader of one may want: those of its event, and those that count the same things."""

from collections.abc import Iterable
from itertools import chain, islice

from builder.analysis.findings import MeasureFindings
from builder.model import Briefing, Measure

SHOWN = 5
"""Measures that one page points to."""
_LOOKED_AT = 24
"""Of each group: however many count people, the cost of a page stays the same."""

Group = tuple[str | None, str | None]


class RelatedMeasures:
    """Finds the neighbours of each measure, those that have a number first."""

    def __init__(self, briefing: Briefing, findings: dict[str, MeasureFindings]) -> None:
        self._groups: dict[Group, list[str]] = {}
        with_number = [each for each in briefing.measures.values() if findings[each.id].common]
        without = [each for each in briefing.measures.values() if not findings[each.id].common]
        for measure in chain(with_number, without):
            for group in _groups(measure):
                self._groups.setdefault(group, []).append(measure.id)

    def of(self, measure: Measure, known: Iterable[str] = ()) -> list[str]:
        """Return the nearest first, without those that the page names already."""
        near = (
            other for group in _groups(measure) for other in islice(self._groups.get(group, ()), _LOOKED_AT)
        )
        passed_over = {measure.id, *known}
        return [other for other in dict.fromkeys(near) if other not in passed_over][:SHOWN]


def why_related(measure: Measure, other: Measure) -> str:
    """Say what two measures have in common."""
    same = [
        *(["of the same event"] if other.event and other.event == measure.event else []),
        *(["in the same unit"] if other.unit == measure.unit else []),
    ]
    return " and ".join(same)


def _groups(measure: Measure) -> list[Group]:
    """Return the groups that a measure belongs to, the narrowest first."""
    if measure.event is None:
        return [(None, measure.unit)]
    return [(measure.event, measure.unit), (None, measure.unit), (measure.event, None)]
