"""Whether a figure's value is what the article prints in the quoted words; if not, why, and what to write."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from builder.text.noun import same_unit, table_name
from builder.text.quantity import Printed, Quantity, quantities_equal_to, quantities_in
from builder.text.unit_table import SIGNED, UNITS
from builder.text.value import as_line

_POINT_BEFORE_THREE = re.compile(r"\d{1,3}\.\d{3}")
_DIGITS = re.compile(r"(?<![\w-])\d(?:[\d.,]*\d)?(?!\w)")


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Why a value is not proven: the rule it breaks, what is wrong, and what the editor does about it."""

    rule: str
    """`figure-number`, `figure-unit`, `figure-qualifier`, `figure-cut` or `figure-twice`."""
    message: str
    cure: str
    suggested: Quantity | None = field(default=None, compare=False)
    """What the cure says to write, if it does."""


class Run(NamedTuple):
    """Quoted words: `paragraph[start:end]`."""

    paragraph: str
    start: int
    end: int


def prove(value: Quantity, paragraph: str, start: int, end: int) -> Quantity | Mismatch:
    """Return the one quantity inside `paragraph[start:end]` that `value` equals, as the article prints it."""
    return prove_in(value, (Run(paragraph, start, end),))


def prove_in(value: Quantity, runs: Sequence[Run]) -> Quantity | Mismatch:
    """Return the one quantity inside the parts of a quote that `value` equals, or why there is none.

    Quantities are read in the whole paragraph, so that a quote cannot hide a qualifier or half a range.
    """
    equal = [found for run in runs for found in _equal(value, run) if _inside(found, run)]
    if len(equal) == 1:
        return _doubted(equal[0]) or equal[0].quantity
    if equal:
        return Mismatch(
            "figure-twice",
            f"the quote holds {equal[0].quantity.printed!r} {len(equal)} times; which one is meant is open",
            "Shorten the quote to the one that this figure is about",
        )
    return next(_reasons(value, runs))


def _equal(value: Quantity, run: Run) -> Iterator[Printed]:
    """Yield what the run's paragraph prints that is the value: number, qualifier and unit."""
    for printed in quantities_equal_to(run.paragraph, value.low, value.high):
        if _same_words(value, printed.quantity):
            read = _read_as(value.unit, printed, run.paragraph)
            if read:
                yield read


def _same_number(a: Quantity, b: Quantity) -> bool:
    return a.low == b.low and a.high == b.high


def _same_words(a: Quantity, b: Quantity) -> bool:
    return a.qualifier is b.qualifier and a.so_far is b.so_far


def _read_as(unit: str, printed: Printed, paragraph: str) -> Printed | None:
    """Return the quantity with the words behind its number read as this unit; None when they are another."""
    if not unit and not printed.units:
        return printed
    for reading in printed.units:
        if same_unit(reading.unit, unit) or _same_sign(reading.unit, unit):
            return printed if reading == printed.units[0] else printed.in_unit(reading, paragraph)
    return None


def _same_sign(a: str, b: str) -> bool:
    """Whether both name one currency, or percent: `$5 billion` is 5 billion dollars, `5%` 5 per cent."""
    one, other = (UNITS[name].meanings if (name := table_name(unit)) else None for unit in (a, b))
    return one is not None and one is other and not SIGNED.isdisjoint(one)


def _inside(printed: Printed, run: Run) -> bool:
    return run.start <= printed.start and printed.end <= run.end


def _doubted(printed: Printed) -> Mismatch | None:
    """Doubt `2.400 Zivilisten`: nothing is counted in thousandths, so the point may separate thousands."""
    text = printed.quantity.printed
    if printed.quantity.low.denominator == 1 or not _POINT_BEFORE_THREE.search(text):
        return None
    if table_name(printed.quantity.unit) is not None:
        return None
    return Mismatch(
        "figure-number",
        f"{text!r} may print thousands with a point; numbers are read as English prints them, and so this is "
        "no whole number",
        "Write value: not given, and the number in a note",
    )


def _reasons(value: Quantity, runs: Sequence[Run]) -> Iterator[Mismatch]:
    """Yield why no quantity in the quote is the value, the most telling reason first; never nothing."""
    near = [
        (run, printed) for run in runs for printed in quantities_in(run.paragraph) if _touches(printed, run)
    ]
    same = [(run, printed) for run, printed in near if _same_number(value, printed.quantity)]
    for run, printed in same:
        if read := _read_as(value.unit, printed, run.paragraph):
            yield _cut(read, run) if not _inside(read, run) else _other_qualifier(value, read)
    for run, printed in same:
        yield _other_unit(value, printed) if _inside(printed, run) else _cut(printed, run)
    for run, printed in near:
        if value.low == value.high and value.low in (printed.quantity.low, printed.quantity.high):
            yield _half_a_range(value, printed) if _inside(printed, run) else _cut(printed, run)
    if value.low != value.high:
        yield from _changes(value, [printed for _, printed in near])
    for run in runs:
        for printed in _equal(value, run):
            yield Mismatch(
                "figure-number",
                f"{printed.quantity.printed!r} stands in the paragraph, but outside the quoted words",
                "Extend the quote to it, or quote the words around it",
            )
    yield _no_such_number(value, runs)


def _touches(printed: Printed, run: Run) -> bool:
    return printed.number_start < run.end and run.start < printed.number_end


def _cut(printed: Printed, run: Run) -> Mismatch:
    lost_before = run.paragraph[printed.start : max(printed.start, run.start)].strip()
    lost_after = run.paragraph[min(printed.end, run.end) : printed.end].strip()
    lost = " and ".join(repr(lost) for lost in (lost_before, lost_after) if lost)
    whole = run.paragraph[printed.start : printed.end]
    return Mismatch(
        "figure-cut",
        f"the quote cuts {lost} off {whole!r}",
        f"Quote {whole!r} whole and write {as_line(printed.quantity)}",
        printed.quantity,
    )


def _other_qualifier(value: Quantity, printed: Printed) -> Mismatch:
    said, written = _words(printed.quantity), _words(value)
    message = f"the article prints {printed.quantity.printed!r}"
    if not said:
        message += f", without {written!r}"
    elif written:
        message += f", which is {said!r} and not {written!r}"
    else:
        message += f", and the value leaves out {said!r}"
    return Mismatch("figure-qualifier", message, f"Write {as_line(printed.quantity)}", printed.quantity)


def _words(quantity: Quantity) -> str:
    """Return what is said of the number: its qualifier, and `so far`."""
    return " … ".join(filter(None, (quantity.qualifier, "so far" if quantity.so_far else None)))


def _other_unit(value: Quantity, printed: Printed) -> Mismatch:
    unit = printed.quantity.unit
    told = f"the article prints {printed.quantity.printed!r}"
    message = (
        f"{told}, and the value counts {value.unit!r}" if unit else f"{told} with no unit or noun behind it"
    )
    if not value.unit:
        message = f"{told}, and the value has no unit"
    return Mismatch("figure-unit", message, f"Write {as_line(printed.quantity)}", printed.quantity)


def _half_a_range(value: Quantity, printed: Printed) -> Mismatch:
    return Mismatch(
        "figure-number",
        f"the article prints the range {printed.quantity.printed!r}, and the value has only one end of it",
        f"Write {as_line(printed.quantity)}",
        printed.quantity,
    )


def _changes(value: Quantity, near: Sequence[Printed]) -> Iterator[Mismatch]:
    """Yield why a value is no range: the article tells that one of its numbers became the other."""
    for one, other in pairwise(near):
        was, became = one.quantity, other.quantity
        if one.place.shared_at is not None and {was.low, became.low} == {value.low, value.high}:
            yield Mismatch(
                "figure-number",
                f"the article tells a change, from {was.printed!r} to {became.printed!r}; each is a value, "
                "and both together are no range",
                f"Write {as_line(became)}",
                became,
            )


def _no_such_number(value: Quantity, runs: Sequence[Run]) -> Mismatch:
    inside = [p for run in runs for p in quantities_in(run.paragraph) if _inside(p, run)]
    outside = [p for run in runs for p in quantities_in(run.paragraph) if not _inside(p, run)]
    if named := _named(inside):
        return Mismatch(
            "figure-number",
            f"the quote does not print {value.printed!r}; it prints {named}",
            "Write the number as printed there, or quote the words that hold it",
        )
    if named := _named(outside):
        return Mismatch(
            "figure-number",
            f"the quote does not print {value.printed!r}, and no other number whole; its paragraph prints "
            f"{named}",
            "Quote the words that hold the number, or write value: not given",
        )
    return Mismatch(
        "figure-number",
        f"the quote does not print {value.printed!r}; its paragraph {_what_it_prints(runs)}",
        "Quote the words that hold the number, or write value: not given",
    )


def _what_it_prints(runs: Sequence[Run]) -> str:
    """Say what digits stand where no quantity is read: none but years and the like, or `4,1`."""
    digits = dict.fromkeys(digits for run in runs for digits in _DIGITS.findall(run.paragraph))
    if not digits:
        return "holds no number in digits or English words"
    told = f"prints {', '.join(map(repr, digits))}, which is not read as a quantity"
    if any("," in printed or "." in printed for printed in digits):
        told += ": English has decimals behind a point, thousands behind a comma"
    return told


def _named(found: Sequence[Printed]) -> str:
    """Name the quantities, each once; `a raid` is no number that anybody would look for."""
    texts = [p.quantity.printed for p in found if not p.quantity.printed.lower().startswith(("a ", "an "))]
    return ", ".join(repr(text) for text in dict.fromkeys(texts))
