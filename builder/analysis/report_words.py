"""Numbers and those who report them, in a row: `22 tons, according to Ann Smith; 5 tons, according to …`."""

import re
from collections.abc import Sequence

from builder.analysis.findings import Count
from builder.analysis.reported import Reported
from builder.analysis.same_value import Value
from builder.analysis.wording import Wording, counted, listed, several
from builder.text.number_format import format_interval
from builder.text.unit import spelled_out

MOST = 6
"""How many values a sentence names before it gives the least and the greatest."""
_ADJECTIVE = re.compile(r"\w-[^\W\d_]+$")
_OWN_VOICE = "in its own voice"
_BY = {
    False: ("according to", _OWN_VOICE),
    True: ("computed from the numbers of", "computed from its own numbers"),
}
"""By whether a number was computed: what stands before claimants, and for a text's own voice."""


def the_one_text(behind: Count, source: str, wording: Wording) -> str:
    """Return the independent text that all numbers stand in as the subject of a sentence, or nothing."""
    if behind.texts != 1:
        return ""
    if behind.articles == 1:
        return wording.source(source)
    return f"one text, printed in {counted(behind.articles, 'article')},"


def row(values: Sequence[Value], unit: str, wording: Wording, *, one_text: bool) -> str:
    """Say who reports each value; those whom all values come from are named once.

    In `one_text` its own voice needs no name.
    """
    if len(values) > MOST:
        return f"{counted(len(values), 'different number')}, {span([value[0] for value in values], unit)}"
    numbers = [printed(value[0], unit) for value in values]
    whose = [_whose(value, wording, one_text) for value in values]
    if len(set(whose)) > 1:
        return "; ".join(f"{number}, {who}" for number, who in zip(numbers, whose, strict=True))
    in_a_row = _spread(numbers, values, one_text)
    return in_a_row if whose[0] == _OWN_VOICE else f"{in_a_row}, {whose[0]}"


def in_time(values: Sequence[Value], unit: str, wording: Wording, *, one_text: bool) -> str:
    """Say who reports each value, the last of them later than the others."""
    *earlier, last = values
    number, who = printed(last[0], unit), _whose(last, wording, one_text)
    whose = {_whose(value, wording, one_text) for value in earlier}
    numbers = list(dict.fromkeys(printed(value[0], unit) for value in earlier))
    if len(numbers) > MOST:
        before = f"{counted(len(numbers), 'different number')}, {numbers[0]} the first of them"
    else:
        before = ", ".join(numbers)
    later = "later again" if numbers == [number] else f"later {number}"
    if whose == {who}:
        return f"{before} and {later}" + ("" if who == _OWN_VOICE else f", {who}")
    return f"{row(earlier, unit, wording, one_text=one_text)}; {later}, {who}"


def either(of: tuple[Value, Value, Value], unit: str, wording: Wording) -> str:
    """Say that a round number can be each of two that are apart."""
    a, b, both = of
    number, who = printed(both[0], unit), _whose(both, wording, one_text=False)
    return f"{number}, {who}, can be {printed(a[0], unit)} or {printed(b[0], unit)}, rounded"


def span(numbers: Sequence[Reported], unit: str) -> str:
    """Return the first and the last of some numbers."""
    return f"from {printed(numbers[0], unit)} to {printed(numbers[-1], unit)}"


def printed(number: Reported, unit: str) -> str:
    """Return a number as printed, and in the common unit where that says more: `22 tons (20–22.4 tonnes)`.

    What is printed as an adjective (`five-plus-year`) is told in the common unit first. A unit of one
    letter is spelled out: within a sentence `20 t` would puzzle where `20 km` does not.
    """
    common = format_interval(number.common, spelled_out(unit) if len(unit) == 1 else unit)
    value = None if number.derived else number.figures[0].value
    if value is None:
        return common
    if _ADJECTIVE.search(value.printed):
        return common if value.printed.replace("-", " ") == common else f"{common} (“{value.printed}”)"
    words = value.printed[:1].lower() + value.printed[1:] if value.printed[1:2].islower() else value.printed
    return words if number.common == value.interval else f"{words} ({common})"


def _spread(numbers: list[str], values: Sequence[Value], one_text: bool) -> str:
    """Join numbers; of two that stand in an article each, say so."""
    sources = [{number.source for number in value} for value in values]
    if len(sources) != 2 or max(map(len, sources)) > 1 or sources[0] == sources[1]:
        return listed(numbers)
    first, second = ("in one", "in the other") if one_text else ("in one article", "in another")
    return f"{numbers[0]} {first} and {numbers[1]} {second}"


def _whose(value: Value, wording: Wording, one_text: bool) -> str:
    """Say who reports a value, and from whose numbers it was computed."""
    parts = []
    for derived, (by, own_voice) in _BY.items():
        numbers = [number for number in value if number.derived is derived]
        names = wording.names(numbers, with_sources=not one_text)
        parts += [f"{by} {several(names)}{_operands(numbers)}"] if names else []
        parts += [own_voice] if one_text and not all(number.said_by for number in numbers) else []
    return listed(parts)


def _operands(numbers: Sequence[Reported]) -> str:
    """Return what a computed number was computed from, if it is one: ` (3,000 km less 700 km)`."""
    printed_operands = {
        tuple(figure.value.printed for figure in number.figures if figure.value) for number in numbers
    }
    operands = printed_operands.pop() if len(printed_operands) == 1 else ()
    return f" ({' less '.join(operands)})" if len(operands) > 1 else ""
