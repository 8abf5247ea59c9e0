"""Sentences on numbers: who reports which, and whether they agree."""

import re
from collections.abc import Iterable, Sequence

from builder.analysis.comparison import Compared, Value
from builder.analysis.findings import Verdict
from builder.analysis.reported import Reported
from builder.analysis.wording import Wording, capital_first, counted, listed
from builder.model import Figure, Measure
from builder.text.number_format import format_interval

_NO_NUMBER = "No article puts a number to it."
_ADJECTIVE = re.compile(r"\w-[^\W\d_]+$")
_ENDINGS = {
    Verdict.COMPATIBLE: ("both can be true", "all of these can be true"),
    Verdict.CONTRADICT: ("one origin gives both, and they contradict each other",) * 2,
    Verdict.DIFFER: ("they differ", "they differ"),
}
"""How a sentence on two values ends, and one on more."""


def sentence(compared: Compared, measure: Measure, wording: Wording) -> str:
    """Say how values stand to each other, naming who reports each; the case is not named."""
    values, unit = compared.values, measure.unit
    if compared.verdict is Verdict.SAME:
        return capital_first(_same(values[0], unit, wording)) + "."
    if compared.verdict is Verdict.SUPERSEDED:
        old, new = (_reports(value, unit, wording) for value in values)
        return capital_first(f"{old}; later {new}, which replaces it.")
    ending = _ENDINGS[compared.verdict][len(values) > 2]
    return capital_first(f"{_in_a_row(values, unit, wording)}: {ending}.")


def finding(
    measure: Measure, numbers: Sequence[Reported], verdicts: Iterable[Verdict], wording: Wording
) -> str:
    """Say in one sentence what the numbers reported of a measure come to."""
    by_case = {case: [number for number in numbers if number.case == case] for case in _cases(measure)}
    by_case = {
        case: sorted(group, key=lambda number: number.order) for case, group in by_case.items() if group
    }
    if not by_case:
        return _NO_NUMBER
    if len(by_case) > 1:
        return _by_case(measure, by_case, wording)
    ((case, group),) = by_case.items()
    name = f"{measure.case_name(case)}: " if case else ""
    return f"{name}{capital_first(_of_one_case(group, measure.unit, verdicts, wording))}."


def _of_one_case(group: Sequence[Reported], unit: str, verdicts: Iterable[Verdict], wording: Wording) -> str:
    by_words: dict[str, list[Reported]] = {}
    for number in group:
        by_words.setdefault(_printed(number, unit), []).append(number)
    values = [tuple(value) for value in by_words.values()]
    if len(values) == 1:
        return _reports(values[0], unit, wording)
    apart = {Verdict.DIFFER, Verdict.CONTRADICT}.intersection(verdicts)
    ending = "they differ" if apart else _ENDINGS[Verdict.COMPATIBLE][len(values) > 2]
    if len(values) == 2:
        return f"{_in_a_row(values, unit, wording)}: {ending}"
    return f"reports range {_range(group, unit)}; {ending}"


def not_comparable(
    measure: Measure,
    figures: Sequence[Figure],
    numbers: Sequence[Reported],
    siblings: Sequence[Measure],
    wording: Wording,
) -> tuple[str, ...]:
    """Say what is not compared here and why."""
    compared = {figure for number in numbers for figure in number.figures}
    without = [figure for figure in figures if figure.value is None]
    other = [figure for figure in figures if figure.value is not None and figure not in compared]
    sentences = []
    if len({number.case for number in numbers}) > 1:
        names = listed(f"“{measure.case_name(case)}”" for case in _cases(measure) if case)
        sentences.append(f"Numbers for {names} are not compared with each other: they are different cases.")
    if without:
        who = wording.voices((figure.said_by, figure.source) for figure in without)
        sentences.append(f"Without a number, so not compared: {who}.")
    for figure in other:
        assert figure.value is not None
        who = capital_first(wording.claimants(figure.said_by, figure.source))
        sentences.append(
            f"{who}: “{figure.value.printed}” cannot be told in {measure.unit} and is not compared."
        )
    if siblings:
        names = listed(f"“{sibling.name}”" for sibling in siblings)
        counts, is_ = ("counts", "is") if len(siblings) == 1 else ("count", "are")
        sentences.append(f"{names} {counts} something else in the same event and {is_} not compared with it.")
    return tuple(sentences)


def _cases(measure: Measure) -> list[str | None]:
    return [*(case for case, _ in measure.cases), None]


def _by_case(measure: Measure, by_case: dict[str | None, list[Reported]], wording: Wording) -> str:
    phrases = []
    for case, group in by_case.items():
        name = measure.case_name(case) if case else "No case stated"
        distinct = {_printed(number, measure.unit) for number in group}
        phrases.append(f"{name}: {_range(group, measure.unit) if len(distinct) > 1 else distinct.pop()}")
    claimants = {number.said_by for group in by_case.values() for number in group}
    (said_by, *others) = claimants
    by = f", according to {wording.actors(said_by)}" if said_by and not others else ""
    return f"{'; '.join(phrases)}{by}."


def _range(group: Sequence[Reported], unit: str) -> str:
    return f"from {_printed(group[0], unit)} to {_printed(group[-1], unit)}"


def _printed(number: Reported, unit: str) -> str:
    """Return a number as printed, and in the common unit where that says more: `22 tons (20–22.4 t)`.

    What is printed as an adjective (`the 3,000-km route`) is told in the common unit alone.
    """
    value = None if number.derived else number.figures[0].value
    if value is None or _ADJECTIVE.search(value.printed):
        return format_interval(number.common, unit)
    words = value.printed[:1].lower() + value.printed[1:] if value.printed[1:2].islower() else value.printed
    if number.common == value.interval:
        return words
    return f"{words} ({format_interval(number.common, unit)})"


def _same(value: Value, unit: str, wording: Wording) -> str:
    claimants = _claimants(value, wording)
    if len(claimants) > 1:
        return f"{listed(claimants)} give the same number, {_printed(value[0], unit)}"
    articles = counted(len({number.source for number in value}), "article")
    return f"{articles} report the same number from {claimants[0]}: {_printed(value[0], unit)}"


def _in_a_row(values: Sequence[Value], unit: str, wording: Wording) -> str:
    """Say who reports each value, naming a claimant who gives two of them once."""
    reports = [_reports(value, unit, wording) for value in values]
    said_by = {(number.said_by, number.derived) for value in values for number in value}
    if len(values) == 2 and len(said_by) == 1 and values[0][0].said_by:
        return f"{reports[0]} in one report and {_printed(values[1][0], unit)} in another"
    return "; ".join(reports)


def _reports(value: Value, unit: str, wording: Wording) -> str:
    claimants, number = _claimants(value, wording), _printed(value[0], unit)
    if all(member.derived for member in value):
        verb = "come to" if len(claimants) == 1 else "all come to"
        return f"{listed(f'{who}{_possessive(who)}' for who in claimants)} numbers {verb} {number}"
    verb = wording.verb(value[0].said_by, "says", "say") if len(claimants) == 1 else "say"
    return f"{listed(claimants)} {verb} {number}"


def _possessive(name: str) -> str:
    return "’" if name.endswith("s") else "’s"


def _claimants(value: Value, wording: Wording) -> list[str]:
    """Return each claimant once; an article in its own voice is one."""
    return list(dict.fromkeys(wording.claimants(number.said_by, number.source) for number in value))
