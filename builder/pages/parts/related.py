"""Which other pages a reader of one may want, and why: the claims, figures, events, voices in common."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import ClaimFindings, TopicFindings
from builder.pages.markup.links import Named
from builder.pages.parts.kinship import Kin, Kinship
from builder.pages.parts.views import Views

Thing = tuple[str, str]
"""A kind of record and its id."""
SHOWN = 2
"""Of what two pages have in common, that a link to one names."""


class Related(NamedTuple):
    """A page that goes with another."""

    link: Markup
    shared: list[Markup]
    """Links to the rarest of what they have in common."""
    more: int
    """What they have in common besides."""


class RelatedPages:
    """Finds for each page of one kind those that share most with it."""

    def __init__(self, views: Views, things: dict[str, list[Thing]], links: Named) -> None:
        self._links = links
        self._kinship = Kinship(things)
        self._of_kind = {
            "claim": views.links.claims,
            "figure": views.links.measures,
            "event": views.links.events,
            "topic": views.links.topics,
            "actor": views.links.actors,
        }

    def of(self, page: str, but: Collection[str] = ()) -> list[Related]:
        """Return the nearest first, without those in `but`."""
        return [self._related(kin) for kin in self._kinship.of(page, but)]

    def _related(self, kin: Kin[Thing]) -> Related:
        rarest = [self._of_kind[kind][id_] for kind, id_ in kin.shared[:SHOWN]]
        return Related(self._links[kin.id], rarest, max(0, len(kin.shared) - SHOWN))


def related_sources(views: Views, order: Iterable[str]) -> RelatedPages:
    """Relate sources, in their order, by the claims, figures and events that they speak of."""
    sources = views.briefing.sources
    things: dict[str, list[Thing]] = {
        id_: [
            *(("claim", each.claim) for each in sources[id_].positions),
            *(("figure", each.measure) for each in sources[id_].figures),
            *(("event", each.event) for each in sources[id_].events),
        ]
        for id_ in order
    }
    return RelatedPages(views, things, views.links.tagged_sources)


def related_actors(views: Views) -> RelatedPages:
    """Relate actors by what they speak to: claims, figures, topics."""
    things: dict[str, list[Thing]] = {
        id_: [
            *(("claim", each.claim) for each in found.positions),
            *(("figure", each.measure) for each in found.figures),
            *(("topic", topic) for point in found.said for topic in point.topics),
        ]
        for id_, found in views.findings.actors.items()
    }
    return RelatedPages(views, things, views.links.actors)


def related_topics(views: Views) -> RelatedPages:
    """Relate topics by their figures, events and those who speak to them."""
    claims = views.findings.claims
    things = {
        id_: list(_of_topic(found, [claims[claim] for claim in found.claims]))
        for id_, found in views.findings.topics.items()
    }
    return RelatedPages(views, things, views.links.topics)


def _of_topic(found: TopicFindings, claims: Iterable[ClaimFindings]) -> Iterator[Thing]:
    yield from (("figure", measure) for measure in found.measures)
    yield from (("event", event) for event in found.events)
    positions = (each for claim in claims for each in claim.taken)
    points = chain.from_iterable(found.unclaimed.values())
    for said_by in chain((each.said_by for each in positions), (each.said_by for each in points)):
        yield from (("actor", actor) for actor in said_by)


def related_claims(views: Views) -> RelatedPages:
    """Relate claims by topic, event and those whose positions sources give."""
    things: dict[str, list[Thing]] = {}
    for id_, found in views.findings.claims.items():
        things[id_] = [
            ("topic", found.claim.topic),
            *([("event", found.claim.event)] if found.claim.event else []),
            *(("actor", actor) for position in found.taken for actor in position.said_by),
        ]
    return RelatedPages(views, things, views.links.claims)
