"""The home page."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import ClaimFindings, Grade, MeasureFindings, Verdict
from builder.model import Figure, Measure, Position, Source, Stance
from builder.pages.address import HOME, position_url
from builder.pages.environment import compose
from builder.pages.evidence import EvidenceFinder
from builder.pages.letters import safe
from builder.pages.page import Page
from builder.pages.views import FigureView, Views

NEWEST = 5
ACTORS = 16
"""Sources and actors that the home page names; the rest are a click away."""
DISAGREEMENTS = 12
"""Contested claims, and differing figures, that the home page sets out; the rest are in their sections."""
VALUES = 4
"""Different reports of one figure that the home page shows."""
OPPOSED = (Verdict.CONTRADICT, Verdict.DIFFER)


class GlanceRow(NamedTuple):
    """A measure's case and the different reports of it."""

    measure: Markup
    case: str
    reports: list[tuple[FigureView, Markup]]
    """Each with who says so: the claimant, or the source that says it in its own voice."""
    more: int
    verdicts: list[Verdict]


def home_page(views: Views) -> Page:
    """Return the page that greets the reader."""
    findings, site = views.findings, views.briefing.site
    finder = EvidenceFinder(views)
    judgements = [finder.behind(judgement) for judgement in site.judgements]
    contested = [item for item in findings.claims.items() if item[1].grade is Grade.CONTESTED]
    agreements = (each for found in findings.measures.values() for each in found.agreements)
    differing = [each for each in agreements if each.verdict in OPPOSED]
    context = {
        "what_happened": finder.behind(site.what_happened) if site.what_happened else None,
        "bottom_line": judgements[0] if judgements else None,
        "judgements": judgements[1:],
        "count": findings.count,
        "contested": [
            (views.links.claims[id_], found.grade_reason, _opposed(views, found))
            for id_, found in contested[:DISAGREEMENTS]
        ],
        "more_contested": max(0, len(contested) - DISAGREEMENTS),
        "differing": [
            (views.links.measures[each.measure], each.verdict, each.sentence)
            for each in differing[:DISAGREEMENTS]
        ],
        "more_differing": max(0, len(differing) - DISAGREEMENTS),
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


def _opposed(views: Views, found: ClaimFindings) -> list[tuple[Stance, list[Markup]]]:
    """Return who takes which position on a contested claim, each once, linked to one place where they do."""
    by_stance: dict[Stance, dict[object, Position]] = {stance: {} for stance in Stance}
    for positions in found.positions.values():
        for position in positions:
            by_stance[position.position].setdefault(position.said_by or position.source, position)
    return [
        (stance, [_whose(views, position) for position in taken.values()])
        for stance, taken in by_stance.items()
        if taken
    ]


def _whose(views: Views, position: Position) -> Markup:
    briefing, url = views.briefing, views.links.root + position_url(position)
    names = [briefing.actors[actor].name for actor in position.said_by]
    return Markup(
        f'<a href="{safe(url)}">{safe(", ".join(names) or briefing.sources[position.source].title)}</a>'
    )


def _glance(views: Views, measure: Measure) -> Iterator[GlanceRow]:
    found = views.findings.measures[measure.id]
    for case in dict.fromkeys(figure.case for figure in found.figures):
        figures = _different(figure for figure in found.figures if figure.case == case and figure.value)
        if figures:
            yield GlanceRow(
                views.links.measures[measure.id],
                measure.case_name(case),
                [(views.figure(figure), _says(views, figure)) for figure in figures[:VALUES]],
                max(0, len(figures) - VALUES),
                _verdicts(found, case),
            )


def _says(views: Views, figure: Figure) -> Markup:
    return views.figure(figure).by if figure.said_by else views.links.sources[figure.source]


def _different(figures: Iterable[Figure]) -> list[Figure]:
    """Return one figure for each value and claimant."""
    kept: dict[object, Figure] = {}
    for figure in figures:
        assert figure.value is not None
        kept.setdefault((figure.value.interval, figure.value.unit, figure.said_by or figure.source), figure)
    return list(kept.values())


def _verdicts(found: MeasureFindings, case: str | None) -> list[Verdict]:
    agreements = (each for each in found.agreements if each.case == case and not each.only_repeats)
    return list(dict.fromkeys(each.verdict for each in agreements))


def _newest_first(source: Source) -> tuple[int, int, str]:
    published = source.published.date.latest if source.published else None
    return -source.added.toordinal(), -published.toordinal() if published else 0, source.title.casefold()


def _most_named(views: Views) -> list[tuple[Markup, int]]:
    named = [(found.count.articles, len(found.mentions), id_) for id_, found in views.findings.actors.items()]
    named.sort(key=lambda each: (-each[0], -each[1], views.briefing.actors[each[2]].name))
    return [(views.links.actors[id_], articles) for articles, _, id_ in named[:ACTORS] if articles]
