"""What a judgement rests on: the statements and claims behind the ids that the editor gave."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import Grade
from builder.model import Figure, Judgement, KeyPoint
from builder.pages.parts.card import cards
from builder.pages.parts.source_views import FigureView
from builder.pages.parts.views import Views

CLAIMANTS = 6
"""Those that a judgement names; all of them stand on the pages of its claims."""
_LEAST_SURE_FIRST = (
    Grade.CONTESTED,
    Grade.NOT_AFFIRMED,
    Grade.SINGLE_ORIGIN,
    Grade.SEVERAL_ORIGINS,
    Grade.CONFIRMED,
)


class Statement(NamedTuple):
    """A key point (as a card) or a figure, with the source that it stands in, or the edits of one text."""

    source: Markup
    card: Markup | None
    figure: FigureView | None


class Heard(NamedTuple):
    """How many articles, and how many independent texts they are."""

    articles: int
    texts: int


class Evidence(NamedTuple):
    """The statements behind a judgement, in the editor's order, and the claims with their grades."""

    text: str
    statements: list[Statement]
    claims: list[tuple[Markup, Grade]]
    claimants: Markup
    """Links to those whose words the statements and the positions on the claims are, the first of them."""
    more_claimants: int
    own_voice: Heard
    """Those that speak in their own voice among them."""
    heard: Heard
    """Those that the statements and the positions come from."""

    @property
    def grades(self) -> list[tuple[Grade, int]]:
        """How sure the claims are, in short: each grade with how many have it, the least sure first."""
        counts = Counter(grade for _, grade in self.claims)
        return [(grade, counts[grade]) for grade in _LEAST_SURE_FIRST if grade in counts]


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
        graded = [self._views.findings.claims[claim] for claim in claims]
        said = [*found, *(each for claim in graded for each in claim.taken)]
        claimants = list(dict.fromkeys(actor for each in said for actor in each.said_by))
        return Evidence(
            judgement.text,
            list(self._shown(found)),
            [(self._views.links.claims[of.claim.id], of.grade) for of in graded],
            self._views.links.actors.several(claimants[:CLAIMANTS]),
            len(claimants[CLAIMANTS:]),
            self._heard(each.source for each in said if not each.said_by),
            self._heard(each.source for each in said),
        )

    def link(self, ref: str) -> Markup:
        """Return the source or claim that an id belongs to."""
        section, _, id_ = ref.partition("/")
        return self._views.links.claims[id_] if section == "claim" else self._views.links.sources[section]

    def _shown(self, found: list[KeyPoint | Figure]) -> Iterator[Statement]:
        """Yield the statements in their order; key points that articles of one text make alike are one."""
        points = [each for each in found if isinstance(each, KeyPoint)]
        made = {(card.first.source, card.first.id): card for card in cards(self._views, points)}
        for each in found:
            if isinstance(each, Figure):
                yield Statement(self._views.links.short_sources[each.source], None, self._views.figure(each))
            elif card := made.pop((each.source, each.id), None):
                yield Statement(card.source, card.html, None)

    def _heard(self, sources: Iterable[str]) -> Heard:
        articles = set(sources)
        return Heard(len(articles), len({self._views.same_text[source] for source in articles}))
