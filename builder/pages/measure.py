"""The page of a measure with all its figures, and the list of all measures."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import Agreement, Count, DerivedFigure, MeasureFindings, Verdict
from builder.analysis.history import history
from builder.model import Dated, Figure, Measure
from builder.pages.charts.common_value import CommonValue, CommonValues
from builder.pages.charts.history import history_uri, voices
from builder.pages.charts.key import chart_key
from builder.pages.charts.still import chart_still
from builder.pages.exports.chart_download import downloads
from builder.pages.markup.address import page_uri
from builder.pages.markup.environment import compose
from builder.pages.markup.facet import Facet, facet
from builder.pages.markup.letters import letters, markup
from builder.pages.markup.search_words import measure_words
from builder.pages.page import Page
from builder.pages.parts.caveat import SHOWN, Caveat, caveats
from builder.pages.parts.disagreement import opposed
from builder.pages.parts.edit_rows import figure_rows
from builder.pages.parts.related_measures import RelatedMeasures, why_related
from builder.pages.parts.source_views import FigureView
from builder.pages.parts.views import Views

BOOST = 3
"""In the search: a measure's page stands before the sources that report it."""

_NAMED = re.compile("“([^“”]+)”")

Row = tuple[FigureView, CommonValue, Markup]


class DerivedRow(NamedTuple):
    """A figure that was computed from two."""

    common: CommonValue
    minuend: FigureView
    subtrahend: FigureView
    source: Markup


class History(NamedTuple):
    """The reports of a measure by date."""

    chart: str
    """Where its data is, relative to the root."""
    key: str
    """Whose each mark is."""
    rows: list[tuple[Dated | None, FigureView, CommonValue, Markup]]
    """When its article was published, the report, the number in the common unit, the article."""
    undated: int
    """Reports whose date is not known, which the chart cannot show."""


class Numbers(NamedTuple):
    """Who gives a number of a measure, and who speaks of it without one."""

    behind: Count
    """Behind the numbers."""
    without: int
    """Articles that give none."""


class MeasureSummary(NamedTuple):
    """A row of the list of measures."""

    link: Markup
    unit: str
    finding: str
    caveats: list[Caveat]
    verdicts: list[Verdict]
    numbers: Numbers
    facets: dict[str, list[str]]
    """By what it is found in the list: its topics, its verdicts without spaces."""


def measure_pages(views: Views, values: CommonValues) -> Iterator[Page]:
    """Yield the page of every measure."""
    related = RelatedMeasures(views.briefing, views.findings.measures)
    by_name = {each.name: each.id for each in views.briefing.measures.values()}
    parts: dict[str, list[str]] = {each: [] for each in views.briefing.measures}
    for each in views.briefing.measures.values():
        if each.part_of is not None:
            parts[each.part_of].append(each.id)
    for measure in views.briefing.measures.values():
        yield _measure_page(views, values, measure, parts[measure.id], related, by_name)


def _measure_page(
    views: Views,
    values: CommonValues,
    measure: Measure,
    parts: list[str],
    related: RelatedMeasures,
    by_name: dict[str, str],
) -> Page:
    found, links = views.findings.measures[measure.id], views.links
    doubts = caveats(views, _behind(found))
    context = {
        "measure": measure,
        "found": found,
        "root": links.root,
        "opposed": opposed(views.findings, measure.id),
        "numbers": numbers(found),
        "caveats": doubts[:SHOWN],
        "more_caveats": max(0, len(doubts) - SHOWN),
        "still": chart_still(views.findings, measure.id, values),
        "key": chart_key(found),
        "downloads": [(links.root + uri, name) for uri, name in downloads(measure.id)],
        "event": links.events[measure.event] if measure.event else None,
        "whole": _with_finding(views, measure.part_of) if measure.part_of else None,
        "parts": [_with_finding(views, part) for part in parts],
        "operands": _operands(views, measure),
        "rows": value_rows(views, values, found.figures),
        "history": _history(views, values, measure),
        "derived": [_derived(views, values, each) for each in found.derived],
        "agreements": [_agreement(views, measure, each, found.finding) for each in found.agreements],
        "not_comparable": [_linked(each, by_name, links.measures) for each in found.not_comparable],
        "related": [
            (
                links.measures[other],
                why_related(measure, views.briefing.measures[other]),
                views.findings.measures[other].finding,
            )
            for other in related.of(measure, [*parts, *([measure.part_of] if measure.part_of else ())])
        ],
    }
    uri, description = page_uri("figures", measure.id), found.finding or measure.name
    return compose(
        uri, measure.name, description, "measure.md", context, boost=BOOST, tags=measure_words(measure, found)
    )


def numbers(found: MeasureFindings) -> Numbers:
    """Return who gives a number of a measure, one that was computed included, and who does not."""
    given = {figure.source for figure in found.figures if figure.value is not None}
    given |= {each.source for each in found.derived}
    return Numbers(found.count, len({figure.source for figure in found.figures} - given))


def _behind(found: MeasureFindings) -> Iterator[Figure]:
    """Yield the reported figures of a measure and those that others were computed from."""
    return chain(found.figures, *((each.minuend, each.subtrahend) for each in found.derived))


def _agreement(views: Views, measure: Measure, of: Agreement, finding: str) -> tuple[object, ...]:
    """Return how figures compare; the sentence is left out where it is the finding, which the page has.

    Reports of one number by one claimant stand together, with the places of each.
    Where one text only repeats itself there is no verdict: it would pass for a confirmation.
    """
    case = measure.case_name(of.case)
    reports: dict[tuple[str, Markup], list[Markup]] = {}
    for figure in of.figures:
        view, source = views.figure(figure), views.links.short_sources[figure.source]
        places = reports.setdefault((figure.value.printed if figure.value else "", view.by), [])
        places.append(markup(f"{source} {view.quote.place}"))
    verdict = None if of.only_repeats else of.verdict
    sentence = "" if verdict and of.sentence == finding else of.sentence
    return verdict, case, sentence, [(*report, places) for report, places in reports.items()]


def _linked(sentence: str, by_name: dict[str, str], links: dict[str, Markup]) -> Markup:
    """Return a sentence in which the quoted names of measures are links."""
    pieces = _NAMED.split(sentence)
    pieces[::2] = [letters(piece) for piece in pieces[::2]]
    pieces[1::2] = [
        links[by_name[each]] if each in by_name else letters(f"“{each}”") for each in pieces[1::2]
    ]
    return markup("".join(pieces))


def value_rows(views: Views, values: CommonValues, figures: Iterable[Figure]) -> list[Row]:
    """Return the rows of a table of figures, in their order."""
    return [(row.view, values.cell(row.first), row.source) for row in figure_rows(views, figures)]


def _history(views: Views, values: CommonValues, measure: Measure) -> History | None:
    """Return the reports by date, None where no two dates are surely apart."""
    reports = history(views.findings, measure.id)
    if not reports:
        return None
    sources = views.briefing.sources
    rows = [
        (
            sources[each.figure.source].published if each.dated else None,
            views.figure(each.figure),
            values.cell(each.figure),
            views.links.short_sources[each.figure.source],
        )
        for each in reports
    ]
    key = ", ".join(f"{voice.mark[1]} {voice.name}" for voice in voices(views.briefing, reports))
    undated = sum(not each.dated for each in reports)
    return History(history_uri(measure.id), key, rows, undated)


def _derived(views: Views, values: CommonValues, derived: DerivedFigure) -> DerivedRow:
    return DerivedRow(
        values.computed(derived),
        views.figure(derived.minuend),
        views.figure(derived.subtrahend),
        views.links.short_sources[derived.source],
    )


def _with_finding(views: Views, measure: str) -> tuple[Markup, str]:
    return views.links.measures[measure], views.findings.measures[measure].finding


def _operands(views: Views, measure: Measure) -> list[tuple[Markup, str]]:
    if measure.derived is None:
        return []
    operands = (measure.derived.minuend, measure.derived.subtrahend)
    return [
        (views.links.measures[id_], views.briefing.measures[id_].case_name(case)) for id_, case in operands
    ]


def measure_index(views: Views) -> Page:
    """Return the list of all measures, in the editor's order."""
    topics: dict[str, list[str]] = {}
    for topic in views.findings.topics.values():
        for measure in topic.measures:
            topics.setdefault(measure, []).append(topic.id)
    measures = [
        _summary(views, each, views.findings.measures[each.id], topics.get(each.id, []))
        for each in views.briefing.measures.values()
    ]
    context = {
        "root": views.links.root,
        "measures": [each for each in measures if each.numbers.behind.articles],
        "unnumbered": [each for each in measures if not each.numbers.behind.articles],
        "number": len(measures),
        "facets": _facets(views, measures),
    }
    return compose(page_uri("figures"), "Figures", "Every reported number, compared", "figures.md", context)


def _facets(views: Views, measures: list[MeasureSummary]) -> list[Facet]:
    topics = {topic.id: topic.name for topic in views.briefing.topics.values()}
    verdicts = {_without_space(verdict): verdict.value for verdict in Verdict}
    return [
        *facet("topic", "Topic", "any", topics, (each.facets["topic"] for each in measures)),
        *facet(
            "verdict", "How reports compare", "any", verdicts, (each.facets["verdict"] for each in measures)
        ),
    ]


def _without_space(verdict: Verdict) -> str:
    return verdict.value.replace(" ", "-")


def _summary(views: Views, measure: Measure, found: MeasureFindings, topics: list[str]) -> MeasureSummary:
    verdicts = list(dict.fromkeys([each.verdict for each in found.agreements if not each.only_repeats]))
    return MeasureSummary(
        views.links.measures[measure.id],
        measure.unit,
        found.finding,
        caveats(views, _behind(found))[:SHOWN],
        verdicts,
        numbers(found),
        {"topic": topics, "verdict": [_without_space(each) for each in verdicts]},
    )
