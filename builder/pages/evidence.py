"""What a judgement rests on: the statements and claims behind the ids that the editor gave."""

from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import Grade
from builder.model import Figure, Judgement, KeyPoint
from builder.pages.views import FigureView, Views


class Statement(NamedTuple):
    """A key point (as a card) or a figure, with the source that it stands in."""

    source: Markup
    card: Markup | None
    figure: FigureView | None


class Evidence(NamedTuple):
    """The statements behind a judgement, in the editor's order, and the claims with their grades."""

    text: str
    statements: list[Statement]
    claims: list[tuple[Markup, Grade]]
    claimants: Markup
    """Links to those whose words the statements are."""
    own_voice: int
    """Articles that speak in their own voice among them."""
    sources: int
    """Articles that the statements come from."""


class EvidenceFinder:
    """Finds statements by their ids: `<source>/<key point or figure>`, `claim/<id>`."""

    def __init__(self, views: Views) -> None:
        self._views = views
        self._statements: dict[str, KeyPoint | Figure] = {}
        for source in views.briefing.sources.values():
            self._statements.update((f"{source.id}/{figure.id}", figure) for figure in source.figures)
            self._statements.update((f"{source.id}/{point.id}", point) for point in source.key_points)

    def behind(self, judgement: Judgement) -> Evidence:
        """Return the evidence of a judgement."""
        found = [self._statements[ref] for ref in judgement.rests_on if not ref.startswith("claim/")]
        claims = [ref.removeprefix("claim/") for ref in judgement.rests_on if ref.startswith("claim/")]
        return Evidence(
            judgement.text,
            list(map(self._statement, found)),
            [(self._views.links.claims[claim], self._views.findings.claims[claim].grade) for claim in claims],
            self._views.links.actors.several(
                dict.fromkeys(actor for each in found for actor in each.said_by)
            ),
            len({each.source for each in found if not each.said_by}),
            len({each.source for each in found}),
        )

    def link(self, ref: str) -> Markup:
        """Return the source or claim that an id belongs to."""
        section, _, id_ = ref.partition("/")
        return self._views.links.claims[id_] if section == "claim" else self._views.links.sources[section]

    def _statement(self, statement: KeyPoint | Figure) -> Statement:
        source = self._views.links.sources[statement.source]
        if isinstance(statement, KeyPoint):
            return Statement(source, self._views.card(statement), None)
        return Statement(source, None, self._views.figure(statement))
