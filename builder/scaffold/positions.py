"""Where the article's words come close to a claim of the briefing: a position to look at."""

import re
from collections.abc import Iterator

from builder.scaffold.claimant import Claimants
from builder.scaffold.clause import quote_around
from builder.scaffold.entry import Entry, Span, Value
from builder.scaffold.known import Known
from builder.scaffold.print import Print
from builder.scaffold.speech import Speech
from builder.text.blank import BLANK
from builder.text.speech_verb import Bearing

_LEAST_STEMS = 3
_LEAST_SHARE = 0.6
"""Of the weight of the claim's words, or of those of an earlier position on it."""
_CLOSE = 0.75
"""Of the best score that the words reach with any claim: a sentence is seldom about many."""
_LEAST_WORDS = 4
_AGAINST = {Bearing.DENIES: "denies", Bearing.DISPUTES: "disputes", Bearing.LEAVES_OPEN: "leaves open"}
_NOT = re.compile(r"\b(?:no|not|never|neither|nor|without|den\w+|unclear|unknown)\b|n['’]t\b", re.IGNORECASE)


def positions(view: Print, known: Known, claimants: Claimants, noise: tuple[Span, ...]) -> Iterator[Entry]:
    """Suggest, for each claim, a position by the statement or clause that is nearest to it, if any is near.

    Whether the words affirm the claim is not guessed where one of the two denies something.
    """
    best: dict[str, tuple[float, Span]] = {}
    for unit in claimants.units():
        if len(view.words(unit).split()) < _LEAST_WORDS or any(unit.meets(other) for other in noise):
            continue
        found = known.claims.nearest(view.words(unit))
        for like in found:
            near = like.stems >= _LEAST_STEMS and like.share >= _LEAST_SHARE
            if near and like.score >= max(_CLOSE * found[0].score, best.get(like.id, (0.0, unit))[0]):
                best[like.id] = (like.score, unit)
    for claim, (_, unit) in sorted(best.items(), key=lambda item: (item[1][1], item[0])):
        quote = quote_around(view, unit, claimants.within(unit)) or quote_around(view, unit)
        if quote:
            yield _position(view, known, claimants.around(unit), claim, quote)


def _position(view: Print, known: Known, found: tuple[Speech, Span] | None, claim: str, quote: Span) -> Entry:
    said = found[0].fields if found else []
    stance = "reports" if said else "says"
    words = known.briefing.claims[claim].claim
    if bool(_NOT.search(view.words(view.sentence(quote)))) != bool(_NOT.search(words)):
        stance = BLANK
    elif found and found[0].bearing in _AGAINST:
        stance = _AGAINST[found[0].bearing]
    fields: list[tuple[str, Value]] = [("claim", claim), ("position", stance), *said]
    fields.append(("quote", view.words(quote)))
    return Entry("positions", tuple(fields), quote, (f"the claim: {words}",))
