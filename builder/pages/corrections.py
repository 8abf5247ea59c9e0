"""The page of corrections: what the site said, what it says, why and since when."""

from builder.pages.markup.address import CORRECTIONS, FEEDS, url_of
from builder.pages.markup.environment import compose
from builder.pages.markup.reference import reference_url
from builder.pages.markup.words import NOW, WAS
from builder.pages.page import Page
from builder.pages.parts.evidence import EvidenceFinder
from builder.pages.parts.views import Views


def corrections_page(views: Views) -> Page:
    """Return all corrections, the newest first; those of one day in the editor's order."""
    finder, root = EvidenceFinder(views), views.links.root
    newest_first = sorted(views.briefing.site.corrections, key=lambda each: -each.date.toordinal())
    context = {
        "corrections": [
            (each, finder.link(each.at), root + reference_url(views.briefing, each.at))
            for each in newest_first
        ],
        "was": WAS,
        "now": NOW,
        "feeds": [
            (root + feed.uri, feed.title) for feed in FEEDS if feed.uri.startswith(url_of(CORRECTIONS))
        ],
    }
    description = "What this site said, what it says now, why and since when"
    return compose(CORRECTIONS, "Corrections", description, "corrections.md", context)
