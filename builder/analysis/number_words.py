"""Sentences on numbers: who reports which, and whether they agree."""

from collections.abc import Collection, Sequence

from builder.analysis.comparison import Compared, Value
from builder.analysis.findings import Count, Verdict
from builder.analysis.report_words import printed, row, span, the_one_text
from builder.analysis.reported import Reported, cases_of
from builder.analysis.wording import Wording, capital_first, counted, listed, several
from builder.model import Measure
from builder.text.interval import Interval

_NO_NUMBER = "No article puts a number to it."
_ENDINGS = {
    Verdict.SUPERSEDED: ("the later number replaces the earlier one",) * 2,
    Verdict.COMPATIBLE: ("both can be true", "all of these can be true"),
    Verdict.CONTRADICT: (
        "one origin gives both, and they contradict each other",
        "one origin gives them all, and they contradict each other",
    ),
    Verdict.DIFFER: ("they differ", "they differ"),
}
"""How a sentence on two values ends, and one on more."""


def sentence(compared: Compared, measure: Measure, behind: Count, wording: Wording) -> str:
    """Say how values stand to each other, naming who reports each; the case is not named.

    `behind` counts the articles and independent texts that the values stand in: numbers of one text are
    said to be such, for they cannot confirm each other.
    """
    values, unit = compared.values, measure.unit
    text = the_one_text(behind, values[0][0].source, wording)
    if compared.verdict is Verdict.SAME:
        return _sentence(text, _same(values[0], unit, behind, wording))
    then = "later " if compared.verdict is Verdict.SUPERSEDED else ""
    reports = row(values, unit, wording, one_text=bool(text), then=then)
    return _sentence(text, f"{reports}: {_ENDINGS[compared.verdict][len(values) > 2]}")


def finding(
    measure: Measure,
    numbers: Sequence[Reported],
    apart: Collection[str | None],
    behind: Count,
    wording: Wording,
) -> str:
    """Say in one sentence what the numbers reported of a measure come to.

    `apart` are the cases in which numbers differ or contradict each other; `behind` counts as in `sentence`.
    """
    by_case = {case: [number for number in numbers if number.case == case] for case in cases_of(measure)}
    by_case = {
        case: sorted(group, key=lambda number: number.order) for case, group in by_case.items() if group
    }
    if not by_case:
        return _NO_NUMBER
    if len(by_case) > 1:
        return _by_case(measure, by_case, apart, wording)
    ((case, group),) = by_case.items()
    name = f"{measure.case_name(case)}: " if case else ""
    return name + _of_one_case(group, measure.unit, case in apart, behind, wording)


def _of_one_case(group: Sequence[Reported], unit: str, apart: bool, behind: Count, wording: Wording) -> str:
    by_interval: dict[Interval, list[Reported]] = {}
    for number in group:
        by_interval.setdefault(number.common, []).append(number)
    values = [tuple(value) for value in by_interval.values()]
    text = the_one_text(behind, group[0].source, wording)
    if len(values) == 1:
        text = text if behind.articles > 1 else ""
        return _sentence(text, row(values, unit, wording, one_text=bool(text)))
    ending = _ENDINGS[Verdict.DIFFER if apart else Verdict.COMPATIBLE][len(values) > 2]
    if len(values) == 2:
        return _sentence(text, f"{row(values, unit, wording, one_text=bool(text))}: {ending}")
    return _sentence(text, f"{'numbers' if text else 'reports range'} {span(group, unit)}; {ending}")


def _by_case(
    measure: Measure,
    by_case: dict[str | None, list[Reported]],
    apart: Collection[str | None],
    wording: Wording,
) -> str:
    phrases = []
    for case, group in by_case.items():
        distinct = {printed(number, measure.unit) for number in group}
        numbers = span(group, measure.unit) if len(distinct) > 1 else distinct.pop()
        differ = " (they differ)" if case in apart else ""
        phrases.append(f"{measure.case_name(case) or 'No case stated'}: {numbers}{differ}")
    names = [wording.names(group) for group in by_case.values()]
    both = "both" if len(by_case) == 2 else "all"
    by = f", {both} according to {listed(names[0])}" if len({tuple(each) for each in names}) == 1 else ""
    return f"{'; '.join(phrases)}{by}."


def _same(value: Value, unit: str, behind: Count, wording: Wording) -> str:
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
