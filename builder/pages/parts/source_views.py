"""What pages show of the statements of one source: key points, figures and positions, each made once."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.points_behind import PointsBehind
from builder.model import Figure, KeyPoint, Measure, Position, Quote, Source
from builder.pages.markup.address import figure_url, point_url, position_url, quote_url
from builder.pages.markup.environment import render
from builder.pages.markup.language import in_language, translation
from builder.pages.markup.letters import letters, markup, safe
from builder.pages.markup.links import Links
from builder.pages.markup.prose import prose_line
from builder.pages.markup.words import (
    HEDGED,
    IN_ARTICLE,
    LEFT_OUT,
    NOT_GIVEN,
    OWN_VOICE,
    PARAGRAPH,
    VIA,
)

_NEXT = "<!--next-->\n"
"""Stands between the cards of `points.html.jinja`, which renders a source's in one call, for speed."""


class QuoteView(NamedTuple):
    """A quote with the link to its place."""

    text: Markup
    place: Markup
    """A link to where it stands, `¶ 7`, or `¶ 7–8` where a gap reaches into the next paragraph."""
    translation: Markup = markup("")
    """The editor's, marked as one; empty for none."""

    @property
    def inline(self) -> Markup:
        """The words as they stand in a table cell."""
        return markup(f'<q class="bf-quote">{self.text}</q> {self.place}{self.translation}')


class PointView(NamedTuple):
    """A key point."""

    id: str
    text: Markup
    """Empty for a position that belongs to no key point."""
    urls: tuple[tuple[str, str], ...]
    """Its permanent link and an empty text; where it stands for key points that are alike, the link of each,
    with the letter of its edit."""
    by: Markup
    """Who says so: links to claimant and outlet, and the word of doubt."""
    note: str | None
    quotes: tuple[QuoteView, ...]


class FigureView(NamedTuple):
    """A figure, as the cells of its rows."""

    id: str
    source: str
    measure: str
    case: str
    """The case's name, empty for none."""
    value: Markup
    """As printed, linked to its place on the source's page."""
    by: Markup
    """As in `PointView`."""
    via: Markup
    """The outlet in between, as `by` ends with; empty for none."""
    note: Markup
    """The figure's own, else that of its key point; empty for none."""
    quote: QuoteView


class PositionView(NamedTuple):
    """A position on a claim."""

    id: str
    source: str
    claim: str
    url: str
    by: Markup
    """As in `PointView`; a position is hedged as the key point is that it belongs to."""
    doubt: Markup
    """The word of doubt, as `by` ends with; empty for none."""
    quotes: tuple[QuoteView, ...]

    @property
    def words(self) -> Markup:
        """The words behind it, fit for an attribute."""
        return markup(LEFT_OUT.join(quote.text for quote in self.quotes))


class SourceViews:
    """Views of one source's statements for pages whose way to the root is `links.root`.

    They rest on nothing but the source and the registries, so that a preview can keep them.
    """

    def __init__(self, source: Source, measures: Mapping[str, Measure], links: Links) -> None:
        self._source = source
        self._measures = measures
        self._links = links
        self._key_points = {point.id: point for point in source.key_points}
        self._behind = PointsBehind(source)
        self._quotes: dict[str, QuoteView] = {}
        self._points: dict[str, PointView] = {}
        self._cards: dict[str, Markup] = {}
        self._figures: dict[str, FigureView] = {}
        self._positions: dict[str, PositionView] = {}

    def quote(self, quote: Quote) -> QuoteView:
        """Return the view of a quote."""
        if quote.id not in self._quotes:
            self._quotes[quote.id] = QuoteView(
                in_language(letters(quote.text), self._source.language),
                place_link(self._links.root, quote, IN_ARTICLE),
                translation(quote.translation),
            )
        return self._quotes[quote.id]

    def point(self, point: KeyPoint) -> PointView:
        """Return the view of a key point."""
        if point.id not in self._points:
            self._points[point.id] = PointView(
                point.id,
                prose_line(point.point),
                ((self._links.root + point_url(point), ""),),
                self._by(point.said_by, point.via, point.hedge),
                point.note,
                tuple(map(self.quote, point.quotes)),
            )
        return self._points[point.id]

    def card(self, point: KeyPoint) -> Markup:
        """Return what every page shows of a key point: statement, claimant, hedge, note and quotes."""
        if not self._cards:
            made = point_cards(map(self.point, self._key_points.values()))
            self._cards = dict(zip(self._key_points, made, strict=False))
        return self._cards[point.id]

    def figure(self, figure: Figure) -> FigureView:
        """Return the view of a figure."""
        if figure.id not in self._figures:
            self._figures[figure.id] = FigureView(
                figure.id,
                figure.source,
                figure.measure,
                self._measures[figure.measure].case_name(figure.case),
                self._value(figure),
                self._by(figure.said_by, figure.via, figure.hedge),
                self._via(figure.via),
                self._note(figure),
                self.quote(figure.quote),
            )
        return self._figures[figure.id]

    def position(self, position: Position) -> PositionView:
        """Return the view of a position."""
        if position.id not in self._positions:
            point = self.point_behind(position)
            hedge = point.hedge if point else None
            self._positions[position.id] = PositionView(
                position.id,
                position.source,
                position.claim,
                self._links.root + position_url(position),
                self._by(position.said_by, position.via, hedge),
                self._doubt(hedge),
                tuple(map(self.quote, position.quotes)),
            )
        return self._positions[position.id]

    def point_behind(self, statement: Figure | Position) -> KeyPoint | None:
        """Return the key point that says what a figure or a position says, or None."""
        return self._behind.of(statement)

    def _note(self, figure: Figure) -> Markup:
        note = figure.note
        if note is None and (point := self.point_behind(figure)):
            note = point.note
        return prose_line(note) if note else markup("")

    def _value(self, figure: Figure) -> Markup:
        printed = safe(figure.value.printed) if figure.value else NOT_GIVEN
        return markup(f'<a href="{safe(self._links.root + figure_url(figure))}">{printed}</a>')

    def _by(self, said_by: tuple[str, ...], via: str | None, hedge: str | None) -> Markup:
        links = self._links
        who = (
            links.claimants.several(said_by)
            if said_by
            else f'<span class="bf-claimant--own">{OWN_VOICE}</span>'
        )
        return markup(f"{who}{self._via(via)}{self._doubt(hedge)}")

    def _via(self, outlet: str | None) -> Markup:
        return markup(f"{VIA}{self._links.actors[outlet]}" if outlet else "")

    def _doubt(self, hedge: str | None) -> Markup:
        doubt = f' <span class="bf-badge bf-badge--hedge">{HEDGED}: “{safe(hedge)}”</span>' if hedge else ""
        return markup(doubt)


def place_link(root: str, quote: Quote, where: str, edit: str = "") -> Markup:
    """Return the link to where a quote stands; its hint begins with `where`, its words with `edit`."""
    first, last = quote.parts[0].paragraph, quote.parts[-1].paragraph
    paragraphs = str(first) if first == last else f"{first}–{last}"
    words = f"{edit} ¶ {paragraphs}" if edit else f"¶ {paragraphs}"
    url, title = safe(root + quote_url(quote)), f"{safe(where)}{PARAGRAPH}{paragraphs}"
    return markup(f'<a class="bf-place" href="{url}" title="{title}">{words}</a>')


def point_cards(points: Iterable[PointView]) -> Iterator[Markup]:
    """Return the cards of views, rendered in one call."""
    return map(markup, render("points.html", {"points": list(points)}).split(_NEXT))
