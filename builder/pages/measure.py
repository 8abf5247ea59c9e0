"""The page of a measure with all its figures, and the list of all measures."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import DerivedFigure, MeasureFindings, Verdict
from builder.model import Figure, Measure
from builder.pages.address import page_uri
from builder.pages.chart import has_chart
from builder.pages.common_value import CommonValue, CommonValues
from builder.pages.environment import compose
from builder.pages.page import Page
from builder.pages.views import FigureView, Views

BOOST = 3
"""In the search: a measure's page stands before the sources that report it."""

Row = tuple[FigureView, CommonValue, Markup]


class DerivedRow(NamedTuple):
    """A figure that was computed from two."""

    common: CommonValue
    minuend: FigureView
    subtrahend: FigureView
    source: Markup


def measure_pages(views: Views, values: CommonValues) -> Iterator[Page]:
    """Yield the page of every measure."""
    for measure in views.briefing.measures.values():
        yield _measure_page(views, values, measure)


def _measure_page(views: Views, values: CommonValues, measure: Measure) -> Page:
    found, links = views.findings.measures[measure.id], views.links
    context = {
        "measure": measure,
        "found": found,
        "root": links.root,
        "has_chart": has_chart(views.findings, measure.id),
        "event": links.events[measure.event] if measure.event else None,
        "whole": links.measures[measure.part_of] if measure.part_of else None,
        "parts": [
            links.measures[each.id] for each in views.briefing.measures.values() if each.part_of == measure.id
        ],
        "operands": _operands(views, measure),
        "rows": figure_rows(views, values, found.figures),
        "derived": [_derived(views, values, each) for each in found.derived],
        "agreements": [
            (
                each.verdict,
                measure.case_name(each.case),
                each.sentence,
                [(views.figure(figure), links.sources[figure.source]) for figure in each.figures],
            )
            for each in found.agreements
        ],
    }
    uri, description = page_uri("figures", measure.id), found.finding or measure.name
    return compose(uri, measure.name, description, "measure.md", context, boost=BOOST)


def figure_rows(views: Views, values: CommonValues, figures: Iterable[Figure]) -> list[Row]:
    """Return the rows of a table of figures, in their order."""
    return [(views.figure(each), values.cell(each), views.links.sources[each.source]) for each in figures]


def _derived(views: Views, values: CommonValues, derived: DerivedFigure) -> DerivedRow:
    return DerivedRow(
        values.value(derived.measure, derived.common, computed=True),
        views.figure(derived.minuend),
        views.figure(derived.subtrahend),
        views.links.sources[derived.source],
    )


def _operands(views: Views, measure: Measure) -> list[tuple[Markup, str]]:
    if measure.derived is None:
        return []
    operands = (measure.derived.minuend, measure.derived.subtrahend)
    return [
        (views.links.measures[id_], views.briefing.measures[id_].case_name(case)) for id_, case in operands
    ]


def measure_index(views: Views) -> Page:
    """Return the list of all measures, in the editor's order."""
    measures = views.briefing.measures.values()
    context = {"measures": [_summary(views, each, views.findings.measures[each.id]) for each in measures]}
    return compose(page_uri("figures"), "Figures", "Every reported number, compared", "figures.md", context)


def _summary(views: Views, measure: Measure, found: MeasureFindings) -> tuple[object, ...]:
    verdicts: dict[Verdict, None] = dict.fromkeys([each.verdict for each in found.agreements])
    return views.links.measures[measure.id], measure.unit, found.finding, found.count, list(verdicts)
