"""The timeline of events."""

from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import Count, EventFindings
from builder.model import Event, Source
from builder.pages.markup.address import TIMELINE, url_of
from builder.pages.markup.environment import compose
from builder.pages.markup.filters import LISTED
from builder.pages.page import Page
from builder.pages.parts.drawn_time import drawn_time, span_of
from builder.pages.parts.moved import notices
from builder.pages.parts.source_order import latest_first
from builder.pages.parts.source_views import QuoteView
from builder.pages.parts.views import Views


class EventRow(NamedTuple):
    """An event with who reports it."""

    event: Event
    place: Markup | None
    heard: Count
    reports: list[tuple[Markup, str | None, QuoteView]]


def timeline_page(views: Views) -> Page:
    """Return all events in order of their earliest day, those without any day last."""
    found = views.findings.events.values()
    dated = sorted((each for each in found if bounds(each.event)), key=lambda each: bounds(each.event))
    undated = [each for each in found if not bounds(each.event)]
    sources = sorted(views.briefing.sources.values(), key=latest_first, reverse=True)
    known = [each for each in sources if _is_dated(each)]
    unknown = [each for each in sources if not _is_dated(each)]
    published = [(views.links.short_sources[each.id], each.published) for each in (*known, *unknown)]
    context = {
        "dated": [_row(views, each) for each in dated],
        "undated": [_row(views, each) for each in undated],
        "drawn": drawn_time(views, [each.event for each in dated]),
        "published": published[:LISTED],
        "unpublished": bool(unknown),
        "more_published": max(0, len(published) - LISTED),
        "root": views.links.root,
        "collection": bool(views.briefing.site.collection),
        "moved": notices(views.moved.get(url_of(TIMELINE), ()), views.links.root),
    }
    return compose(TIMELINE, "Timeline", "What happened when, and how that is known", "timeline.md", context)


def bounds(event: Event) -> tuple[date, date, str] | tuple[()]:
    """Return what an event is sorted by, empty when nothing is known of its date.

    An open end counts as far off.
    """
    if event.date is None:
        return ()
    earliest, latest = event.date.date.earliest, event.date.date.latest
    if earliest is None and latest is None:
        return ()
    return earliest or date.min, latest or date.max, event.name


def _is_dated(source: Source) -> bool:
    return source.published is not None and span_of(source.published) is not None


def _row(views: Views, found: EventFindings) -> EventRow:
    reports = [
        (views.links.short_sources[report.source], report.when, views.quote(report.quote))
        for report in found.reports
    ]
    where = found.event.where
    return EventRow(found.event, views.links.actors[where] if where else None, found.count, reports)
