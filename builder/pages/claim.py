"""The page of a claim."""

from collections.abc import Iterator

from builder.analysis.findings import Absence, ClaimFindings
from builder.pages.markup.address import page_uri
from builder.pages.markup.environment import compose
from builder.pages.markup.filters import listed
from builder.pages.markup.linked_data import claim_data
from builder.pages.page import Page
from builder.pages.parts.card import positions
from builder.pages.parts.related import related_claims
from builder.pages.parts.views import Views

BOOST = 2
"""In the search: a claim's page stands before the sources that take a position on it."""


def claim_pages(views: Views) -> Iterator[Page]:
    """Yield the page of every claim."""
    related = related_claims(views)
    for id_, found in views.findings.claims.items():
        claim, links = found.claim, views.links
        context = {
            "root": links.root,
            "claim": claim,
            "found": found,
            "topic": links.topics[claim.topic],
            "event": links.events[claim.event] if claim.event else None,
            "party": [links.actors[actor] for actor in claim.party],
            "stances": positions(views, found),
            "silent": _absent(views, found, Absence.SILENT),
            "predates": _absent(views, found, Absence.PREDATES),
            "related": related.of(id_),
        }
        yield compose(
            page_uri("claims", id_),
            claim.claim,
            found.grade_reason,
            "claim.md",
            context,
            boost=BOOST,
            linked=claim_data(views.briefing, found, links.root),
        )


def _absent(views: Views, found: ClaimFindings, kind: Absence) -> object:
    return listed(
        (source for source, absence in found.absent.items() if absence is kind),
        views.links.short_sources,
    )
