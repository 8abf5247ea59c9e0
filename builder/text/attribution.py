"""Finding in English news what is credited to somebody: which words, to whom, by which verb.

A look at the surface, sentence by sentence: a verb of saying with a speaker before or behind it, `according
to`, and the words of hearsay. What is doubtful is left out, so that what is found can be relied on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from builder.text.credit import Credit
from builder.text.credit_search import credits_in, triggers_in
from builder.text.quotation import Span, quotations_in, whole_sentences, with_double_marks
from builder.text.speech_verb import Bearing

_BREAK = re.compile(r"(?:[,;]|\s[—–-])\s(?:(?:and|but|while|although|though)\s)?\Z|\s(?:and|but)\s\Z")
_BREAK_WIDTH = 16
_NEXT = 9
"""How many further attributions of a sentence are looked at for where a statement ends."""
_MOST = 24
"""No sentence credits more often: words repeated for ever hold statements within statements."""
_LONGEST = 2000
"""No sentence of news is longer; what is longer is cut, so that cost stays in proportion."""
_CLAUSE = re.compile(r".*(?:[,;:]|\s—)\s(?:and|but|while|although|though|which|who)\b\s?", re.DOTALL)
_QUESTION = re.compile(r"[?!][”\"]\Z")
_COLON = re.compile(r":\s*(?=[“\"])")
_SUBORDINATE = re.compile(r"(?:\A|\W)(?:while|although|though|even\sas|as)\s\Z", re.IGNORECASE)
_EDGES = ' \t\u00a0,;:“”"„«»'


@dataclass(frozen=True, slots=True)
class Attribution:
    """That words are credited to somebody. All spans are offsets in code points of the text, half open."""

    statements: tuple[Span, ...]
    """The words that are credited, without outer quotation marks: one span, or more where the verb splits
    them or a quotation goes on in the sentences behind it. They can hold attributions of their own."""
    verb: Span
    """The verb, `according to`, or the word of hearsay."""
    word: str
    """The verb's plain form (`say`), `according to`, or the word of hearsay in small letters."""
    speaker: Span | None
    """Who speaks, be it a pronoun; without what stands in apposition. None where nobody is told."""
    bearing: Bearing
    """How the speaker stands to the statement, as far as the verb tells."""
    hedge: str | None = None
    """The word of doubt that the attribution is made with, as printed: `claimed`, `reportedly`."""

    @property
    def hedged(self) -> bool:
        """Whether the attribution itself casts doubt, beyond naming somebody."""
        return self.hedge is not None


def attributions(text: str) -> tuple[Attribution, ...]:
    """Find what a paragraph of English news credits to somebody, in the order of the text."""
    found: list[Attribution] = []
    text = with_double_marks(text)
    triggers = triggers_in(text)
    if not triggers:
        return ()
    for lo, hi in _units(text):
        here = list(_in_sentence(text, lo, hi, triggers))
        if not here and found:
            _take_up(text, (lo, hi), found)
        found += here
    return tuple(sorted(found, key=lambda each: each.verb))


def _units(text: str) -> Iterator[Span]:
    """Yield the sentences, a question in quotation marks together with the `he asked` behind it."""
    start = None
    for lo, hi in whole_sentences(text):
        start = lo if start is None else start
        if not _QUESTION.search(text, hi - 2, hi):
            yield from ((at, min(at + _LONGEST, hi)) for at in range(start, hi, _LONGEST))
            start = None
    if start is not None:
        yield max(start, len(text) - _LONGEST), len(text)


def _take_up(text: str, sentence: Span, found: list[Attribution]) -> None:
    """Give a sentence that is all quotation to whoever was quoted in the one before."""
    last = found[-1]
    gap = text[last.statements[-1][1] : sentence[0]]
    quoted = any(start <= sentence[0] and sentence[1] <= end for start, end in quotations_in(text, *sentence))
    if quoted and "\n" not in gap and re.search(r"[”\"]", text[last.statements[-1][1] - 1 : sentence[0]]):
        more = _trimmed(text, *sentence)
        found[-1] = replace(last, statements=(*last.statements, more))


def _in_sentence(text: str, lo: int, hi: int, triggers: Sequence[int]) -> Iterator[Attribution]:
    credits = list(islice(credits_in(text, lo, hi, triggers), _MOST))
    for number, credit in enumerate(credits):
        later = (each.start for each in credits[number + 1 : number + _NEXT] if each.start >= credit.end)
        upto = next((at for at in later if _BREAK.search(text, max(credit.end, at - _BREAK_WIDTH), at)), hi)
        statements = tuple(_statements(text, credit, lo, upto))
        if statements:
            yield Attribution(
                statements, credit.verb, credit.word, credit.speaker, credit.bearing, credit.hedge
            )


def _statements(text: str, credit: Credit, lo: int, hi: int) -> Iterator[Span]:
    if credit.is_hearsay:
        yield _clause(text, credit.verb, lo, hi)
        return
    if credit.within:
        yield _trimmed(text, lo, credit.start)
        yield _trimmed(text, credit.end, hi)
        return
    yield from (span for span in _SIDES[credit.behind](text, credit, lo, hi) if span[0] < span[1])


def _before(text: str, credit: Credit, lo: int, hi: int) -> Iterator[Span]:
    """Yield what goes before `X said`, and the quotation that goes on behind it."""
    marked = [span for span in quotations_in(text, lo, credit.start) if lo <= span[0]]
    closed = marked and any(mark in ",?!" for mark in text[marked[-1][1] - 2 : marked[-1][1] + 1 : 2])
    yield _trimmed(text, lo, marked[-1][1] if closed else credit.start)
    more = next((span for span in quotations_in(text, credit.end, hi) if credit.end <= span[0]), None)
    if more:
        yield _trimmed(text, *more)


def _behind(text: str, credit: Credit, lo: int, hi: int) -> Iterator[Span]:
    """Yield what comes behind `X said that`."""
    breaks = _BREAK.search(text, max(credit.end, hi - _BREAK_WIDTH), hi)
    end = breaks.start() if breaks else hi
    if _SUBORDINATE.search(text, lo, credit.start):
        comma = text.find(", ", credit.end, end)
        end = comma if comma >= 0 else end
    colon = _COLON.search(text, credit.end, end)
    yield _trimmed(text, colon.end() if colon else credit.end, end)


_SIDES = {False: _before, True: _behind}


def _clause(text: str, at: Span, lo: int, hi: int) -> Span:
    """Return the clause around a word of hearsay: its sentence, or what stands behind `, and` in it."""
    before = _CLAUSE.match(text, lo, at[0])
    return _trimmed(text, before.end() if before else lo, hi)


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return a span without the marks and spaces at its ends, nor its full stop, if not that of `U.S.`."""
    while start < end and text[start] in _EDGES + "—":
        start += 1
    while start < end and text[end - 1] in _EDGES + "—":
        end -= 1
    if start < end and text[end - 1] == "." and not re.search(r"\b[A-Z]\.\Z", text[start:end]):
        end -= 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    words = text[start:end]
    if words.count("“") > words.count("”") or words.count('"') % 2:
        end = next((at + 1 for at in range(end, min(end + 3, len(text))) if text[at] in '”"'), end)
    return start, end
