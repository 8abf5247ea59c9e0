"""Which measure, and which case of it, a number may belong to."""

from builder.model import Measure
from builder.scaffold.known import Known
from builder.scaffold.likeness import stems
from builder.text.blank import BLANK
from builder.text.quantity import Quantity
from builder.text.unit import is_counted, to_unit

_CLOSE = 0.75
"""Of the best score: measures from here on are offered as well."""
_MOST_OFFERED = 3
_LEAST_LIKE = 2.0
"""A score below this is one common word: no reason to name a measure of lengths or weights."""


def fitting_measures(known: Known, quantity: Quantity, words: str) -> list[Measure]:
    """Return the measures that the words around a quantity speak of, of those that can count it.

    The likeliest comes first; more than one where the words do not tell them apart.
    """
    measures = known.briefing.measures
    able = {id_ for id_, measure in measures.items() if to_unit(quantity, measure.unit) is not None}
    if is_counted(quantity.unit):
        nouns = stems(quantity.unit)
        able = {id_ for id_ in able if known.counted[id_] & nouns}
    near = known.measures.nearest(words, frozenset(able))
    if not near or near[0].score < _LEAST_LIKE:
        return []
    return [measures[like.id] for like in near if like.score >= _CLOSE * near[0].score][:_MOST_OFFERED]


def case_named(measure: Measure, words: str) -> str | None:
    """Return the case that the words name, a blank where they name none or two."""
    if not measure.cases:
        return None
    here = stems(words)
    shared: dict[str, int] = {}
    every = [stems(name) for _, name in measure.cases]
    common = frozenset.intersection(*every)
    for (id_, _), own in zip(measure.cases, every, strict=True):
        shared[id_] = len((own - common) & here)
    best = max(shared.values())
    named = [id_ for id_, count in shared.items() if count == best]
    return named[0] if best and len(named) == 1 else BLANK
