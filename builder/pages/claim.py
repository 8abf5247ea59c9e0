"""The page of a claim, and the matrix of claims by sources."""

from collections.abc import Iterator
from enum import StrEnum

from markupsafe import Markup

from builder.analysis.findings import Absence, ClaimFindings
from builder.model import Claim, Position, Stance
from builder.pages.address import page_uri
from builder.pages.environment import compose
from builder.pages.filters import listed
from builder.pages.labels import LABELS, classes_of, words_of
from builder.pages.letters import letters
from builder.pages.page import Page
from builder.pages.views import Views

BOOST = 2
"""In the search: a claim's page stands before the sources that take a position on it."""
COLUMNS = 12
"""Sources that still fit side by side; with more the matrix counts them by position."""

ALL_STANCES: tuple[StrEnum, ...] = (*Stance, *Absence)


def claim_pages(views: Views) -> Iterator[Page]:
    """Yield the page of every claim."""
    for id_, found in views.findings.claims.items():
        claim, links = found.claim, views.links
        taken = [position for positions in found.positions.values() for position in positions]
        context = {
            "claim": claim,
            "found": found,
            "topic": links.topics[claim.topic],
            "event": links.events[claim.event] if claim.event else None,
            "party": [links.actors[actor] for actor in claim.party],
            "stances": [
                (
                    stance,
                    [
                        (
                            links.sources[each.source],
                            views.position(each),
                            views.card(views.key_points[each.source, each.of]) if each.of else None,
                        )
                        for each in taken
                        if each.position is stance
                    ],
                )
                for stance in Stance
                if any(each.position is stance for each in taken)
            ],
            "silent": _absent(views, found, Absence.SILENT),
            "predates": _absent(views, found, Absence.PREDATES),
        }
        yield compose(
            page_uri("claims", id_), claim.claim, found.grade_reason, "claim.md", context, boost=BOOST
        )


def _absent(views: Views, found: ClaimFindings, kind: Absence) -> object:
    return listed(
        (source for source, absence in found.absent.items() if absence is kind), views.links.sources
    )


def claim_index(views: Views) -> Page:
    """Return the matrix: claims by topic in the editor's order, sources in the order of their id."""
    sources = views.briefing.sources
    wide = len(sources) > COLUMNS
    cells = _counts if wide else _cells
    topics = [
        (
            views.links.topics[topic],
            [
                (views.links.claims[claim.id], views.findings.claims[claim.id].grade, cells(views, claim))
                for claim in views.briefing.claims.values()
                if claim.topic == topic
            ],
        )
        for topic in views.briefing.topics
    ]
    context = {
        "stances": ALL_STANCES,
        "sources": [] if wide else [views.links.sources[source] for source in sources],
        "topics": [(topic, claims) for topic, claims in topics if claims],
    }
    return compose(page_uri("claims"), "Claims", "What sources agree and differ on", "claims.md", context)


def _cells(views: Views, claim: Claim) -> list[Markup]:
    found = views.findings.claims[claim.id]
    return [
        Markup("<br>").join(_linked(views, position) for position in found.positions[source])
        if source in found.positions
        else LABELS[found.absent[source]]
        for source in views.briefing.sources
    ]


def _linked(views: Views, position: Position) -> Markup:
    view = views.position(position)
    who = (
        Markup(f' <small class="bf-small">{_names(views, position)}</small>')
        if position.said_by
        else Markup("")
    )
    stance = position.position
    return Markup(f'<a class="{classes_of(stance)}" href="{letters(view.url)}">{words_of(stance)}</a>{who}')


def _names(views: Views, position: Position) -> Markup:
    return letters(", ".join(views.briefing.actors[actor].name for actor in position.said_by))


def _counts(views: Views, claim: Claim) -> list[Markup]:
    found = views.findings.claims[claim.id]
    taken = dict.fromkeys(ALL_STANCES, 0)
    for positions in found.positions.values():
        for stance in {position.position for position in positions}:
            taken[stance] += 1
    for absence in found.absent.values():
        taken[absence] += 1
    return [letters(count or "") for count in taken.values()]
