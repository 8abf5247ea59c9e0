"""What edits of one text report alike, as one row of a table, with the place of each."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from markupsafe import Markup

from builder.model import Figure, Position, Quote
from builder.pages.markup.letters import markup
from builder.pages.markup.words import IN_ARTICLE
from builder.pages.parts.source_views import FigureView, PositionView, place_link
from builder.pages.parts.views import Views

Made = TypeVar("Made", Figure, Position)
View = TypeVar("View", FigureView, PositionView)


class EditRow(NamedTuple, Generic[Made, View]):
    """A report, or those that edits of one text give alike."""

    first: Made
    view: View
    """Of the first, with links to the words of each."""
    source: Markup
    """A link to each source."""


def figure_rows(views: Views, figures: Iterable[Figure]) -> Iterator[EditRow[Figure, FigureView]]:
    """Yield the rows of figures in their order."""

    def content(figure: Figure) -> tuple[object, ...]:
        view = views.figure(figure)
        return view.measure, view.case, view.value.striptags(), view.by, view.note, view.quote.text

    for alike in _alike(views, figures, content):
        view = views.figure(alike[0])
        if len(alike) > 1:
            place = _places(views, [each.quote for each in alike])
            view = view._replace(quote=view.quote._replace(place=place))
        yield EditRow(alike[0], view, _sources(views, alike))


def position_rows(views: Views, positions: Iterable[Position]) -> Iterator[EditRow[Position, PositionView]]:
    """Yield the rows of positions in their order."""

    def content(position: Position) -> tuple[object, ...]:
        words = (quote.text for quote in position.quotes)
        return position.claim, position.position, views.position(position).by, *words

    for alike in _alike(views, positions, content):
        view = views.position(alike[0])
        if len(alike) > 1:
            of_each = zip(*(each.quotes for each in alike), strict=True)
            shown = zip(view.quotes, of_each, strict=True)
            view = view._replace(
                quotes=tuple(quote._replace(place=_places(views, same)) for quote, same in shown)
            )
        yield EditRow(alike[0], view, _sources(views, alike))


def _alike(
    views: Views, statements: Iterable[Made], content: Callable[[Made], tuple[object, ...]]
) -> Iterable[list[Made]]:
    groups: dict[object, list[Made]] = {}
    for each in statements:
        text = views.same_text[each.source]
        key = (text, content(each)) if len(text) > 1 else (each.source, each.id)
        groups.setdefault(key, []).append(each)
    return groups.values()


def _places(views: Views, quotes: Iterable[Quote]) -> Markup:
    letters = views.links.edit_letters
    links = [place_link(views.links.root, quote, IN_ARTICLE, letters[quote.source]) for quote in quotes]
    return markup(" · ".join(links))


def _sources(views: Views, alike: Sequence[Figure | Position]) -> Markup:
    sources = list(dict.fromkeys(each.source for each in alike))
    links = views.links
    return links.edits(sources) if len(sources) > 1 else links.short_sources[sources[0]]
