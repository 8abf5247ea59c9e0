"""The home page."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import ClaimFindings, Grade, MeasureFindings, Verdict
from builder.model import Figure, Measure, Position, Source, Stance
from builder.pages.address import HOME
from builder.pages.environment import compose
from builder.pages.evidence import EvidenceFinder
from builder.pages.page import Page
from builder.pages.views import FigureView, PositionView, Views

NEWEST = 5
ACTORS = 16
"""Sources and actors that the home page names; the rest are a click away."""
VALUES = 4
"""Different reports of one figure that the home page shows."""
OPPOSED = (Verdict.CONTRADICT, Verdict.DIFFER)


class GlanceRow(NamedTuple):
    """A measure's case and the different reports of it."""

    measure: Markup
    case: str
    reports: list[FigureView]
    more: int
    verdicts: list[Verdict]


def home_page(views: Views) -> Page:
    """Return the page that greets the reader."""
    findings, site = views.findings, views.briefing.site
    finder = EvidenceFinder(views)
    judgements = [finder.behind(judgement) for judgement in site.judgements]
    context = {
        "what_happened": finder.behind(site.what_happened) if site.what_happened else None,
        "bottom_line": judgements[0] if judgements else None,
        "judgements": judgements[1:],
        "count": findings.count,
        "contested": [
            (views.links.claims[id_], found.grade_reason, _opposed(views, found))
            for id_, found in findings.claims.items()
            if found.grade is Grade.CONTESTED
        ],
        "differing": [
            (views.links.measures[each.measure], each.verdict, each.sentence)
            for found in findings.measures.values()
            for each in found.agreements
            if each.verdict in OPPOSED
        ],
        "figures": [row for measure in views.briefing.measures.values() for row in _glance(views, measure)],
        "newest": [
            (views.links.sources[source.id], source)
            for source in sorted(views.briefing.sources.values(), key=_newest_first)[:NEWEST]
        ],
        "topics": [
            (views.links.topics[topic.id], topic.question) for topic in views.briefing.topics.values()
        ],
        "actors": _most_named(views),
        "corrections": [(each, finder.link(each.at)) for each in site.corrections],
        "root": views.links.root,
    }
    text = site.what_happened.text if site.what_happened else site.title
    return compose(HOME, site.title, text, "home.md", context)


def _opposed(views: Views, found: ClaimFindings) -> list[tuple[Position, PositionView, Markup]]:
    """Return the positions of a contested claim, one for each claimant and stance."""
    taken: dict[object, Position] = {}
    for positions in found.positions.values():
        for position in positions:
            taken.setdefault((position.position, position.said_by or position.source), position)
    order = list(Stance)
    ranked = sorted(taken.values(), key=lambda position: order.index(position.position))
    return [(each, views.position(each), views.links.sources[each.source]) for each in ranked]


def _glance(views: Views, measure: Measure) -> Iterator[GlanceRow]:
    found = views.findings.measures[measure.id]
    for case in dict.fromkeys(figure.case for figure in found.figures):
        figures = _different(figure for figure in found.figures if figure.case == case and figure.value)
        if figures:
            yield GlanceRow(
                views.links.measures[measure.id],
                measure.case_name(case),
                [views.figure(figure) for figure in figures[:VALUES]],
                max(0, len(figures) - VALUES),
                _verdicts(found, case),
            )


def _different(figures: Iterable[Figure]) -> list[Figure]:
    """Return one figure for each value and claimant."""
    kept: dict[object, Figure] = {}
    for figure in figures:
        assert figure.value is not None
        kept.setdefault((figure.value.interval, figure.value.unit, figure.said_by or figure.source), figure)
    return list(kept.values())


def _verdicts(found: MeasureFindings, case: str | None) -> list[Verdict]:
    return list(dict.fromkeys(each.verdict for each in found.agreements if each.case == case))


def _newest_first(source: Source) -> tuple[int, int, str]:
    published = source.published.date.latest if source.published else None
    return -source.added.toordinal(), -published.toordinal() if published else 0, source.title.casefold()


def _most_named(views: Views) -> list[tuple[Markup, int]]:
    named = [(found.count.articles, len(found.mentions), id_) for id_, found in views.findings.actors.items()]
    named.sort(key=lambda each: (-each[0], -each[1], views.briefing.actors[each[2]].name))
    return [(views.links.actors[id_], articles) for articles, _, id_ in named[:ACTORS] if articles]
