"""Every attributed statement as a key point: its quote, its claimant, and a topic that may fit."""

import re
from collections.abc import Iterator

from builder.scaffold.claimant import Claimants
from builder.scaffold.clause import pieces_of
from builder.scaffold.entry import Entry, Span, Value
from builder.scaffold.known import Known
from builder.scaffold.naming import short_id
from builder.scaffold.print import Print
from builder.scaffold.speech import Speech
from builder.text.blank import BLANK
from builder.text.quote import holds_words
from builder.text.speech_verb import Bearing

_LEAST_LIKE = 3.0
_LEAST_STEMS = 2
_LEAST_WORDS = 3
_NO_STATEMENT = re.compile(r"(?:(?:not\s)?to|according\sto)\s", re.IGNORECASE)
"""`asked not to be named` says nothing, nor does `according to e-mails` alone."""
_ALLOWED = "return enter leave apply appeal resume reopen drive drink swim fish vote keep stay"
_HEDGE = re.compile(
    r"(?<!\bnot\s)(?<!n['’]t\s)(?<!\bcannot\s)\b(?:"
    r"(?:could(?!\snot\b)|might|may(?!\snot\s(?!have\b|be\b)))"
    rf"(?!\s(?:only\s)?(?:{_ALLOWED.replace(' ', '|')})\b)"
    r"|I think|appear(?:s|ed)?|seem(?:s|ed)?|likely|unlikely|reportedly|allegedly"
    r"|possibly|perhaps|probably|supposedly|believed?|suspect(?:s|ed)?)\b"
)
"""Words of doubt: not `I do not believe`, nor `residents may return`, which allows something."""


def statements(
    view: Print, known: Known, claimants: Claimants, noise: tuple[Span, ...], taken: set[str]
) -> Iterator[Entry]:
    """Suggest a key point for what each attribution credits; long statements are cut at their clauses.

    Of two who are credited with the same words it is the one whose verb stands outside: `X warned, Y said`.
    """
    chosen: dict[str, tuple[Speech, Span]] = {}
    for speech in claimants.speeches:
        for part in speech.quoted:
            for piece in pieces_of(view, view.trimmed(part)):
                quote = _quotable(view, piece)
                if quote is None or any(quote.meets(other) for other in noise):
                    continue
                words = view.words(quote)
                if len(words.split()) < _LEAST_WORDS or _NO_STATEMENT.match(words):
                    continue
                before = chosen.setdefault(words, (speech, quote))
                if speech.said_by and before[1].meets(before[0].verb) and not quote.meets(speech.verb):
                    chosen[words] = (speech, quote)
    for speech, quote in chosen.values():
        yield _point(view, known, speech, quote, taken)


def _quotable(view: Print, span: Span) -> Span | None:
    """Return the words, or their whole sentence where they stand in several places."""
    if view.can_be_quoted(span):
        return span
    sentence = view.trimmed(view.sentence(span))
    return sentence if view.can_be_quoted(sentence) else None


def _point(view: Print, known: Known, speech: Speech, quote: Span, taken: set[str]) -> Entry:
    words = view.words(quote)
    holds_verb = quote.start <= speech.verb.start and speech.verb.end < quote.end
    said = view.words(Span(speech.verb.end, quote.end)) if holds_verb else words
    id_ = short_id(said, taken, _lead(view, speech))
    fields: list[tuple[str, Value]] = [("id", id_), ("point", BLANK)]
    if known.briefing.topics:
        fields.append(("topics", (topic_for(known, words),)))
    fields += speech.fields
    hedge = speech.hedge if speech.hedge and holds_words(words, speech.hedge) else None
    doubt = _HEDGE.search(words)
    if hedge or doubt:
        fields.append(("hedge", hedge or (doubt[0] if doubt else "")))
    fields.append(("quote", words))
    return Entry("key_points", tuple(fields), quote, speech.notes)


def _lead(view: Print, speech: Speech) -> str:
    """Return the word before an id without which it would say the contrary: `denied-train-speeding`."""
    if speech.bearing in (Bearing.DENIES, Bearing.DISPUTES):
        return view.words(speech.verb)
    return "not said" if speech.bearing is Bearing.LEAVES_OPEN else ""


def topic_for(known: Known, words: str) -> str:
    """Return the topic that the words are nearest to; a blank where none is near."""
    near = known.topics.nearest(words)
    return near[0].id if near and near[0].score >= _LEAST_LIKE and near[0].stems >= _LEAST_STEMS else BLANK
