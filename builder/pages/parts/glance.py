"""Figures at a glance: each measure's reports and what they come to, in a line or two."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import APART, DerivedFigure, MeasureFindings, Verdict
from builder.model import Figure, Measure
from builder.pages.charts.common_value import CommonValues
from builder.pages.parts.source_views import FigureView
from builder.pages.parts.views import Views

VALUES = 4
"""Different reports of one figure that are shown."""


class GlanceRow(NamedTuple):
    """A measure's case and the different reports of it."""

    measure: Markup
    case: str
    reports: list[tuple[FigureView, Markup, Markup]]
    """Each with its small bar and who says so: the claimant, or the source that says it in its own voice."""
    more: int
    computed: list[tuple[str, Markup, Markup]]
    """What this site computed, each value with its bar and whose numbers it rests on."""
    verdicts: list[Verdict]
    """How the reports compare: where some cannot all be true, only that."""
    one_text: bool
    """Whether reports agree only as edits of one text do."""


def glance(views: Views, values: CommonValues, measure: Measure) -> Iterator[GlanceRow]:
    """Yield a row for each case of a measure for which there is a number."""
    found = views.findings.measures[measure.id]
    cases = dict.fromkeys([figure.case for figure in found.figures])
    if found.derived:
        cases[None] = None
    for case in cases:
        figures = _different(views, (each for each in found.figures if each.case == case and each.value))
        computed = _computed(views, values, found) if case is None else []
        if figures or computed:
            agreements = [each for each in found.agreements if each.case == case]
            yield GlanceRow(
                views.links.measures[measure.id],
                measure.case_name(case),
                [
                    (views.figure(each), values.cell(each).bar, _says(views, each))
                    for each in figures[:VALUES]
                ],
                max(0, len(figures) - VALUES),
                computed,
                _weighty(each.verdict for each in agreements if not each.only_repeats),
                bool(agreements) and all(each.only_repeats for each in agreements),
            )


def _weighty(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Return each verdict once; where some set numbers apart, those alone."""
    distinct = list(dict.fromkeys(verdicts))
    return [each for each in distinct if each in APART] or distinct


def _says(views: Views, figure: Figure) -> Markup:
    return views.figure(figure).by if figure.said_by else views.links.short_sources[figure.source]


def _different(views: Views, figures: Iterable[Figure]) -> list[Figure]:
    """Return one figure for each value and claimant; articles of one text are one voice."""
    kept: dict[object, Figure] = {}
    for figure in figures:
        assert figure.value is not None
        whose = figure.said_by or views.same_text[figure.source]
        kept.setdefault((figure.value.interval, figure.value.unit, whose), figure)
    return list(kept.values())


def _computed(views: Views, values: CommonValues, found: MeasureFindings) -> list[tuple[str, Markup, Markup]]:
    """Return what a computed measure comes to, each value once for those whose numbers it rests on."""
    rows = {
        (value.words, value.bar, _whose_numbers(views, each)): None
        for each in found.derived
        for value in (values.computed(each),)
    }
    return list(rows)[:VALUES]


def _whose_numbers(views: Views, derived: DerivedFigure) -> Markup:
    if derived.said_by:
        return views.links.claimants.several(derived.said_by)
    return views.links.short_sources[derived.source]
