"""Figures in the common unit of their measure: words and a small bar, for the cells of tables."""

from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import DerivedFigure, Findings
from builder.model import Figure
from builder.pages.charts.case_colour import COMPUTED, role_of
from builder.pages.charts.interval_svg import interval_svg
from builder.pages.charts.scale import Scale, scale_of
from builder.pages.markup.short_name import short_names
from builder.pages.markup.words import NOT_COMPARED
from builder.text.interval import Interval
from builder.text.number_format import format_interval


class CommonValue(NamedTuple):
    """A value in its measure's unit, or that there is none to compare."""

    words: str
    bar: Markup
    """Empty where the measure has one number only: a point on a scale of its own says nothing."""

    @property
    def compared(self) -> bool:
        """Whether there is a value."""
        return self.words != NOT_COMPARED


NOTHING = CommonValue(NOT_COMPARED, Markup(""))


def has_company(findings: Findings, measure: str) -> bool:
    """Tell whether a measure has numbers to be seen together."""
    found = findings.measures[measure]
    return len(found.common) + len(found.derived) > 1


class CommonValues:
    """The values of every figure in the unit of its measure, each made once."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self.source_names = short_names(findings)
        """For charts, which show them beside values."""
        self._scales: dict[str, Scale] = {}
        self._cells: dict[tuple[str, str], CommonValue] = {}

    def cell(self, figure: Figure) -> CommonValue:
        """Return the value of a reported figure."""
        key = (figure.source, figure.id)
        if key not in self._cells:
            interval = self._findings.measures[figure.measure].common.get(key)
            role = role_of(self._findings.briefing.measures[figure.measure], figure.case)
            self._cells[key] = self._value(figure.measure, interval, role) if interval else NOTHING
        return self._cells[key]

    def computed(self, derived: DerivedFigure) -> CommonValue:
        """Return the value of a figure that was computed from two."""
        return self._value(derived.measure, derived.common, COMPUTED)

    def _value(self, measure: str, interval: Interval, role: str) -> CommonValue:
        words = format_interval(interval, self._findings.briefing.measures[measure].unit)
        alone = not has_company(self._findings, measure)
        bar = Markup("") if alone else interval_svg(interval, self._scale(measure), words, role)
        return CommonValue(words, bar)

    def _scale(self, measure: str) -> Scale:
        if measure not in self._scales:
            found = self._findings.measures[measure]
            self._scales[measure] = scale_of(
                [*found.common.values(), *(each.common for each in found.derived)]
            )
        return self._scales[measure]
