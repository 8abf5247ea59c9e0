"""Statements as templates show them: key points, figures and positions, with links and quotes made once."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import Findings
from builder.model import Figure, KeyPoint, Position, Quote
from builder.pages.address import beside_uri, figure_url, point_url, position_url, quote_url, url_of
from builder.pages.environment import render
from builder.pages.language import in_language, translation
from builder.pages.letters import letters, markup, safe
from builder.pages.links import Links
from builder.pages.moved import anchors_by_page
from builder.pages.prose import prose_line
from builder.pages.words import HEDGED, IN_ARTICLE, LEFT_OUT, NOT_GIVEN, OWN_VOICE, PARAGRAPH, VIA

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
    urls: tuple[str, ...]
    """Its permanent link; several where it stands for key points that are alike."""
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


class Views:
    """Views of statements for pages whose way to the root is `links.root`, each made once."""

    def __init__(self, findings: Findings, links: Links) -> None:
        self.findings = findings
        self.briefing = findings.briefing
        self.links = links
        self.same_text = {source: group.sources for group in findings.texts for source in group.sources}
        """For each source, those that are one independent text with it, itself included."""
        self._beside = {(each.a, each.b) for each in findings.edits}
        self.moved = anchors_by_page(self.briefing)
        """What moved away from each page."""
        self.key_points = {
            (source.id, point.id): point
            for source in self.briefing.sources.values()
            for point in source.key_points
        }
        self._quotes: dict[tuple[str, str], QuoteView] = {}
        self._points: dict[tuple[str, str], PointView] = {}
        self._cards: dict[str, dict[str, Markup]] = {}
        self._figures: dict[tuple[str, str], FigureView] = {}
        self._positions: dict[tuple[str, str], PositionView] = {}

    def beside(self, one: str, other: str, words: str) -> Markup:
        """Return words as a link to the page that has two sources side by side, plain where there is none."""
        a, b = sorted((one, other))
        if (a, b) not in self._beside:
            return letters(words)
        return markup(f'<a href="{safe(self.links.root + url_of(beside_uri(a, b)))}">{safe(words)}</a>')

    def quote(self, quote: Quote) -> QuoteView:
        """Return the view of a quote."""
        key = (quote.source, quote.id)
        if key not in self._quotes:
            self._quotes[key] = QuoteView(
                in_language(letters(quote.text), self.briefing.sources[quote.source].language),
                self.place(quote, IN_ARTICLE),
                translation(quote.translation),
            )
        return self._quotes[key]

    def place(self, quote: Quote, where: str) -> Markup:
        """Return the link to where a quote stands; its hint begins with `where`."""
        first, last = quote.parts[0].paragraph, quote.parts[-1].paragraph
        paragraphs = str(first) if first == last else f"{first}–{last}"
        url, title = safe(self.links.root + quote_url(quote)), f"{safe(where)}{PARAGRAPH}{paragraphs}"
        return markup(f'<a class="bf-place" href="{url}" title="{title}">¶ {paragraphs}</a>')

    def point(self, point: KeyPoint) -> PointView:
        """Return the view of a key point."""
        key = (point.source, point.id)
        if key not in self._points:
            self._points[key] = PointView(
                point.id,
                prose_line(point.point),
                (self.links.root + point_url(point),),
                self._by(point.said_by, point.via, point.hedge),
                point.note,
                tuple(map(self.quote, point.quotes)),
            )
        return self._points[key]

    def card(self, point: KeyPoint) -> Markup:
        """Return what every page shows of a key point: statement, claimant, hedge, note and quotes."""
        if point.source not in self._cards:
            points = self.briefing.sources[point.source].key_points
            made = self.cards(map(self.point, points))
            self._cards[point.source] = dict(zip((each.id for each in points), made, strict=False))
        return self._cards[point.source][point.id]

    def cards(self, points: Iterable[PointView]) -> Iterator[Markup]:
        """Return the cards of views, rendered in one call."""
        return map(markup, render("points.html", {"points": list(points)}).split(_NEXT))

    def figure(self, figure: Figure) -> FigureView:
        """Return the view of a figure."""
        key = (figure.source, figure.id)
        if key not in self._figures:
            self._figures[key] = FigureView(
                figure.id,
                figure.source,
                figure.measure,
                self.briefing.measures[figure.measure].case_name(figure.case),
                self._value(figure),
                self._by(figure.said_by, figure.via, figure.hedge),
                self._via(figure.via),
                self._note(figure),
                self.quote(figure.quote),
            )
        return self._figures[key]

    def position(self, position: Position) -> PositionView:
        """Return the view of a position."""
        key = (position.source, position.id)
        if key not in self._positions:
            hedge = self.key_points[position.source, position.of].hedge if position.of else None
            self._positions[key] = PositionView(
                position.id,
                position.source,
                position.claim,
                self.links.root + position_url(position),
                self._by(position.said_by, position.via, hedge),
                self._doubt(hedge),
                tuple(map(self.quote, position.quotes)),
            )
        return self._positions[key]

    def _note(self, figure: Figure) -> Markup:
        note = figure.note
        if note is None and figure.of is not None:
            note = self.key_points[figure.source, figure.of].note
        return prose_line(note) if note else markup("")

    def _value(self, figure: Figure) -> Markup:
        printed = safe(figure.value.printed) if figure.value else NOT_GIVEN
        return markup(f'<a href="{safe(self.links.root + figure_url(figure))}">{printed}</a>')

    def _by(self, said_by: tuple[str, ...], via: str | None, hedge: str | None) -> Markup:
        links = self.links
        who = (
            links.claimants.several(said_by)
            if said_by
            else f'<span class="bf-claimant--own">{OWN_VOICE}</span>'
        )
        return markup(f"{who}{self._via(via)}{self._doubt(hedge)}")

    def _via(self, outlet: str | None) -> Markup:
        return markup(f"{VIA}{self.links.actors[outlet]}" if outlet else "")

    def _doubt(self, hedge: str | None) -> Markup:
        doubt = f' <span class="bf-badge bf-badge--hedge">{HEDGED}: “{safe(hedge)}”</span>' if hedge else ""
        return markup(doubt)
