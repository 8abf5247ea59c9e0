"""What the figures of each measure come to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from itertools import chain
from operator import attrgetter

from builder.analysis.comparison import Compared, Setting, compare
from builder.analysis.findings import Agreement, Count, MeasureFindings, PartAboveWhole, Verdict
from builder.analysis.not_compared import not_comparable
from builder.analysis.number_words import finding, sentence
from builder.analysis.origins import Origins
from builder.analysis.parts import parts_above
from builder.analysis.reported import Reported, as_derived_figure, cases_of, derived, reported
from builder.analysis.running_total import Published
from builder.analysis.siblings import SiblingMeasures
from builder.analysis.unit_slip import unit_slips
from builder.analysis.wording import Wording
from builder.model import Briefing, Figure, Measure, Source
from builder.text.unit import is_ambiguous

_NOT_SEEN = frozenset(("article", "summary", "key_points", "positions", "events", "accept", "place"))
"""What of a source no comparison of figures reads; of the article it is enough to know which it is."""
_SEEN = attrgetter("article.sha256", *(each.name for each in fields(Source) if each.name not in _NOT_SEEN))
OfCases = Mapping[str | None, list[Reported]]


def measure_findings(briefing: Briefing, origins: Origins, wording: Wording) -> dict[str, MeasureFindings]:
    """Compare the figures of every measure, in the order of the briefing."""
    figures: dict[str, list[Figure]] = {measure: [] for measure in briefing.measures}
    for source in briefing.sources.values():
        for figure in source.figures:
            figures[figure.measure].append(figure)
    every = _Measures(briefing, figures, origins, wording)
    return {measure.id: every.findings(measure) for measure in briefing.measures.values()}


def seen_by_measures(briefing: Briefing) -> object:
    """Return something that is equal where the figures of every measure come to the same.

    Statements, which editors change most, are not in it. Places are, though equal records may have others:
    problems are told there; and so is the order of the measures, which mappings do not compare.
    """
    measures = list(briefing.measures.values())
    sources = [_SEEN(source) for source in briefing.sources.values()]
    figures = (figure for source in briefing.sources.values() for figure in source.figures)
    return briefing.actors, measures, sources, [(each.place, each.quote.place) for each in figures]


class _Measures:
    """The measures of a briefing with all that their figures are compared by."""

    def __init__(
        self, briefing: Briefing, figures: Mapping[str, list[Figure]], origins: Origins, wording: Wording
    ) -> None:
        self._measures = briefing.measures
        self._figures = figures
        self._origins = origins
        self._wording = wording
        self._published = {source: _published(briefing, source) for source in briefing.sources}
        self._siblings = SiblingMeasures(briefing.measures, {id_ for id_, of in figures.items() if of})

    def findings(self, measure: Measure) -> MeasureFindings:
        """Compare the figures of one measure."""
        own = self._figures[measure.id]
        given = list(reported(own, measure.unit))
        computed = list(derived(measure, self._operands(measure)))
        numbers = _by_case(measure, chain(given, computed))
        compared = {case: self._compared(measure, numbers[case]) for case in numbers}
        current = {case: _current(numbers[case], compared[case]) for case in numbers}
        every = list(chain.from_iterable(current.values()))
        return MeasureFindings(
            id=measure.id,
            figures=tuple(_sorted(own, given, measure)),
            derived=tuple(as_derived_figure(measure.id, number) for number in _in_order(computed)),
            agreements=tuple(
                self._agreement(measure, case, each) for case, found in compared.items() for each in found
            ),
            finding=finding(measure, every, _verdicts(compared), self._behind(every), self._wording)
            if own or computed
            else "",
            common={(number.source, number.figures[0].id): number.common for number in given},
            ambiguous_units=tuple(_ambiguous(own)),
            not_comparable=not_comparable(
                measure, own, given, self._siblings.of(measure), self._origins, self._wording
            ),
            count=self._origins.count(_with_numbers(own, computed)),
            unit_slips=tuple(
                slip
                for case, group in current.items()
                for slip in unit_slips(measure, case, group, self._wording)
            ),
            parts_above=tuple(self._parts_above(measure)),
        )

    def _compared(self, measure: Measure, numbers: list[Reported]) -> list[Compared]:
        return list(compare(numbers, Setting(self._origins.of, self._published, measure.running)))

    def _operands(self, measure: Measure) -> list[Figure]:
        if measure.derived is None:
            return []
        ids = dict.fromkeys((measure.derived.minuend[0], measure.derived.subtrahend[0]))
        return [figure for id_ in ids for figure in self._figures.get(id_, ())]

    def _agreement(self, measure: Measure, case: str | None, compared: Compared) -> Agreement:
        numbers = [number for value in compared.values for number in value]
        behind = self._behind(numbers)
        return Agreement(
            measure=measure.id,
            case=case,
            verdict=compared.verdict,
            figures=_distinct(figure for number in numbers for figure in number.figures),
            sentence=sentence(compared, measure, behind, self._wording),
            one_text=behind.texts == 1,
        )

    def _behind(self, numbers: Iterable[Reported]) -> Count:
        return self._origins.count_sources(number.source for number in numbers)

    def _parts_above(self, measure: Measure) -> Iterator[PartAboveWhole]:
        if measure.part_of is None:
            return iter(())
        figures = (self._figures[measure.id], self._figures[measure.part_of])
        whole = self._measures[measure.part_of]
        return parts_above(measure, whole, figures, self._origins.of, self._wording)


def _by_case(measure: Measure, numbers: Iterable[Reported]) -> dict[str | None, list[Reported]]:
    """Divide numbers by case, in the editor's order; each group in the order of its numbers."""
    by_case: dict[str | None, list[Reported]] = {case: [] for case in cases_of(measure)}
    for number in numbers:
        by_case[number.case].append(number)
    return {case: _in_order(group) for case, group in by_case.items() if group}


def _in_order(numbers: Iterable[Reported]) -> list[Reported]:
    return sorted(numbers, key=lambda number: number.order)


def _current(numbers: Iterable[Reported], compared: Iterable[Compared]) -> list[Reported]:
    """Return the numbers that no later one replaces."""
    replaced = {
        id(old)
        for each in compared
        if each.verdict is Verdict.SUPERSEDED
        for value in each.values[:-1]
        for old in value
    }
    return [number for number in numbers if id(number) not in replaced]


def _verdicts(compared: Mapping[str | None, Iterable[Compared]]) -> dict[str | None, frozenset[Verdict]]:
    return {case: frozenset(each.verdict for each in found) for case, found in compared.items()}


def _with_numbers(own: Iterable[Figure], computed: Iterable[Reported]) -> list[Figure]:
    given = [figure for figure in own if figure.value is not None]
    return [*given, *(figure for number in computed for figure in number.figures)]


def _distinct(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple({(figure.source, figure.id): figure for figure in figures}.values())


def _sorted(figures: Iterable[Figure], given: Iterable[Reported], measure: Measure) -> list[Figure]:
    order = {id(number.figures[0]): number.order for number in given}
    cases = cases_of(measure)

    def key(figure: Figure) -> tuple[object, ...]:
        case = cases.index(figure.case) if figure.case in cases else len(cases)
        at = order.get(id(figure))
        return (case, at is None, at or (), figure.source, figure.id)

    return sorted(figures, key=key)


def _ambiguous(figures: Iterable[Figure]) -> Iterator[str]:
    units = dict.fromkeys(figure.value.unit for figure in figures if figure.value is not None)
    return (unit for unit in units if unit and is_ambiguous(unit))


def _published(briefing: Briefing, source: str) -> Published:
    dated = briefing.sources[source].published
    return Published(None, None) if dated is None else Published(dated.date.earliest, dated.date.latest)
