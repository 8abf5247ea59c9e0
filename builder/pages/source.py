"""The page of a source."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import Mention
from builder.model import KeyPoint, Position, Source, Stance
from builder.pages.charts.common_value import CommonValues
from builder.pages.exports.records import all_quotes
from builder.pages.markup.address import page_uri, page_url
from builder.pages.markup.environment import compose
from builder.pages.markup.filters import listed
from builder.pages.markup.letters import letters, markup
from builder.pages.markup.linked_data import source_data
from builder.pages.markup.web_link import web_link
from builder.pages.markup.words import KEY_POINTS, OTHER_POINTS, SIDE_BY_SIDE
from builder.pages.page import Page
from builder.pages.page_memory import remembered
from builder.pages.parts.disagreement import DisagreementFinder, Disagreements
from builder.pages.parts.extract import Passage, extract
from builder.pages.parts.moved import notices
from builder.pages.parts.related import RelatedPages, related_sources
from builder.pages.parts.source_alone import alone_view
from builder.pages.parts.source_order import neighbours
from builder.pages.parts.views import Views


class MentionedActor(NamedTuple):
    """A row of the table of actors on a source's page."""

    link: Markup
    kind: str
    spellings: tuple[tuple[str, int], ...]
    presented: str | None
    paragraphs: Markup
    """Links to them."""


class PointEntry(NamedTuple):
    """A key point in the list of a source's page."""

    id: str
    card: Markup
    positions: list[tuple[Stance, Markup, str]]
    """That rest on nothing but the key point: each with its claim and id."""
    tags: list[Markup]
    """Its other topics."""


class TopicPoints(NamedTuple):
    """The key points of a source that have the same first topic."""

    id: str
    """Of the topic, empty for none."""
    name: str
    link: Markup
    """Empty where it is the only group and has no topic."""
    points: list[PointEntry]


class Speaker(NamedTuple):
    """A claimant and what the source has from them."""

    link: Markup
    points: int
    figures: int


def source_pages(views: Views, values: CommonValues) -> Iterator[Page]:
    """Yield the page of every source."""
    finder = DisagreementFinder(views)
    beside = neighbours(views.briefing.sources.values())
    related = related_sources(views, beside)
    for source in views.briefing.sources.values():
        around = _around(views, related, source, beside[source.id])
        yield _source_page(views, values, source, finder.of_source(source.id), around)


def _around(
    views: Views, related: RelatedPages, source: Source, beside: tuple[str | None, str | None]
) -> dict[str, object]:
    """Return where a reader of a source may go on to: those before and behind it in the list, and its kin."""
    before, behind = (views.links.sources[other] if other else None for other in beside)
    return {"before": before, "behind": behind, "related": related.of(source.id, views.same_text[source.id])}


def _source_page(
    views: Views,
    values: CommonValues,
    source: Source,
    disagreements: Disagreements,
    around: dict[str, object],
) -> Page:
    """Return the page of one source."""
    found = views.findings.sources[source.id]
    links = views.links
    context: dict[str, object] = {
        **around,
        "root": links.root,
        "collection": bool(views.briefing.site.collection),
        "source": source,
        "found": found,
        **_edits(views, source),
        "overlaps": [
            (links.sources[each.b if each.a == source.id else each.a], percent(each.share))
            for each in found.overlaps
        ],
        "disagreements": disagreements,
        "share": percent(found.shown.share),
        "link": web_link(source.url),
        "topics": [links.topics[topic] for topic in found.topics],
        "points": _by_topic(views, source),
        "figures": [
            (views.figure(figure), links.measures[figure.measure], values.cell(figure))
            for figure in source.figures
            if figure.value
        ],
        "uncounted": [
            (views.figure(figure), links.measures[figure.measure])
            for figure in source.figures
            if not figure.value
        ],
        "own_positions": [
            (each.position, links.claims[each.claim], views.position(each))
            for each in source.positions
            if not _says_all(views.point_behind(each), each)
        ],
        "positions": _by_claim(views, source),
        "alone": alone_view(views, found.alone),
        "events": [
            (links.events[report.event], report.when, views.quote(report.quote)) for report in source.events
        ],
        "speakers": _speakers(views, source),
        "actors": _actors(views, source, found.mentions),
        "passages": _passages(source, found.shown.spans),
        "set_aside": [(each.what, views.quote(each.quote)) for each in source.set_aside],
        "moved": notices(views.moved.get(page_url("sources", source.id), ()), links.root),
    }
    linked = source_data(views.briefing, source, links.root)
    uri = page_uri("sources", source.id)
    return compose(uri, source.title, source.summary, "source.md", context, linked=linked)


def _edits(views: Views, source: Source) -> dict[str, object]:
    """Return the other edits of a source's text, and the pages that have it beside another article."""
    names, edits = views.links.short_names, views.findings.sources[source.id].edits
    others = [each.b if each.a == source.id else each.a for each in edits]
    same = [other for other in views.same_text[source.id] if other != source.id]
    return {
        "short": views.links.other_name(source.id),
        "edits": listed(same, views.links.short_sources),
        "paired": [views.beside(source.id, other, SIDE_BY_SIDE) for other in others if same == [other]],
        "beside": [views.beside(source.id, other, names[other]) for other in others],
    }


def _passages(source: Source, shown: Sequence[tuple[int, int]]) -> list[Passage]:
    return remembered(
        ("passages", source.id),
        (source, shown),
        lambda: list(extract(source.article, shown, all_quotes(source))),
    )


def _by_topic(views: Views, source: Source) -> list[TopicPoints]:
    """Return the key points by first topic, in the order of the registry; those without one last.

    Where no point has a topic, nothing parts them, and they need no heading of their own.
    """
    by_topic: dict[str, list[KeyPoint]] = {}
    for point in source.key_points:
        by_topic.setdefault(point.topics[0] if point.topics else "", []).append(point)
    links = views.links.topics
    positions = _by_point(views, source)
    without = OTHER_POINTS if len(by_topic) > 1 else ""
    return [
        TopicPoints(
            topic,
            views.briefing.topics[topic].name if topic else without or KEY_POINTS,
            links[topic] if topic else letters(without),
            [
                PointEntry(
                    each.id,
                    views.card(each),
                    positions.get(each.id, []),
                    [links[other] for other in each.topics[1:]],
                )
                for each in by_topic[topic]
            ],
        )
        for topic in (*views.briefing.topics, "")
        if topic in by_topic
    ]


def _by_point(views: Views, source: Source) -> dict[str, list[tuple[Stance, Markup, str]]]:
    """Return the positions that a key point carries, by its id, in the order of the YAML."""
    by_point: dict[str, list[tuple[Stance, Markup, str]]] = {}
    for each in source.positions:
        point = views.point_behind(each)
        if point and _says_all(point, each):
            taken = by_point.setdefault(point.id, [])
            taken.append((each.position, views.links.claims[each.claim], each.id))
    return by_point


def _says_all(point: KeyPoint | None, position: Position) -> bool:
    """Tell whether a key point says all that there is to a position: whose it is, and in which words."""
    return point is not None and _said(point) == _said(position)


def _said(statement: KeyPoint | Position) -> tuple[object, ...]:
    words = [(quote.parts, quote.translation) for quote in statement.quotes]
    return statement.said_by, statement.via, words


def _by_claim(views: Views, source: Source) -> list[tuple[Markup, list[tuple[Stance, str]]]]:
    """Return the positions under their claims, both in the order of the YAML, each with its id."""
    by_claim: dict[str, list[Position]] = {}
    for position in source.positions:
        by_claim.setdefault(position.claim, []).append(position)
    return [
        (views.links.claims[claim], [(each.position, each.id) for each in positions])
        for claim, positions in by_claim.items()
    ]


def percent(share: float) -> str:
    """Return a share in whole per cent, never 0 % for something nor 100 % for less than all."""
    if 0 < share < 0.01:
        return "less than 1 %"
    return "more than 99 %" if 0.99 < share < 1 else f"{share:.0%}".replace("%", " %")


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
