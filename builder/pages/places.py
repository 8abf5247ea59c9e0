"""The places that articles name: a map of those whose position is known, and the list of all."""

from typing import NamedTuple

from markupsafe import Markup

from builder.model import Actor, ActorKind
from builder.pages.drawings.map_svg import map_svg
from builder.pages.drawings.map_window import Spot, frame_of
from builder.pages.markup.address import PLACES, page_url
from builder.pages.markup.environment import compose
from builder.pages.page import Page
from builder.pages.parts.views import Views

ON_MAP = 60
"""Places that one map shows, the most named first."""
_MAP = "Map of the places named; the list below leads to the same pages"


class PlaceRow(NamedTuple):
    """A place in the list."""

    link: Markup
    at: tuple[float, float] | None
    mentions: int
    articles: int
    events: list[Markup]


def places_page(views: Views) -> Page:
    """Return the map and the list, the most named first; without a known position there is no map."""
    briefing = views.briefing
    events: dict[str, list[Markup]] = {}
    for event in briefing.events.values():
        if event.where:
            events.setdefault(event.where, []).append(views.links.events[event.id])
    places = sorted(
        (each for each in briefing.actors.values() if each.kind is ActorKind.PLACE or each.at),
        key=lambda each: (-len(views.findings.actors[each.id].mentions), each.name.casefold(), each.id),
    )
    picture, left_off = _map(views, places)
    rows = [
        PlaceRow(
            views.links.actors[each.id],
            each.at,
            len(views.findings.actors[each.id].mentions),
            views.findings.actors[each.id].count.articles,
            events.get(each.id, []),
        )
        for each in places
    ]
    context = {
        "map": picture,
        "left_off": left_off,
        "rows": rows,
        "located": any(row.at for row in rows),
        "root": views.links.root,
    }
    return compose(PLACES, "Places", "Where it happened, and what is said of it", "places.md", context)


def _map(views: Views, places: list[Actor]) -> tuple[Markup | None, list[Markup]]:
    """Return the map, and links to places with a position that are not on it."""
    spots = [
        Spot(each.id, (each.at[1], each.at[0]), len(views.findings.actors[each.id].mentions))
        for each in places
        if each.at
    ]
    named = [spot for spot in spots if spot.mentions] or spots
    if not named:
        return None, []
    frame = frame_of(named[:ON_MAP])
    names = {each.id: each.name for each in places}
    urls = {each.id: views.links.root + page_url("actors", each.id) for each in places}
    shown = {spot.id for spot in frame.spots}
    left_off = [views.links.actors[spot.id] for spot in spots if spot.id not in shown]
    return map_svg(frame, names, urls, _MAP), left_off
