"""The page on how to read the site."""

from markupsafe import Markup

from builder.analysis.beside import Edits, Meaning
from builder.analysis.findings import Absence, Grade, Verdict
from builder.model import Basis, Stance
from builder.pages.markup.address import METHOD
from builder.pages.markup.environment import compose
from builder.pages.markup.labels import meanings
from builder.pages.page import Page
from builder.pages.parts.views import Views
from builder.pages.source import percent

BESIDE = 24
"""Pairs of articles side by side that the page names; each source's page names its own."""


def method_page(views: Views) -> Page:
    """Return the explanation of every word and label."""
    sources = sorted(views.briefing.sources.values(), key=lambda source: source.title.casefold())
    found = views.findings.sources
    context = {
        "root": views.links.root,
        "collection": views.briefing.site.collection,
        "count": views.findings.count,
        "positions": [*meanings(Stance), *meanings(Absence)],
        "grades": meanings(Grade),
        "beside": [_beside(views, edits) for edits in views.findings.edits[:BESIDE]],
        "meanings": list(Meaning),
        "verdicts": meanings(Verdict),
        "bases": meanings(Basis),
        "shown": [
            (views.links.sources[source.id], found[source.id].words, percent(found[source.id].shown.share))
            for source in sources
        ],
    }
    return compose(METHOD, "Method", "How to read this site", "method.md", context)


def _beside(views: Views, edits: Edits) -> Markup:
    names = (views.links.short_names[each] for each in (edits.a, edits.b))
    return views.beside(edits.a, edits.b, " · ".join(names))
