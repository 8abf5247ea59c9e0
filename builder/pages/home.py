"""The home page."""

from collections.abc import Iterable
from enum import StrEnum

from markupsafe import Markup

from builder.analysis.findings import APART, Agreement, ClaimFindings, Grade
from builder.model import Position, Source, Stance
from builder.pages.charts.common_value import CommonValues
from builder.pages.markup.address import HOME, position_url
from builder.pages.markup.environment import compose
from builder.pages.markup.labels import meanings
from builder.pages.markup.letters import safe
from builder.pages.markup.linked_data import site_data
from builder.pages.page import Page
from builder.pages.parts.caveat import caveats
from builder.pages.parts.evidence import Evidence, EvidenceFinder
from builder.pages.parts.glance import glance
from builder.pages.parts.source_order import latest_first
from builder.pages.parts.views import Views

NEWEST = 5
ACTORS = 16
"""Sources and actors that the home page names; the rest are a click away."""
DISAGREEMENTS = 12
"""Contested claims, and differing figures, that the home page sets out; the rest are in their sections."""


def home_page(views: Views, values: CommonValues) -> Page:
    """Return the page that greets the reader."""
    site = views.briefing.site
    finder = EvidenceFinder(views)
    happened = finder.behind(site.what_happened) if site.what_happened else None
    judgements = [finder.behind(judgement) for judgement in site.judgements]
    context = {
        "what_happened": happened,
        "bottom_line": judgements[0] if judgements else None,
        "judgements": judgements[1:],
        "grades": _grades([happened, *judgements] if happened else judgements),
        **_numbers(views),
        **_disagreement(views),
        "figures": [
            row for measure in views.briefing.measures.values() for row in glance(views, values, measure)
        ],
        "newest": [
            (views.links.tagged_sources[source.id], views.links.other_name(source.id), source)
            for source in sorted(views.briefing.sources.values(), key=_newest_first)[:NEWEST]
        ],
        "topics": [
            (views.links.topics[topic.id], topic.question) for topic in views.briefing.topics.values()
        ],
        "actors": _most_named(views),
        "map": any(actor.at for actor in views.briefing.actors.values()),
        "corrections": [(each, finder.link(each.at)) for each in site.corrections],
        "root": views.links.root,
    }
    text = site.what_happened.text if site.what_happened else site.title
    return compose(HOME, site.title, text, "home.md", context, linked=site_data(views.briefing))


def _numbers(views: Views) -> dict[str, object]:
    """Return what the reader can expect: how much there is, and how much of it is in dispute."""
    findings = views.findings
    return {
        "count": findings.count,
        "claims": len(findings.claims),
        "contested_claims": sum(found.grade is Grade.CONTESTED for found in findings.claims.values()),
        "reported": sum(len(found.common) for found in findings.measures.values()),
    }


def _disagreement(views: Views) -> dict[str, object]:
    """Return the contested claims and the figures that differ, the first of each."""
    findings, links = views.findings, views.links
    contested = [item for item in findings.claims.items() if item[1].grade is Grade.CONTESTED]
    agreements = (each for found in findings.measures.values() for each in found.agreements)
    differing = [each for each in agreements if each.verdict in APART]
    by_measure: dict[str, list[Agreement]] = {}
    for each in differing[:DISAGREEMENTS]:
        by_measure.setdefault(each.measure, []).append(each)
    return {
        "contested": [
            (links.claims[id_], _opposed(views, found)) for id_, found in contested[:DISAGREEMENTS]
        ],
        "more_contested": max(0, len(contested) - DISAGREEMENTS),
        "differing": [
            (
                links.measures[measure],
                [(each.verdict, each.sentence, caveats(views, each.figures)) for each in of],
            )
            for measure, of in by_measure.items()
        ],
        "more_differing": max(0, len(differing) - DISAGREEMENTS),
    }


def _opposed(views: Views, found: ClaimFindings) -> list[tuple[Stance, list[Markup]]]:
    """Return who takes which position on a contested claim, each once, linked to one place where they do.

    That place is one without a word of doubt if there is one. Articles of one text are one voice.
    """
    by_stance: dict[Stance, dict[object, Position]] = {stance: {} for stance in Stance}
    for position in found.taken:
        taken, who = by_stance[position.position], position.said_by or views.same_text[position.source]
        if who not in taken or views.position(taken[who]).doubt:
            taken[who] = position
    return [
        (stance, [_whose(views, position) for position in taken.values()])
        for stance, taken in by_stance.items()
        if taken
    ]


def _whose(views: Views, position: Position) -> Markup:
    briefing, url = views.briefing, views.links.root + position_url(position)
    names = [briefing.actors[actor].name for actor in position.said_by]
    name = safe(", ".join(names) or views.links.short_names[position.source])
    view = views.position(position)
    return Markup(f'<a href="{safe(url)}" data-words="{view.words}">{name}</a>{view.doubt}')


def _newest_first(source: Source) -> tuple[object, ...]:
    return -source.added.toordinal(), *latest_first(source)


def _grades(judgements: Iterable[Evidence]) -> list[tuple[StrEnum, str]]:
    """Return the grades of the claims that judgements rest on, and what each means."""
    shown = {grade for judgement in judgements for _, grade in judgement.claims}
    return [(grade, means) for grade, means in meanings(Grade) if grade in shown]


def _most_named(views: Views) -> list[tuple[Markup, int]]:
    named = [(found.count.articles, len(found.mentions), id_) for id_, found in views.findings.actors.items()]
    named.sort(key=lambda each: (-each[0], -each[1], views.briefing.actors[each[2]].name))
    return [(views.links.actors[id_], articles) for articles, _, id_ in named[:ACTORS] if articles]
