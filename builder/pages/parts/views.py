"""The views of all statements of a briefing, as templates show them, for pages of one depth."""

from functools import partial

from markupsafe import Markup

from builder.analysis.findings import Findings
from builder.model import Figure, KeyPoint, Position, Quote
from builder.pages.markup.address import beside_uri, url_of
from builder.pages.markup.letters import letters, markup, safe
from builder.pages.markup.links import Links
from builder.pages.page_memory import registries, remembered
from builder.pages.parts.moved import anchors_by_page
from builder.pages.parts.source_views import FigureView, PointView, PositionView, QuoteView, SourceViews


class Views:
    """Views of statements for pages whose way to the root is `links.root`, each made once."""

    def __init__(self, findings: Findings, links: Links) -> None:
        self.findings = findings
        self.briefing = findings.briefing
        self.links = links
        self.same_text = {source: group.sources for group in findings.texts for source in group.sources}
        """For each source, those that are one independent text with it, itself included."""
        self._beside = {(each.a, each.b) for each in findings.edits}
        self.joint_cards: dict[object, Markup] = {}
        """Of statements that are alike: a topic and a claim show the same."""
        self.moved = anchors_by_page(self.briefing)
        """What moved away from each page."""
        around = registries(self.briefing)
        self._of = {
            source.id: remembered(
                ("views", links.root, source.id),
                (source, around),
                partial(SourceViews, source, self.briefing.measures, links),
            )
            for source in self.briefing.sources.values()
        }

    def beside(self, one: str, other: str, words: str) -> Markup:
        """Return words as a link to the page that has two sources side by side, plain where there is none."""
        a, b = sorted((one, other))
        if (a, b) not in self._beside:
            return letters(words)
        return markup(f'<a href="{safe(self.links.root + url_of(beside_uri(a, b)))}">{safe(words)}</a>')

    def quote(self, quote: Quote) -> QuoteView:
        """Return the view of a quote."""
        return self._of[quote.source].quote(quote)

    def point(self, point: KeyPoint) -> PointView:
        """Return the view of a key point."""
        return self._of[point.source].point(point)

    def card(self, point: KeyPoint) -> Markup:
        """Return what every page shows of a key point: statement, claimant, hedge, note and quotes."""
        return self._of[point.source].card(point)

    def figure(self, figure: Figure) -> FigureView:
        """Return the view of a figure."""
        return self._of[figure.source].figure(figure)

    def position(self, position: Position) -> PositionView:
        """Return the view of a position."""
        return self._of[position.source].position(position)

    def point_behind(self, position: Position) -> KeyPoint | None:
        """Return the key point that says what a position says, or None."""
        return self._of[position.source].point_behind(position)
