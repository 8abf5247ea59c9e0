"""The page of a source, and the list of all sources."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import Mention
from builder.model import Source
from builder.pages.address import page_uri
from builder.pages.common_value import CommonValues
from builder.pages.data_records import all_quotes
from builder.pages.environment import compose
from builder.pages.extract import extract
from builder.pages.letters import markup
from builder.pages.page import Page
from builder.pages.views import Views


class MentionedActor(NamedTuple):
    """A row of the table of actors on a source's page."""

    link: Markup
    kind: str
    spellings: tuple[tuple[str, int], ...]
    presented: str | None
    paragraphs: Markup
    """Links to them."""


class Speaker(NamedTuple):
    """A claimant and what the source has from them."""

    link: Markup
    points: int
    figures: int


def source_pages(views: Views, values: CommonValues) -> Iterator[Page]:
    """Yield the page of every source."""
    for source in views.briefing.sources.values():
        yield _source_page(views, values, source)


def _source_page(views: Views, values: CommonValues, source: Source) -> Page:
    """Return the page of one source."""
    found = views.findings.sources[source.id]
    links = views.links
    context = {
        "source": source,
        "found": found,
        "same_text": [links.sources[other] for other in views.same_text[source.id] if other != source.id],
        "overlaps": [
            (links.sources[each.b if each.a == source.id else each.a], percent(each.share))
            for each in found.overlaps
        ],
        "share": percent(found.shown.share),
        "link": web_link(source.url),
        "topics": [links.topics[topic] for topic in found.topics],
        "points": [
            (point.id, views.card(point), [links.topics[topic] for topic in point.topics])
            for point in source.key_points
        ],
        "figures": [
            (views.figure(figure), links.measures[figure.measure], values.cell(figure))
            for figure in source.figures
        ],
        "positions": [
            (position.id, links.claims[position.claim], position.position, views.position(position))
            for position in source.positions
        ],
        "silent_on": [links.claims[claim] for claim in found.silent_on],
        "events": [
            (links.events[report.event], report.when, views.quote(report.quote)) for report in source.events
        ],
        "speakers": _speakers(views, source),
        "actors": _actors(views, source, found.mentions),
        "passages": list(extract(source.article, found.shown.spans, all_quotes(source))),
        "set_aside": [(each.what, views.quote(each.quote)) for each in source.set_aside],
    }
    return compose(page_uri("sources", source.id), source.title, source.summary, "source.md", context)


def percent(share: float) -> str:
    """Return a share in whole per cent, never 0 % for something nor 100 % for less than all."""
    if 0 < share < 0.01:
        return "less than 1 %"
    return "more than 99 %" if 0.99 < share < 1 else f"{share:.0%}".replace("%", " %")


def web_link(url: str | None) -> str | None:
    """Return an address on the web, None for one that a browser would run rather than open."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def paragraph_links(numbers: Iterable[int], page: str) -> Markup:
    """Return a link to each paragraph on a source's page."""
    return markup(" ".join([f'<a href="{page}#p{number}">{number}</a>' for number in numbers]))


def _speakers(views: Views, source: Source) -> list[Speaker]:
    counts: dict[str, list[int]] = {}
    said_by = (point.said_by for point in source.key_points), (figure.said_by for figure in source.figures)
    for column, claimants in enumerate(said_by):
        for actor in chain.from_iterable(claimants):
            counts.setdefault(actor, [0, 0])[column] += 1
    return [Speaker(views.links.claimants[actor], *count) for actor, count in counts.items()]


def _actors(views: Views, source: Source, mentions: tuple[Mention, ...]) -> list[MentionedActor]:
    presented = {note.actor: note.presented_as for note in source.actors if note.presented_as}
    paragraphs: dict[str, dict[int, None]] = {}
    for mention in mentions:
        paragraphs.setdefault(mention.actor, {})[mention.paragraph] = None
    actors = views.briefing.actors
    return [
        MentionedActor(
            views.links.actors[actor],
            actors[actor].kind.value,
            views.findings.actors[actor].spellings.get(source.id, ()),
            presented.get(actor),
            paragraph_links(numbers, ""),
        )
        for actor, numbers in sorted(paragraphs.items(), key=lambda item: actors[item[0]].name)
    ]


def source_index(views: Views) -> Page:
    """Return the list of all sources, the latest published first, undated ones last."""
    rows = [_row(views, source) for source in sorted(views.briefing.sources.values(), key=latest_first)]
    context = {"rows": rows, "count": views.findings.count, "root": views.links.root}
    return compose(
        page_uri("sources"), "Sources", "The articles that this briefing rests on", "sources.md", context
    )


def latest_first(source: Source) -> tuple[int, int, str, str]:
    """Return the key that sorts sources by the first day that their date can mean, then by the last.

    The latest comes first, those without any day last; an open end counts as far off.
    """
    published = source.published.date if source.published else None
    if published is None or not (published.earliest or published.latest):
        return 0, 0, source.title.casefold(), source.id
    earliest, latest = published.earliest or date.min, published.latest or date.max
    return -earliest.toordinal(), -latest.toordinal(), source.title.casefold(), source.id


def _row(views: Views, source: Source) -> tuple[object, ...]:
    found = views.findings.sources[source.id]
    same = [views.links.sources[other] for other in views.same_text[source.id] if other != source.id]
    return views.links.tagged_sources[source.id], source, found, percent(found.shown.share), same
