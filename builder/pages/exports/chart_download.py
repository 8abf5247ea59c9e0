"""What stands beside a chart to be taken away: its numbers, its picture, how to read and cite them."""

from collections.abc import Iterator, Mapping
from datetime import date

from builder.analysis.findings import DerivedFigure, Findings
from builder.model import Briefing, Figure
from builder.pages.charts.chart import has_chart
from builder.pages.charts.common_value import CommonValues
from builder.pages.charts.key import chart_key
from builder.pages.charts.scale import number
from builder.pages.charts.svg import chart_svg
from builder.pages.exports.cells import cell
from builder.pages.exports.changed import last_changed
from builder.pages.markup.address import figure_url, page_url
from builder.pages.markup.filters import in_unit
from builder.pages.markup.letters import one_line
from builder.pages.page import Asset
from builder.text.interval import Interval

_KINDS = (("csv", "CSV"), ("svg", "SVG"), ("txt", "how to read and cite them"))
COLUMNS = (
    *("case", "said_by", "via", "source", "printed", "lo", "hi", "unit", "computed"),
    *("hedge", "note", "quote", "paragraph", "evidence"),
)


def downloads(measure: str) -> list[tuple[str, str]]:
    """Return the addresses of a chart's files, relative to the root, and what links to them say."""
    return [(f"charts/{measure}.{ending}", name) for ending, name in _KINDS]


def chart_downloads(findings: Findings, values: CommonValues, base: str = "") -> Iterator[Asset]:
    """Yield the files of every measure that has a chart; `base` as for `all_pages`."""
    changed = last_changed(findings.briefing)
    for measure in findings.measures:
        if has_chart(findings, measure):
            csv, svg, txt = (uri for uri, _ in downloads(measure))
            yield Asset(csv, _csv(findings, measure, base))
            yield Asset(svg, chart_svg(findings, measure, values))
            yield Asset(txt, _readme(findings, measure, changed, base))


def _csv(findings: Findings, measure: str, base: str) -> bytes:
    found, briefing = findings.measures[measure], findings.briefing
    unit = briefing.measures[measure].unit
    rows: list[tuple[object, ...]] = [
        _reported(briefing, each, found.common.get((each.source, each.id)), unit, base)
        for each in found.figures
    ]
    rows += [_computed(briefing, each, unit, base) for each in found.derived]
    lines = [",".join(COLUMNS), *(",".join([cell(value)[1] for value in row]) for row in rows), ""]
    return "\r\n".join(lines).encode()


def _reported(
    briefing: Briefing, figure: Figure, common: Interval | None, unit: str, base: str
) -> tuple[object, ...]:
    value, quote = figure.value, figure.quote
    return (
        briefing.measures[figure.measure].case_name(figure.case),
        _names(briefing, figure.said_by),
        briefing.actors[figure.via].name if figure.via else None,
        briefing.sources[figure.source].title,
        value.printed if value else "not given",
        *_ends(common),
        unit if common else None,
        False,
        *(figure.hedge, figure.note, quote.text, quote.parts[0].paragraph, base + figure_url(figure)),
    )


def _computed(briefing: Briefing, derived: DerivedFigure, unit: str, base: str) -> tuple[object, ...]:
    operands = [each.value.printed for each in (derived.minuend, derived.subtrahend) if each.value]
    return (
        None,
        _names(briefing, derived.said_by),
        None,
        briefing.sources[derived.source].title,
        " − ".join(operands),
        *_ends(derived.common),
        unit,
        True,
        *(None, None, derived.minuend.quote.text, derived.minuend.quote.parts[0].paragraph),
        base + figure_url(derived.minuend),
    )


def _names(briefing: Briefing, actors: tuple[str, ...]) -> str:
    return "; ".join(briefing.actors[actor].name for actor in actors)


def _ends(interval: Interval | None) -> tuple[object, object]:
    if interval is None:
        return None, None
    return tuple(None if end is None else number(end) for end in (interval.lo, interval.hi))  # type: ignore[return-value]


def _readme(findings: Findings, measure: str, changed: Mapping[str, date], base: str) -> bytes:
    """Return what the other files hold, what must not be compared, and the words to cite them by."""
    briefing, found = findings.briefing, findings.measures[measure]
    of, address = briefing.measures[measure], base + page_url("figures", measure)
    sources = dict.fromkeys(
        [*(each.source for each in found.figures), *(each.source for each in found.derived)]
    )
    day = max(map(changed.__getitem__, sources)).isoformat()
    lines = [
        f"{of.name}, {in_unit(of.unit)}",
        found.finding,
        "",
        "How to read them",
        "- A row of the CSV is one report of one article: as printed, and from lo to hi in the common unit;",
        "  an empty end is open, two empty ends are not compared. What is computed, this site computed.",
        f"- {chart_key(found)}",
        *(f"- {sentence}" for sentence in found.not_comparable),
        *(
            f"- “{unit}” has several meanings, and is compared as all of them."
            for unit in found.ambiguous_units
        ),
        *(
            ["- A running total: a later number of one origin replaces an earlier, lower one."]
            if of.running
            else []
        ),
        "",
        "Articles",
        *(f"- {briefing.sources[each].title}: {base}{page_url('sources', each)}" for each in sources),
        "",
        "To cite",
        f"“{of.name}.” {briefing.site.title}, {day}. {address}",
        "",
    ]
    return "\n".join(map(one_line, lines)).encode()
