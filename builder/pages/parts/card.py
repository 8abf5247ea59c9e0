"""Cards of statements; what several articles of one text say alike stands on one, with a link into each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from markupsafe import Markup

from builder.analysis.findings import ClaimFindings
from builder.analysis.wording import capital_first, counted
from builder.model import KeyPoint, Position, Stance
from builder.pages.markup.letters import markup
from builder.pages.markup.words import OF_ONE_TEXT
from builder.pages.parts.source_views import PointView, QuoteView, place_link, point_cards
from builder.pages.parts.views import Views

Made = TypeVar("Made", KeyPoint, Position)


class Card(NamedTuple, Generic[Made]):
    """A statement, whose it is, and what a page shows of it."""

    first: Made
    """Of those that are alike, the one whose source comes first."""
    source: Markup
    """A link to the source; to each, where several articles of one text say it."""
    html: Markup


def cards(views: Views, statements: Iterable[Made]) -> Iterator[Card[Made]]:
    """Yield the cards of key points, or of positions as those of their key points, in order."""
    groups = alike(views, statements)
    points = [[_point(views, each) for each in group] for group in groups]
    _make_joint(views, [group for group in points if not _is_plain(group)])
    for group, of_group in zip(groups, points, strict=True):
        yield Card(group[0], _sources(views, group), _html(views, of_group))


def positions(views: Views, found: ClaimFindings) -> list[tuple[Stance, list[tuple[str, Card[Position]]]]]:
    """Return the positions on a claim as cards, each with its address, in the order of `Stance`."""
    return [
        (stance, [(views.position(card.first).url, card) for card in cards(views, taken)])
        for stance, taken in found.by_stance().items()
    ]


def by_source(views: Views, points: Iterable[KeyPoint]) -> list[tuple[Markup, list[Markup]]]:
    """Return the cards of key points under their source, or the edits that say them alike, in order."""
    under: dict[Markup, list[Markup]] = {}
    for card in cards(views, points):
        under.setdefault(card.source, []).append(card.html)
    return list(under.items())


def alike(views: Views, statements: Iterable[Made]) -> list[list[Made]]:
    """Group what articles of one text say in the same words of the editor, by the same claimants."""
    groups: dict[object, list[Made]] = {}
    for each in statements:
        text = views.same_text[each.source]
        key = (text, _content(_point(views, each))) if len(text) > 1 else (each.source, each.id)
        groups.setdefault(key, []).append(each)
    return list(groups.values())


def _point(views: Views, statement: KeyPoint | Position) -> KeyPoint | Position:
    """Return the key point of a position; itself where it has none, or is one."""
    if isinstance(statement, Position):
        return views.point_behind(statement) or statement
    return statement


def _content(statement: KeyPoint | Position) -> tuple[object, ...]:
    if isinstance(statement, KeyPoint):
        return statement.point, statement.said_by, statement.via, statement.hedge, statement.note
    return *(quote.text for quote in statement.quotes), statement.said_by, statement.via


def _html(views: Views, group: list[KeyPoint | Position]) -> Markup:
    first = group[0]
    if len(group) == 1 and isinstance(first, KeyPoint):
        return views.card(first)
    return views.joint_cards[_key(group)]


def _make_joint(views: Views, groups: Iterable[list[KeyPoint | Position]]) -> None:
    """Make the cards that `views` does not have yet, in one call of their template."""
    missing = {key: group for group in groups if (key := _key(group)) not in views.joint_cards}
    if missing:
        made = point_cards([_view(views, group) for group in missing.values()])
        views.joint_cards.update(zip(missing, made, strict=False))


def _is_plain(group: list[KeyPoint | Position]) -> bool:
    return len(group) == 1 and isinstance(group[0], KeyPoint)


def _key(group: list[KeyPoint | Position]) -> tuple[tuple[type, str, str], ...]:
    return tuple([(each.__class__, each.source, each.id) for each in group])


def _view(views: Views, group: list[KeyPoint | Position]) -> PointView:
    """Return one view of statements that are alike, with the places of all their quotes."""
    seen = [_of_one(views, each) for each in group]
    if len(seen) == 1:
        return seen[0]
    places: dict[tuple[Markup, Markup], list[Markup]] = {}
    for statement in group:
        title = views.briefing.sources[statement.source].title
        edit = views.links.edit_letters[statement.source]
        for quote in statement.quotes:
            view = views.quote(quote)
            at = places.setdefault((view.text, view.translation), [])
            at.append(place_link(views.links.root, quote, f"In “{title}”", edit))
    quotes = [
        QuoteView(text, markup(" · ".join(found)), translation)
        for (text, translation), found in places.items()
    ]
    urls = tuple(
        (url, views.links.edit_letters[statement.source])
        for statement, each in zip(group, seen, strict=True)
        for url, _ in each.urls
    )
    return seen[0]._replace(urls=urls, quotes=tuple(quotes))


def _of_one(views: Views, statement: KeyPoint | Position) -> PointView:
    if isinstance(statement, KeyPoint):
        return views.point(statement)
    view = views.position(statement)
    return PointView(view.id, markup(""), ((view.url, ""),), view.by, None, view.quotes)


def _sources(views: Views, group: Sequence[KeyPoint | Position]) -> Markup:
    links = views.links.short_sources
    sources = dict.fromkeys([each.source for each in group])
    if len(sources) == 1:
        return links[group[0].source]
    edits = capital_first(counted(len(sources), "edit"))
    first, second, *_ = sources
    words = views.beside(first, second, edits + OF_ONE_TEXT) if len(sources) == 2 else edits + OF_ONE_TEXT
    return markup(f"{words}: {views.links.edits(sources)}")
