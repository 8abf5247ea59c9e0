"""Every number with a unit or a counted noun as a figure: its value, its quote, a measure that may fit."""

import re
from collections.abc import Iterator
from fractions import Fraction

from builder.scaffold.claimant import Claimants
from builder.scaffold.clause import clauses, quote_around
from builder.scaffold.entry import Entry, Span, Value
from builder.scaffold.heading import title_span
from builder.scaffold.known import Known
from builder.scaffold.measure_choice import case_named, fitting_measures
from builder.scaffold.measure_name import NO_THINGS, new_measure
from builder.scaffold.print import Print
from builder.text.blank import BLANK
from builder.text.evidence import prove
from builder.text.noun import is_plural, table_name
from builder.text.quantity import Printed, Quantity, quantities_in
from builder.text.unit import is_counted
from builder.text.value import as_value, parse_value

_ARTICLE = re.compile(r"(?:an?)\s", re.IGNORECASE)
_LISTED = re.compile(r"(?:,\s|\sand\s|,\sand\s)\Z")
_PRESENTS = re.compile(r"[Oo]ne\s[a-z]+(?:,\s[A-Z]|\s(?:told|said|added)\b)")
"""`One passenger, Tomas Reed, said` counts nobody."""
_MANY_TIMES = 12
"""`asked 31,000 times` is a report."""
_BEFALLEN = frozenset("dead killed injured wounded hurt missing arrested detained displaced homeless".split())
"""Nouns for people where a number stands before them: `241 dead`."""
_NEAR = 4
"""Numbers before and behind one that are looked at for its neighbours."""
_MOST = 100
"""Numbers of one paragraph; more stand only in tables, and each costs a look at all."""
_FOREIGN_QUALIFIER = re.compile(
    r"\b(?:menos|de|unos|unas|casi|hasta|cerca|mindestens|rund|etwa|über|fast|als|bis|environ|près|plus|moins|"
    r"presque|quasi|circa|oltre|almeno|quase|até|ongeveer|ruim|bijna|około|ponad|minst|omkring|نحو|حوالي|около|более)\s\Z"
)
"""Before a number in other languages: at least, about, more than. What it says of the number is not read."""
_PER = re.compile(r"\s(?:an?|per|each|every)\s|/")
_SPAN_BEFORE = re.compile(r"\b(?:past|last|previous|next|first|every)\s\Z")
"""`of the previous ten years` reports no length."""
_AGO = re.compile(
    r"\s(?:ago|earlier|later|old|away)\b|-old\b|,?\s(?:and\s|or\s)?(?:possibly|perhaps|maybe)\s(?:\w+\s)?(?:more|two|three|four)\b"
)
"""`in one car, possibly in two` gives no number that can be compared."""


def figures(view: Print, known: Known, claimants: Claimants, noise: tuple[Span, ...]) -> Iterator[Entry]:
    """Suggest a figure for every quantity outside the noise; the headline's only where it stands alone."""
    title = title_span(view, noise)
    below: set[tuple[Fraction, Fraction]] = set()
    for paragraph in (*(each for each in view.paragraphs if each != title), *([title] if title else ())):
        text = view.words(paragraph)
        found = quantities_in(text)
        for number, each in enumerate(found[:_MOST]):
            span = Span(paragraph.start + each.start, paragraph.start + each.end)
            if any(span.meets(other) for other in noise) or not _is_reported(text, found, number):
                continue
            number_of = (each.quantity.low, each.quantity.high)
            if paragraph == title and number_of in below:
                continue
            below.add(number_of)
            entry = _figure(view, known, claimants, paragraph, each, _neighbours(text, found, number))
            if entry:
                yield entry


def is_plain(view: Print, entry: Entry) -> bool:
    """Tell whether a number of an article in another language is surely the one that English reads."""
    value = parse_value(str(entry.value("value")))
    number = re.compile(rf"(?<![\d.,]){value.low}(?![.,]?\d)").search(view.words(entry.span))
    return number is not None and not _FOREIGN_QUALIFIER.search(view.words(entry.span)[: number.start()])


def _is_reported(text: str, found: tuple[Printed, ...], number: int) -> bool:
    """Tell whether a number counts or measures something; `a base` counts only beside other counts."""
    each = found[number]
    if each.place.shared_at is not None:
        return False  # what it was: what it became is the news
    if not each.units or _AGO.match(text, each.end) or _PRESENTS.match(text, each.start):
        return False
    if _SPAN_BEFORE.search(text, max(0, each.start - 10), each.start):
        return False
    unit = each.quantity.unit
    if unit.lower() in NO_THINGS and each.quantity.high < _MANY_TIMES:
        return False
    counted = _PER.split(unit)[0].split()[-1:]
    is_noun = not counted or is_plural(counted[0].lower()) or counted[0].lower() in _BEFALLEN
    if table_name(unit) is None and each.quantity.low != 1 and not is_noun:
        return False  # "212 aboard" counts something that stands elsewhere
    if (
        not _ARTICLE.match(text, each.number_start)
        or each.quantity.qualifier
        or table_name(each.quantity.unit)
    ):
        return True
    beside = [(other.end, each.start) for other in found[:number][-1:] if _counts(other)]
    beside += [(each.end, other.start) for other in found[number + 1 : number + 2] if _counts(other)]
    return any(_LISTED.fullmatch(text, start, end) for start, end in beside if start < end)


def _counts(each: Printed) -> bool:
    """Tell whether a number counts things: `a figure` behind `$90 million` is none of a list."""
    return bool(each.units) and is_counted(each.quantity.unit)


def _figure(
    view: Print,
    known: Known,
    claimants: Claimants,
    paragraph: Span,
    each: Printed,
    near: tuple[Printed, ...],
) -> Entry | None:
    value = as_value(each.quantity)
    span = Span(paragraph.start + each.start, paragraph.start + each.end)
    if claimants.is_speaker(span):
        return None
    quote = quote_around(view, span, claimants.within(span)) or quote_around(view, span)
    if quote is None or not _is_proven(view, value, paragraph, quote):
        quote = span if view.can_be_quoted(span) and _is_proven(view, value, paragraph, span) else None
    if quote is None:
        return None
    clause = _clause(view, span)
    fitting = fitting_measures(known, each.quantity, view.words(_beside(paragraph, clause, span, near)))
    fitting = fitting or fitting_measures(known, each.quantity, view.words(clause))
    fitting = fitting or fitting_measures(known, each.quantity, view.words(view.sentence(span)))
    measure = fitting[0] if fitting else None
    case = case_named(measure, view.words(clause)) if measure else None
    new = None if measure else new_measure(view.words(paragraph), each)
    fields: list[tuple[str, Value]] = [
        ("measure", measure.id if measure else BLANK + (new.id if new else ""))
    ]
    if case:
        fields.append(("case", case))
    fields.append(("value", value))
    fields += claimants.of(span)
    fields.append(("quote", view.words(quote)))
    others = ", ".join(other.id for other in fitting[1:])
    notes = (f"or another measure: {others}",) if others else ()
    return Entry("figures", tuple(fields), quote, notes, new)


def _is_proven(view: Print, value: str, paragraph: Span, quote: Span) -> bool:
    """Prove the value as reading will; what the editor's grammar cannot say is not suggested."""
    try:
        quantity = parse_value(value)
    except ValueError:
        return False
    start, end = quote.start - paragraph.start, quote.end - paragraph.start
    return isinstance(prove(quantity, view.words(paragraph), start, end), Quantity)


def _clause(view: Print, span: Span) -> Span:
    sentence = view.sentence(span)
    return next((each for each in clauses(view, sentence) if each.meets(span)), sentence)


def _neighbours(text: str, found: tuple[Printed, ...], number: int) -> tuple[Printed, ...]:
    """Return the numbers before and behind one; `a speed` is none."""
    others = (found[max(0, number - _NEAR) : number][::-1], found[number + 1 : number + 1 + _NEAR])
    beside = (
        next((each for each in side if each.units and not _ARTICLE.match(text, each.number_start)), None)
        for side in others
    )
    return tuple(each for each in beside if each)


def _beside(paragraph: Span, clause: Span, span: Span, near: tuple[Printed, ...]) -> Span:
    """Return the words of a clause that are a number's own: from the number before, to it if one follows."""
    others = [(paragraph.start + each.start, paragraph.start + each.end) for each in near]
    before = [end for _, end in others if clause.start < end <= span.start]
    follows = any(span.end <= start < clause.end for start, _ in others)
    return Span(max(before, default=clause.start), span.end if follows else clause.end)
