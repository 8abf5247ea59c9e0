"""The page of an actor, and the list of all actors."""

from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup

from builder.analysis.findings import ActorFindings, Count
from builder.model import Actor, KeyPoint
from builder.pages.address import page_uri, page_url
from builder.pages.common_value import CommonValues
from builder.pages.environment import compose
from builder.pages.labels import KINDS
from builder.pages.page import Page
from builder.pages.source import paragraph_links
from builder.pages.views import Views

BOOST = 4
"""In the search: an actor's page stands before the sources that name it."""
BESIDE = 12
"""Actors that are shown as named beside one."""

Mentioned = tuple[Markup, tuple[tuple[str, int], ...], str | None, Markup]


def actor_pages(views: Views, values: CommonValues) -> Iterator[Page]:
    """Yield the page of every actor."""
    for actor in views.briefing.actors.values():
        yield _actor_page(views, values, actor)


def _actor_page(views: Views, values: CommonValues, actor: Actor) -> Page:
    found, links = views.findings.actors[actor.id], views.links
    context = {
        "actor": actor,
        "found": found,
        "speaks_for": links.actors[actor.speaks_for] if actor.speaks_for else None,
        "spoken_for_by": [links.actors[other] for other in found.spoken_for_by],
        "said": cards_by_source(views, found.said),
        "figures": [
            (views.figure(each), links.measures[each.measure], values.cell(each), links.sources[each.source])
            for each in found.figures
        ],
        "positions": [
            (each.position, views.position(each), links.claims[each.claim], links.sources[each.source])
            for each in found.positions
        ],
        "mentions": _mentions(views, found),
        "beside": [(links.actors[other], count) for other, count in found.beside[:BESIDE]],
    }
    return compose(
        page_uri("actors", actor.id),
        actor.name,
        f"{KINDS[actor.kind][0]}: {', '.join((actor.name, *actor.aliases))}",
        "actor.md",
        context,
        boost=BOOST,
        tags=_spellings(actor, found),
    )


def cards_by_source(views: Views, points: tuple[KeyPoint, ...]) -> list[tuple[Markup, list[Markup]]]:
    """Return the cards of key points under the link of their source, in their order."""
    return [
        (views.links.sources[source], [views.card(point) for point in group])
        for source, group in groupby(points, key=lambda point: point.source)
    ]


def _mentions(views: Views, found: ActorFindings) -> list[Mentioned]:
    rows: list[Mentioned] = []
    root, links = views.links.root, views.links.sources
    for source, mentions in groupby(found.mentions, key=lambda mention: mention.source):
        numbers = dict.fromkeys([mention.paragraph for mention in mentions])
        places = paragraph_links(numbers, f"{root}{page_url('sources', source)}")
        rows.append((links[source], found.spellings.get(source, ()), found.presented.get(source), places))
    return rows


def _spellings(actor: Actor, found: ActorFindings) -> list[str]:
    """Return every name but the first, so that the search finds the page by any of them."""
    names = dict.fromkeys(actor.aliases)
    for spellings in found.spellings.values():
        names.update(dict.fromkeys([text for text, _ in spellings]))
    names.pop(actor.name, None)
    return list(names)


def actor_index(views: Views) -> Page:
    """Return the list of all actors, by kind, then by name."""
    actors = sorted(views.briefing.actors.values(), key=lambda actor: (actor.name.casefold(), actor.id))
    kinds = [(kind, [_row(views, actor) for actor in actors if actor.kind == kind]) for kind in KINDS]
    context = {"kinds": [(kind, rows) for kind, rows in kinds if rows]}
    return compose(
        page_uri("actors"), "Actors", "Everyone and everything that is named", "actors.md", context
    )


def _row(views: Views, actor: Actor) -> tuple[Markup, tuple[str, ...], Count]:
    return views.links.actors[actor.id], actor.aliases, views.findings.actors[actor.id].count
