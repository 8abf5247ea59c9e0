"""Where the article speaks of a number and gives none: `not given`, which is listed and never compared."""

import re
from collections.abc import Iterator
from dataclasses import replace

from builder.analysis.wording import capital_first
from builder.model import Measure
from builder.scaffold.claimant import Claimants
from builder.scaffold.clause import clauses, quote_around
from builder.scaffold.entry import Entry, Span, Value
from builder.scaffold.known import Known
from builder.scaffold.likeness import Like, stems
from builder.scaffold.measure_choice import case_named
from builder.scaffold.measure_name import NO_THINGS, NewMeasure
from builder.scaffold.naming import slug
from builder.scaffold.print import Print
from builder.text.blank import BLANK
from builder.text.noun import units_after
from builder.text.quantity import quantities_in
from builder.text.unit import can_measure, is_counted, is_currency
from builder.text.value import NOT_GIVEN

_VAGUE = re.compile(
    r"\b(?P<said>an?\s(?:(?:unknown|undisclosed|unspecified|large|small|growing|record|certain)\s)?"
    r"(?:number|amount|quantity|variety|fleet|series|handful|range|string|wave|score)\sof"
    r"|an?\s(?:unknown|undisclosed|unspecified)\s(?:number|amount)\sof|(?:tens|hundreds)\sof\sthousands\sof"
    r"|dozens\sof|scores\sof|hundreds\sof|thousands\sof|millions\sof|numerous|several|countless|many|other)(?=\s)",
    re.IGNORECASE,
)
_WEAK = frozenset(("many", "other", "series of"))
"""Too common to be offered unless a measure of the briefing counts the noun behind."""
_REACH = 200
"""Characters; no noun stands further behind the words for its number."""
_LEAST_SHARE = 0.5
_SURE_SHARE = 0.67
"""Below this the measure is proposed behind a blank."""
_LEAST_STEMS = 2


def unnumbered(
    view: Print, known: Known, claimants: Claimants, noise: tuple[Span, ...], given: set[str]
) -> Iterator[Entry]:
    """Suggest `not given` for words such as `a number of trucks`, and where a measure's words have no number.

    `given` are the measures for which the article prints a number.
    """
    seen: set[str] = set(given)
    for quote, clause, noun in _vague_places(view, noise):
        measure = _measure_counting(known, noun, view.words(clause))
        said = view.words(quote).lower()
        if noun.lower() in NO_THINGS:
            continue
        if measure is None and any(word in said.split(noun.lower())[0] for word in _WEAK):
            continue
        if measure in seen:
            continue
        seen |= {measure} if measure else set()
        if entry := _entry(view, known, claimants, measure or BLANK + slug(noun), quote):
            new = NewMeasure(slug(noun), capital_first(noun), noun)
            yield entry if measure else replace(entry, new_measure=new)
    yield from _spoken_of(view, known, claimants, noise, seen)


def _vague_places(view: Print, noise: tuple[Span, ...]) -> Iterator[tuple[Span, Span, str]]:
    """Yield the vague words with their noun, the clause around them, and the noun."""
    for match in _VAGUE.finditer(view.text):
        paragraph = view.paragraph(match.start())
        upto = min(paragraph.end, match.end() + _REACH)
        units = units_after(view.text[match.start() : upto], match.end() - match.start(), one=False)
        span = Span(match.start(), match.start() + units[0].end) if units else None
        if span is None or any(span.meets(other) for other in noise):
            continue
        sentence = view.sentence(span)
        clause = next((each for each in clauses(view, sentence) if each.meets(span)), sentence)
        yield span, clause, units[0].unit


def _measure_counting(known: Known, noun: str, words: str) -> str | None:
    nouns = stems(noun)
    able = frozenset(id_ for id_, counted in known.counted.items() if counted & nouns)
    near = known.measures.nearest(words, able)
    return near[0].id if near else None


def _spoken_of(
    view: Print, known: Known, claimants: Claimants, noise: tuple[Span, ...], seen: set[str]
) -> Iterator[Entry]:
    """Find, for each measure without a number here, the clause whose words are nearest to it."""
    best: dict[str, tuple[float, Span, float]] = {}
    for unit in claimants.units():
        words = view.words(unit)
        if any(unit.meets(other) for other in noise):
            continue
        near = [like for like in known.measures.nearest(words) if _is_near(known, like, words)]
        for like in near:
            is_meant = like is near[0] or like.share == 1
            if is_meant and like.id not in seen and like.score > best.get(like.id, (0.0, unit, 0.0))[0]:
                best[like.id] = (like.score, unit, like.share)
    for measure, (_, clause, share) in sorted(best.items(), key=lambda item: (item[1][1], item[0])):
        meant = measure if share >= _SURE_SHARE else BLANK + measure
        entry = _entry(view, known, claimants, meant, clause)
        if entry and not _is_numbered(view.words(entry.span), known.briefing.measures[measure]):
            yield entry


def _is_numbered(words: str, measure: Measure) -> bool:
    """Tell whether a number stands in the words that may be the measure's, if in another currency."""
    is_money = is_currency(measure.unit)
    return any(
        can_measure(each.quantity, measure.unit) or (is_money and is_currency(each.quantity.unit))
        for each in quantities_in(words)
        if each.units
    )


def _is_near(known: Known, like: Like, words: str) -> bool:
    enough = like.share >= _LEAST_SHARE and like.stems >= _LEAST_STEMS
    return enough and _names_what_is_counted(known.briefing.measures[like.id], words)


def _names_what_is_counted(measure: Measure, words: str) -> bool:
    """Tell whether the noun of a measure of counted things stands in the words; others need none."""
    if not is_counted(measure.unit):
        return True
    first = next((one for word in measure.name.split() if (one := stems(word))), frozenset())
    return bool((first | stems(measure.unit)) & stems(words))


def _entry(view: Print, known: Known, claimants: Claimants, measure: str, span: Span) -> Entry | None:
    quote = quote_around(view, span, claimants.within(span)) or quote_around(view, span)
    if quote is None:
        return None
    fields: list[tuple[str, Value]] = [("measure", measure)]
    if measure in known.briefing.measures:
        case = case_named(known.briefing.measures[measure], view.words(quote))
        fields += [("case", case)] if case else []
    fields.append(("value", NOT_GIVEN))
    fields += claimants.of(span)
    fields.append(("quote", view.words(quote)))
    return Entry("figures", tuple(fields), quote)
