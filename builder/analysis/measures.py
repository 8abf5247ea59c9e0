"""What the figures of each measure come to."""

from collections.abc import Iterable, Iterator

from builder.analysis.comparison import Compared, Published, Setting, compare
from builder.analysis.findings import Agreement, Count, MeasureFindings, Verdict
from builder.analysis.not_compared import not_comparable
from builder.analysis.number_words import finding, sentence
from builder.analysis.origins import Origins
from builder.analysis.reported import Reported, as_derived_figure, cases_of, derived, reported
from builder.analysis.wording import Wording
from builder.model import Briefing, Figure, Measure
from builder.text.unit import is_ambiguous


def measure_findings(briefing: Briefing, origins: Origins, wording: Wording) -> dict[str, MeasureFindings]:
    """Compare the figures of every measure, in the order of the briefing."""
    figures: dict[str, list[Figure]] = {measure: [] for measure in briefing.measures}
    for source in briefing.sources.values():
        for figure in source.figures:
            figures[figure.measure].append(figure)
    published = {source: _published(briefing, source) for source in briefing.sources}
    alike: dict[tuple[str | None, str], list[Measure]] = {}
    for measure in briefing.measures.values():
        if measure.event is not None and figures[measure.id]:
            alike.setdefault((measure.event, measure.unit), []).append(measure)
    return {
        measure.id: _measure(measure, figures, origins, published, alike, wording)
        for measure in briefing.measures.values()
    }


def _measure(
    measure: Measure,
    figures: dict[str, list[Figure]],
    origins: Origins,
    published: dict[str, Published],
    alike: dict[tuple[str | None, str], list[Measure]],
    wording: Wording,
) -> MeasureFindings:
    own = figures[measure.id]
    given = list(reported(own, measure.unit))
    computed = list(derived(measure, _operands(measure, figures)))
    numbers = sorted([*given, *computed], key=lambda number: number.order)
    setting = Setting(origins.of, published, measure.running)
    compared = [
        (case, each) for case in cases_of(measure) for each in compare(_of_case(numbers, case), setting)
    ]
    apart = {case for case, each in compared if each.verdict in (Verdict.CONTRADICT, Verdict.DIFFER)}
    replaced = {
        id(old) for _, each in compared if each.verdict is Verdict.SUPERSEDED for old in each.values[0]
    }
    current = [number for number in numbers if id(number) not in replaced]
    siblings = [
        other for other in alike.get((measure.event, measure.unit), ()) if _is_sibling(other, measure)
    ]
    return MeasureFindings(
        id=measure.id,
        figures=tuple(_sorted(own, given, measure)),
        derived=tuple(as_derived_figure(measure.id, number) for number in computed),
        agreements=tuple(_agreement(measure, case, each, origins, wording) for case, each in compared),
        finding=finding(measure, current, apart, _behind(current, origins), wording)
        if own or computed
        else "",
        common={(number.source, number.figures[0].id): number.common for number in given},
        ambiguous_units=tuple(_ambiguous(own)),
        not_comparable=not_comparable(measure, own, given, siblings, wording),
        count=origins.count(
            [
                *(figure for figure in own if figure.value is not None),
                *(figure for number in computed for figure in number.figures),
            ]
        ),
    )


def _operands(measure: Measure, figures: dict[str, list[Figure]]) -> list[Figure]:
    if measure.derived is None:
        return []
    ids = dict.fromkeys((measure.derived.minuend[0], measure.derived.subtrahend[0]))
    return [figure for id_ in ids for figure in figures.get(id_, ())]


def _of_case(numbers: Iterable[Reported], case: str | None) -> list[Reported]:
    return [number for number in numbers if number.case == case]


def _agreement(
    measure: Measure, case: str | None, compared: Compared, origins: Origins, wording: Wording
) -> Agreement:
    numbers = [number for value in compared.values for number in value]
    behind = _behind(numbers, origins)
    return Agreement(
        measure=measure.id,
        case=case,
        verdict=compared.verdict,
        figures=_distinct(figure for number in numbers for figure in number.figures),
        sentence=sentence(compared, measure, behind, wording),
        one_text=behind.texts == 1,
    )


def _behind(numbers: Iterable[Reported], origins: Origins) -> Count:
    return origins.count_sources(number.source for number in numbers)


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


def _is_sibling(other: Measure, measure: Measure) -> bool:
    """Say whether another measure of the same event and unit is neither part nor whole of this one."""
    return other.id != measure.id and other.part_of != measure.id and measure.part_of != other.id


def _published(briefing: Briefing, source: str) -> Published:
    dated = briefing.sources[source].published
    return Published(None, None) if dated is None else Published(dated.date.earliest, dated.date.latest)
