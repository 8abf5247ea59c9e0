"""The timeline as a drawing: events and the days of publication on axes of time, a row each."""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from builder.model import Dated, Event
from builder.pages.drawings.span_svg import axis_svg, span_svg
from builder.pages.drawings.time_panel import Panel, Span, panels
from builder.pages.markup.labels import label
from builder.pages.markup.letters import letters, markup
from builder.pages.markup.words import PUBLISHED_HERE
from builder.pages.parts.views import Views
from builder.text.number_format import format_count


class DrawnRow(NamedTuple):
    """What stands at one height."""

    name: Markup
    words: Markup
    """The date, and what it rests on; empty where there are several."""
    picture: Markup


class DrawnPanel(NamedTuple):
    """A stretch of time."""

    rows: list[DrawnRow]
    axis: Markup


def drawn_time(views: Views, events: Iterable[Event]) -> list[DrawnPanel]:
    """Return the panels, the earliest first; `events` in the order of the list."""
    happened = [(event, event.date) for event in events if event.date]
    published = [source.published for source in views.briefing.sources.values() if source.published]
    known = [each for each in published if span_of(each)]
    spans = [span for each in (*(date for _, date in happened), *known) if (span := span_of(each))]
    return [_panel(panel, happened, known) for panel in panels(spans)]


def span_of(dated: Dated) -> Span | None:
    """Return the strict bounds of a date, None where neither end is known."""
    found = dated.date
    return Span(found.earliest, found.latest) if found.earliest or found.latest else None


def _panel(panel: Panel, happened: list[tuple[Event, Dated]], published: list[Dated]) -> DrawnPanel:
    rows = [
        DrawnRow(
            markup(f'<a href="#event-{letters(event.id)}">{letters(event.name)}</a>'),
            markup(f"{letters(date.date.words)} {label(date.basis)}"),
            span_svg([(span, date.basis)], panel),
        )
        for event, date in happened
        if (span := span_of(date)) and _is_in(span, panel)
    ]
    papers = [(span, each.basis) for each in published if (span := span_of(each)) and _is_in(span, panel)]
    if papers:
        name = markup(f'<a href="#published">{PUBLISHED_HERE}</a>')
        rows.append(
            DrawnRow(
                name, letters(format_count(len(papers), "article")), span_svg(dict.fromkeys(papers), panel)
            )
        )
    return DrawnPanel(rows, axis_svg(panel))


def _is_in(span: Span, panel: Panel) -> bool:
    return panel.first <= span.days[0] <= panel.last
