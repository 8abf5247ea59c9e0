"""The places of a sentence that credit something to somebody, before it is known what."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from builder.text import credit_form as form
from builder.text.auxiliary import auxiliary_before
from builder.text.credit import Credit
from builder.text.credit_verb import SAYS, said, who_acts
from builder.text.quotation import Span, quotations_in
from builder.text.speech_verb import HEARSAY, SPEECH_VERBS
from builder.text.word import words_among

_TRIGGERS = frozenset(
    {
        *SPEECH_VERBS,
        *HEARSAY,
        *map(str.capitalize, HEARSAY),
        *"According according quoted understood puts put valued spoke spoken speaks".split(),
    }
)


def triggers_in(text: str) -> list[int]:
    """Return where the words stand without which nothing is credited; most sentences have none."""
    return [at for at, _ in words_among(text, _TRIGGERS)]


def credits_in(text: str, lo: int, hi: int, triggers: Sequence[int]) -> Iterator[Credit]:
    """Yield the places of one sentence that credit, in order; quotation marks hide what stands in them.

    `triggers` are those of the whole text.
    """
    here = triggers[bisect_left(triggers, lo) : bisect_left(triggers, hi)]
    if not here:
        return
    marked = quotations_in(text, lo, hi)
    last: Span | None = None
    done = lo
    for match in sorted(_found(text, lo, hi, here), key=lambda each: (each.start("verb"), -each.end("verb"))):
        start = match.start("verb")
        while marked and marked[0][1] <= start:
            del marked[0]
        if start < done or any(first <= start < end for first, end in marked[:1]):
            continue
        credit = _READERS[match.re](text, match, lo, hi, last)
        if credit is None:
            last = who_acts(text, match, lo, hi, last) or last
        elif not _is_object(credit, done, last):
            last, done = credit.speaker or last, match.end("verb")
            yield credit


def _is_object(credit: Credit, done: int, last: Span | None) -> bool:
    """Tell whether the verb before is taken for a part of the speaker: `X denied reports that …`."""
    who = credit.speaker
    return who is not None and who != last and who[0] < done <= who[1]


def _found(text: str, lo: int, hi: int, triggers: Sequence[int]) -> Iterator[re.Match[str]]:
    for at in triggers:
        verb = SAYS.match(text, auxiliary_before(text, lo, at), hi)
        if verb:
            yield verb
    sentence = " ".join(text[lo:hi].lower().split())
    for pattern, signs in _SIGNS.items():
        if any(map(sentence.__contains__, signs)):
            yield from pattern.finditer(text, lo, hi)


_READERS: dict[re.Pattern[str], Callable[[str, re.Match[str], int, int, Span | None], Credit | None]] = {
    SAYS: said,
    form.QUOTED_AS: form.quoted,
    form.QUOTES_AS: form.cited,
    form.SAID_BY: form.done_by,
    form.CALLED_BY: form.called_by,
    form.PUTS_AT: form.puts_at,
    form.SPEAKS_OF: form.speaks_of,
    form.FINDS: form.finds,
    form.ACCORDING: form.according,
    form.HEARSAY_WORDS: form.hearsay,
}
_SIGNS = {
    form.QUOTED_AS: ("as saying",),
    form.QUOTES_AS: ("as saying",),
    form.SAID_BY: (" by",),
    form.CALLED_BY: (" by ",),
    form.PUTS_AT: (" at ",),
    form.SPEAKS_OF: ("spoke", "speaks of"),
    form.FINDS: ("found ", "finds "),
    form.ACCORDING: ("according to",),
    form.HEARSAY_WORDS: (
        *HEARSAY,
        *("said t", "reported t", "claimed t"),
        *("alleged", "believed", "thought", "understood", "rumored", "rumoured"),
    ),
}
"""Words without which a pattern is found nowhere: they are looked for first, which is much quicker."""
