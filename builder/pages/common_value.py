"""Figures in the common unit of their measure: words and a small bar, for the cells of tables."""

from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import Findings
from builder.model import Figure
from builder.pages.chart_scale import Scale, scale_of
from builder.pages.interval_svg import interval_svg
from builder.pages.words import NOT_COMPARED
from builder.text.interval import Interval
from builder.text.number_format import format_interval


class CommonValue(NamedTuple):
    """A value in its measure's unit, or that there is none to compare."""

    words: str
    bar: Markup


NOTHING = CommonValue(NOT_COMPARED, Markup(""))


class CommonValues:
    """The values of every figure in the unit of its measure, each made once."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._scales: dict[str, Scale] = {}
        self._cells: dict[tuple[str, str], CommonValue] = {}

    def cell(self, figure: Figure) -> CommonValue:
        """Return the value of a reported figure."""
        key = (figure.source, figure.id)
        if key not in self._cells:
            interval = self._findings.measures[figure.measure].common.get(key)
            self._cells[key] = self.value(figure.measure, interval) if interval else NOTHING
        return self._cells[key]

    def value(self, measure: str, interval: Interval, *, computed: bool = False) -> CommonValue:
        """Return any interval on the scale of a measure."""
        words = format_interval(interval, self._findings.briefing.measures[measure].unit)
        return CommonValue(words, interval_svg(interval, self._scale(measure), words, computed=computed))

    def _scale(self, measure: str) -> Scale:
        if measure not in self._scales:
            found = self._findings.measures[measure]
            self._scales[measure] = scale_of(
                [*found.common.values(), *(each.common for each in found.derived)]
            )
        return self._scales[measure]
