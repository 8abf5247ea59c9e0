"""The page on how to read the site."""

from builder.analysis.findings import Absence, Verdict
from builder.model import Stance
from builder.pages.address import METHOD
from builder.pages.environment import compose
from builder.pages.labels import GRADES
from builder.pages.page import Page
from builder.pages.source import percent
from builder.pages.views import Views


def method_page(views: Views) -> Page:
    """Return the explanation of every word and label."""
    sources = sorted(views.briefing.sources.values(), key=lambda source: source.title.casefold())
    found = views.findings.sources
    context = {
        "root": views.links.root,
        "count": views.findings.count,
        "stances": list(Stance),
        "absences": list(Absence),
        "grades": GRADES,
        "verdicts": list(Verdict),
        "shown": [
            (views.links.sources[source.id], found[source.id].words, percent(found[source.id].shown.share))
            for source in sources
        ],
    }
    return compose(METHOD, "Method", "How to read this site", "method.md", context)
