"""Sentences on numbers: who reports which, and whether they agree."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from builder.analysis.comparison import Compared
from builder.analysis.findings import APART, Count, Verdict
from builder.analysis.report_words import either, in_time, printed, row, span, the_one_text
from builder.analysis.reported import Reported, cases_of
from builder.analysis.same_value import Value
from builder.analysis.wording import Wording, capital_first, counted, listed, several
from builder.model import Measure
from builder.text.interval import Interval
from builder.text.number_format import format_interval

_NO_NUMBER = "No article puts a number to it."
_ENDINGS = {
    Verdict.SUPERSEDED: ("the later number replaces the earlier one", "the last replaces the others"),
    Verdict.SAME: ("the same number, but for rounding", "the same number, but for rounding"),
    Verdict.COMPATIBLE: ("both can be true", "all of these can be true"),
    Verdict.CONTRADICT: (
        "one origin gives both, and they contradict each other",
        "one origin gives them all, and they contradict each other",
    ),
    Verdict.DIFFER: ("they differ", "they differ"),
}
"""How a sentence on two values ends, and one on more."""
_WORST_FIRST = (Verdict.DIFFER, Verdict.CONTRADICT, Verdict.COMPATIBLE, Verdict.SAME)
Verdicts = Mapping[str | None, AbstractSet[Verdict]]
"""The verdicts on the numbers of each case."""


def sentence(compared: Compared, measure: Measure, behind: Count, wording: Wording) -> str:
    """Say how values stand to each other, naming who reports each; the case is not named.

    `behind` counts the articles and independent texts that the values stand in: numbers of one text are
    said to be such, for they cannot confirm each other.
    """
    of, unit = compared.values, measure.unit
    text = the_one_text(behind, of[0][0].source, wording)
    if compared.verdict is Verdict.SAME:
        return _sentence(text, _same(of[0], unit, behind, wording))
    words = in_time if compared.verdict is Verdict.SUPERSEDED else row
    reports = words(of, unit, wording, one_text=bool(text))
    ending = _ending(compared.verdict, of, unit)
    rounded = "".join(f"; {either(each, unit, wording)}" for each in compared.either[:1])
    return _sentence(text, f"{reports}: {ending}{rounded}")


def finding(
    measure: Measure,
    numbers: Sequence[Reported],
    verdicts: Verdicts,
    behind: Count,
    wording: Wording,
) -> str:
    """Say in one sentence what the numbers of a measure come to; `behind` counts as in `sentence`."""
    by_case = {case: [number for number in numbers if number.case == case] for case in cases_of(measure)}
    by_case = {
        case: sorted(group, key=lambda number: number.order) for case, group in by_case.items() if group
    }
    if not by_case:
        return _NO_NUMBER
    if len(by_case) > 1:
        return _by_case(measure, by_case, verdicts, wording)
    ((case, group),) = by_case.items()
    name = f"{measure.case_name(case)}: " if case else ""
    worst = next((verdict for verdict in _WORST_FIRST if verdict in verdicts.get(case, ())), Verdict.SAME)
    return name + _of_one_case(group, measure.unit, worst, behind, wording)


def _of_one_case(
    group: Sequence[Reported], unit: str, worst: Verdict, behind: Count, wording: Wording
) -> str:
    by_interval: dict[Interval, list[Reported]] = {}
    for number in group:
        by_interval.setdefault(number.common, []).append(number)
    values = [tuple(value) for value in by_interval.values()]
    text = the_one_text(behind, group[0].source, wording)
    if len(values) == 1:
        text = text if behind.articles > 1 else ""
        return _sentence(text, row(values, unit, wording, one_text=bool(text)))
    ending = _ending(worst, values, unit)
    if len(values) == 2:
        return _sentence(text, f"{row(values, unit, wording, one_text=bool(text))}: {ending}")
    return _sentence(text, f"{'numbers' if text else 'reports range'} {span(group, unit)}; {ending}")


def _ending(verdict: Verdict, values: Sequence[Value], unit: str) -> str:
    """Say how values stand to each other; of two that differ, by how much."""
    ending = _ENDINGS[verdict][len(values) > 2]
    if verdict is not Verdict.DIFFER or len(values) != 2:
        return ending
    lower, upper = sorted((value[0] for value in values), key=lambda number: number.order)
    apart = upper.common.minus(lower.common)
    return f"{ending} by {format_interval(apart, unit)}" if apart.lo else ending


def _by_case(
    measure: Measure,
    by_case: dict[str | None, list[Reported]],
    verdicts: Verdicts,
    wording: Wording,
) -> str:
    phrases = []
    for case, group in by_case.items():
        distinct = {printed(number, measure.unit) for number in group}
        numbers = span(group, measure.unit) if len(distinct) > 1 else distinct.pop()
        differ = " (they differ)" if not verdicts.get(case, frozenset()).isdisjoint(APART) else ""
        phrases.append(f"{measure.case_name(case) or 'No case stated'}: {numbers}{differ}")
    names = [wording.names(group) for group in by_case.values()]
    both = "both" if len(by_case) == 2 else "all"
    by = f", {both} according to {listed(names[0])}" if len({tuple(each) for each in names}) == 1 else ""
    return f"{'; '.join(phrases)}{by}."


def _same(value: Value, unit: str, behind: Count, wording: Wording) -> str:
    if len({format_interval(number.common, unit) for number in value}) > 1:
        by_words: dict[str, list[Reported]] = {}
        for number in value:
            by_words.setdefault(printed(number, unit), []).append(number)
        words = [tuple(each) for each in by_words.values()]
        return f"{row(words, unit, wording, one_text=behind.texts == 1)}: {_ENDINGS[Verdict.SAME][0]}"
    report = row([value], unit, wording, one_text=behind.texts == 1)
    claimants = wording.names(value)
    if behind.texts == 1:
        return f"{report}, more than once" if behind.articles == len(claimants) == 1 else report
    if any(number.derived for number in value):
        return report
    if len(claimants) > 1:
        return f"{several(claimants)} give the same number, {printed(value[0], unit)}"
    articles = counted(behind.articles, "article")
    return f"{articles} report the same number from {claimants[0]}: {printed(value[0], unit)}"


def _sentence(subject: str, rest: str) -> str:
    return capital_first(f"{subject} gives {rest}." if subject else f"{rest}.")
