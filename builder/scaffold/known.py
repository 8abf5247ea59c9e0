"""What the briefing already knows, arranged for looking things up while an article is read."""

from collections.abc import Iterator
from functools import cached_property

from builder.analysis.mentions import names_of
from builder.model import Briefing, Figure, Measure, Source
from builder.scaffold.likeness import Likeness, stems
from builder.text.name import NameIndex


class Known:
    """A briefing, seen from an article that is new to it."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing

    @cached_property
    def names(self) -> NameIndex:
        """Every spelling of every actor."""
        actors = self.briefing.actors.values()
        return NameIndex(name for actor in actors for name in names_of(actor))

    @cached_property
    def topics(self) -> Likeness:
        """Topics by their own words, and by those of the statements under them."""
        return Likeness(self._topic_texts())

    @cached_property
    def measures(self) -> Likeness:
        """Measures by their name, and by the words around the figures that they have."""
        return Likeness(self._measure_texts())

    @cached_property
    def claims(self) -> Likeness:
        """Claims by their own words, and by the statements that take a position on them."""
        return Likeness(self._claim_texts())

    @cached_property
    def counted(self) -> dict[str, frozenset[str]]:
        """Measure -> stems of the nouns that it may count: those of its name, unit and figures."""
        nouns = {measure.id: stems(f"{measure.name} {measure.unit}") for measure in self._measures()}
        for source in self._sources():
            for figure in source.figures:
                if figure.value is not None:
                    nouns[figure.measure] |= stems(figure.value.unit)
        return nouns

    def _measures(self) -> Iterator[Measure]:
        yield from self.briefing.measures.values()

    def _sources(self) -> Iterator[Source]:
        yield from self.briefing.sources.values()

    def _topic_texts(self) -> Iterator[tuple[str, str]]:
        for topic in self.briefing.topics.values():
            yield topic.id, f"{topic.name} {topic.question}"
        for claim in self.briefing.claims.values():
            yield claim.topic, claim.claim
        for source in self._sources():
            for point in source.key_points:
                words = (point.point, *(quote.text for quote in point.quotes))
                yield from ((id_, text) for id_ in point.topics[:1] for text in words)

    def _measure_texts(self) -> Iterator[tuple[str, str]]:
        for measure in self._measures():
            yield measure.id, measure.name
            yield from ((measure.id, f"{measure.name} {name}") for _, name in measure.cases)
        for source in self._sources():
            points = {point.id: point.point for point in source.key_points}
            printed = _numbers_by_quote(source)
            for figure in source.figures:
                yield figure.measure, own_words(figure, printed[figure.quote.text])
                if figure.of in points:
                    yield figure.measure, points[figure.of]

    def _claim_texts(self) -> Iterator[tuple[str, str]]:
        for claim in self.briefing.claims.values():
            yield claim.id, claim.claim
        for source in self._sources():
            points = {point.id: point.point for point in source.key_points}
            for position in source.positions:
                yield from ((position.claim, quote.text) for quote in position.quotes)
                if position.of in points:
                    yield position.claim, points[position.of]


def _numbers_by_quote(source: Source) -> dict[str, list[str]]:
    """Return the numbers that a source's figures take from each quote."""
    found: dict[str, list[str]] = {}
    for figure in source.figures:
        found.setdefault(figure.quote.text, []).append(figure.value.printed if figure.value else "")
    return found


def own_words(figure: Figure, numbers: list[str]) -> str:
    """Return the words of a figure's quote that are its own: from the number before, to it if one follows."""
    text = figure.quote.text
    at = text.find(figure.value.printed) if figure.value else -1
    if figure.value is None or at < 0:
        return text
    others = [start for number in numbers if number and (start := text.find(number)) >= 0]
    before = max((start for start in others if start < at), default=0)
    follows = any(start > at for start in others)
    return text[before : at + len(figure.value.printed) if follows else None]
