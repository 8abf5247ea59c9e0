"""Figures at a glance: each measure's reports and what they come to, in a line or two."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import DerivedFigure, MeasureFindings, Verdict
from builder.model import Figure, Measure
from builder.pages.views import FigureView, Views
from builder.text.number_format import format_interval

VALUES = 4
"""Different reports of one figure that are shown."""


class GlanceRow(NamedTuple):
    """A measure's case and the different reports of it."""

    measure: Markup
    case: str
    reports: list[tuple[FigureView, Markup]]
    """Each with who says so: the claimant, or the source that says it in its own voice."""
    more: int
    computed: list[tuple[str, Markup]]
    """What this site computed, each value with whose numbers it rests on."""
    verdicts: list[Verdict]
    one_text: bool
    """Whether reports agree only as edits of one text do."""


def glance(views: Views, measure: Measure) -> Iterator[GlanceRow]:
    """Yield a row for each case of a measure for which there is a number."""
    found = views.findings.measures[measure.id]
    cases = dict.fromkeys([figure.case for figure in found.figures])
    if found.derived:
        cases[None] = None
    for case in cases:
        figures = _different(views, (each for each in found.figures if each.case == case and each.value))
        computed = _computed(views, found) if case is None else []
        if figures or computed:
            agreements = [each for each in found.agreements if each.case == case]
            yield GlanceRow(
                views.links.measures[measure.id],
                measure.case_name(case),
                [(views.figure(figure), _says(views, figure)) for figure in figures[:VALUES]],
                max(0, len(figures) - VALUES),
                computed,
                list(dict.fromkeys([each.verdict for each in agreements if not each.only_repeats])),
                bool(agreements) and all(each.only_repeats for each in agreements),
            )


def _says(views: Views, figure: Figure) -> Markup:
    return views.figure(figure).by if figure.said_by else views.links.sources[figure.source]


def _different(views: Views, figures: Iterable[Figure]) -> list[Figure]:
    """Return one figure for each value and claimant; articles of one text are one voice."""
    kept: dict[object, Figure] = {}
    for figure in figures:
        assert figure.value is not None
        whose = figure.said_by or views.same_text[figure.source]
        kept.setdefault((figure.value.interval, figure.value.unit, whose), figure)
    return list(kept.values())


def _computed(views: Views, found: MeasureFindings) -> list[tuple[str, Markup]]:
    """Return what a computed measure comes to, each value once for those whose numbers it rests on."""
    unit = views.briefing.measures[found.id].unit
    rows = dict.fromkeys(
        [(format_interval(each.common, unit), _whose_numbers(views, each)) for each in found.derived]
    )
    return list(rows)[:VALUES]


def _whose_numbers(views: Views, derived: DerivedFigure) -> Markup:
    if derived.said_by:
        return views.links.claimants.several(derived.said_by)
    return views.links.sources[derived.source]
