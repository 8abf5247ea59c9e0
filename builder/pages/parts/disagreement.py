"""Where sources disagree, said at the top of the pages that it concerns."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import APART, Findings, Grade, Verdict
from builder.model import Stance
from builder.pages.markup.labels import label
from builder.pages.parts.views import Views

SHOWN = 6
"""Disagreements that the top of a page names; the rest stand further down."""


class Disagreement(NamedTuple):
    """A contested claim, or numbers that cannot all be true."""

    label: Markup
    link: Markup
    sentence: str


class Disagreeing(NamedTuple):
    """A claim or measure with all that a page says of how its sources disagree."""

    labels: list[Markup]
    link: Markup
    sentences: list[str]


class Disagreements(NamedTuple):
    """The first disagreements of a page, those of one measure together, and how many more there are."""

    shown: list[Disagreeing]
    more: int
    labels: list[tuple[Markup, int]]
    """Each label with how many have it, those left out included."""


class DisagreementFinder:
    """Finds the disagreements of topics and sources; each is looked for once."""

    def __init__(self, views: Views) -> None:
        self._views = views
        findings = views.findings
        self._claims = {
            id_: Disagreement(label(found.grade), views.links.claims[id_], found.grade_reason)
            for id_, found in findings.claims.items()
            if found.grade is Grade.CONTESTED
        }
        self._figures: dict[str, list[Disagreement]] = {}
        self._by_source: dict[str, list[Disagreement]] = {}
        for measure, found in findings.measures.items():
            for each in found.agreements:
                if each.verdict in APART:
                    made = Disagreement(label(each.verdict), views.links.measures[measure], each.sentence)
                    self._figures.setdefault(measure, []).append(made)
                    for source in dict.fromkeys(figure.source for figure in each.figures):
                        self._by_source.setdefault(source, []).append(made)

    def of_topic(self, topic: str) -> Disagreements:
        """Return those of a topic's claims and measures."""
        found = self._views.findings.topics[topic]
        figures = (each for measure in found.measures for each in self._figures.get(measure, ()))
        return _first([*self._contested(found.claims), *figures])

    def of_source(self, source: str) -> Disagreements:
        """Return the contested claims that a source takes a side on, and numbers that differ from its own."""
        positions = self._views.briefing.sources[source].positions
        sides = (each.claim for each in positions if each.position is not Stance.LEAVES_OPEN)
        return _first([*self._contested(dict.fromkeys(sides)), *self._by_source.get(source, ())])

    def _contested(self, claims: Iterable[str]) -> Iterator[Disagreement]:
        return (self._claims[claim] for claim in claims if claim in self._claims)


def opposed(findings: Findings, measure: str) -> list[Verdict]:
    """Return the verdicts of a measure that say that its numbers cannot all be true."""
    found = {each.verdict for each in findings.measures[measure].agreements}
    return [verdict for verdict in APART if verdict in found]


def _first(found: list[Disagreement]) -> Disagreements:
    labels = Counter(each.label for each in found)
    by_link: dict[Markup, list[Disagreement]] = {}
    for each in found[:SHOWN]:
        by_link.setdefault(each.link, []).append(each)
    shown = [
        Disagreeing(list(dict.fromkeys(each.label for each in of)), link, [each.sentence for each in of])
        for link, of in by_link.items()
    ]
    return Disagreements(shown, max(0, len(found) - SHOWN), list(labels.items()))
