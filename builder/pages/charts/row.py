"""The rows of a chart: one a report, then the computed ones, each with all that its mark has to tell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from builder.analysis.findings import DerivedFigure, Findings, MeasureFindings
from builder.model import Briefing, Figure
from builder.pages.charts.case_colour import COMPUTED, role_of
from builder.pages.charts.common_value import CommonValues
from builder.pages.charts.scale import drawn_ends, number
from builder.pages.markup.address import figure_url
from builder.text.interval import Interval

HOVER_COLUMNS = 44
"""Characters a line: what fits beside a finger on a phone 390 pixels wide."""
HOVER_QUOTE = 320
"""Characters of a quote that a hover label shows; the page holds it whole."""
_LINE = re.compile(rf"\S.{{0,{HOVER_COLUMNS - 1}}}(?=\s|$)|\S{{1,{HOVER_COLUMNS}}}")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a chart. Text fields are plain, but `hover`, which is in Plotly's subset of HTML."""

    case: str | None
    claimant: str
    source: str
    """Its short name: whole titles are cut on a chart, and those of two edits would look alike."""
    printed: str
    interval: Interval
    """In the measure's unit."""
    ends: tuple[float | None, float | None]
    """Of its mark, in the measure's unit; None for an arrow."""
    hover: str
    url: str
    """Of the evidence, relative to the site's root."""
    role: str
    """Of its colour."""
    computed: bool = False
    ambiguous: bool = False
    """Whether the interval is what an ambiguous unit can mean."""


def chart_rows(findings: Findings, measure: str, values: CommonValues) -> Iterator[Row]:
    """Yield the rows of a measure's chart in the order of its table; reports without a number have none."""
    found = findings.measures[measure]
    for figure in found.figures:
        if (figure.source, figure.id) in found.common:
            yield _reported(findings.briefing, found, figure, values)
    for derived in found.derived:
        yield _computed(findings.briefing, derived, values)


def _reported(briefing: Briefing, found: MeasureFindings, figure: Figure, values: CommonValues) -> Row:
    interval = found.common[figure.source, figure.id]
    claimant, title = _names(briefing, figure.said_by, figure.source)
    printed = figure.value.printed if figure.value else ""
    unit = figure.value.unit if figure.value else ""
    return Row(
        case=figure.case,
        claimant=claimant,
        source=values.source_names[figure.source],
        printed=printed,
        interval=interval,
        ends=_ends(interval),
        hover=_hover(claimant, title, printed, values.cell(figure).words, f"“{figure.quote.text}”"),
        url=figure_url(figure),
        role=role_of(briefing.measures[figure.measure], figure.case),
        ambiguous=unit in found.ambiguous_units,
    )


def _computed(briefing: Briefing, derived: DerivedFigure, values: CommonValues) -> Row:
    claimant, title = _names(briefing, derived.said_by, derived.source)
    common = values.computed(derived).words
    operands = (derived.minuend.value, derived.subtrahend.value)
    sum_words = " − ".join(value.printed for value in operands if value)
    return Row(
        case=None,
        claimant=claimant,
        source=values.source_names[derived.source],
        printed=common,
        interval=derived.common,
        ends=_ends(derived.common),
        hover=_hover(claimant, title, common, "computed by this site", sum_words),
        url=figure_url(derived.minuend),
        role=COMPUTED,
        computed=True,
    )


def _names(briefing: Briefing, said_by: tuple[str, ...], source_id: str) -> tuple[str, str]:
    source = briefing.sources[source_id]
    claimants = ", ".join(briefing.actors[actor].name for actor in said_by)
    return claimants or "The article itself", source.title


def _hover(claimant: str, source: str, printed: str, common: str, quote: str) -> str:
    shown = quote if len(quote) <= HOVER_QUOTE else f"{quote[:HOVER_QUOTE].rsplit(None, 1)[0]} […]”"
    value = printed if printed == common else f"{printed} ({common})"
    head = f"<b>{_lines(claimant)}</b><br>{_lines(source)}<br><br><b>{_lines(value)}</b>"
    return f"{head}<br>{_lines(shown)}"


def _lines(text: str) -> str:
    lines = _LINE.findall(text) if len(text) > HOVER_COLUMNS else [text]
    return escape("\n".join(lines), quote=False).replace("\n", "<br>")


def _ends(interval: Interval) -> tuple[float | None, float | None]:
    lo, hi = drawn_ends(interval)
    return None if lo is None else number(lo), None if hi is None else number(hi)
