"""The list of all sources."""

from markupsafe import Markup

from builder.model import Source
from builder.pages.markup.address import page_uri
from builder.pages.markup.environment import compose
from builder.pages.markup.facet import Facet, facet
from builder.pages.markup.filters import listed
from builder.pages.markup.words import SIDE_BY_SIDE
from builder.pages.page import Page
from builder.pages.parts.source_order import latest_first
from builder.pages.parts.views import Views
from builder.pages.source import percent


def source_index(views: Views) -> Page:
    """Return the list of all sources, the latest published first, undated ones last."""
    sources = sorted(views.briefing.sources.values(), key=latest_first)
    context = {
        "rows": [_row(views, source) for source in sources],
        "facets": _facets(views, sources),
        "count": views.findings.count,
        "root": views.links.root,
        "outlets": any(source.outlet for source in sources),
        "collection": bool(views.briefing.site.collection),
    }
    return compose(
        page_uri("sources"), "Sources", "The articles that this briefing rests on", "sources.md", context
    )


def _row(views: Views, source: Source) -> tuple[object, ...]:
    found = views.findings.sources[source.id]
    same = listed(
        (other for other in views.same_text[source.id] if other != source.id), views.links.short_sources
    )
    return (
        views.links.tagged_sources[source.id],
        source,
        views.links.other_name(source.id),
        found,
        percent(found.shown.share),
        same,
        _beside(views, source),
        _year(source),
    )


def _facets(views: Views, sources: list[Source]) -> list[Facet]:
    topics = {topic.id: topic.name for topic in views.briefing.topics.values()}
    years = {year: year for year in dict.fromkeys(map(_year, sources)) if year}
    return [
        *facet(
            "topic", "Topic", "any", topics, (views.findings.sources[source.id].topics for source in sources)
        ),
        *facet("year", "Year", "any", years, ([_year(source)] for source in sources)),
    ]


def _year(source: Source) -> str:
    """Return the year in which a source was published, empty where that is not sure."""
    published = source.published.date if source.published else None
    if published is None or published.earliest is None or published.latest is None:
        return ""
    return str(published.earliest.year) if published.earliest.year == published.latest.year else ""


def _beside(views: Views, source: Source) -> list[Markup]:
    edits = views.findings.sources[source.id].edits
    return [views.beside(each.a, each.b, SIDE_BY_SIDE) for each in edits]
