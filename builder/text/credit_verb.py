"""Verbs of saying with a speaker: `X said that`, `…, said X`, `…, she said, …`."""

import re
from dataclasses import replace

from builder.text.auxiliary import AUXILIARY, is_passive
from builder.text.clause import word_behind
from builder.text.credit import Credit
from builder.text.credit_end import end_of_credit, tells
from builder.text.credit_form import PUTS_AT
from builder.text.predicate import is_predicate
from builder.text.quotation import Span
from builder.text.speaker import speaker_before, speaker_behind, start_of_apposition
from builder.text.speech_verb import HEARSAY, SEEMING, SPEECH_VERBS, Bearing, SpeechVerb

_FORMS = "|".join(sorted(SPEECH_VERBS, key=len, reverse=True))
SAYS = re.compile(rf"(?<![\w'’-])(?P<aux>{AUXILIARY})(?P<verb>{_FORMS})(?![\w'’-])")
_NO_SPEECH = re.compile(
    r"call\w*\s(?:on|for|off|up|in|at|(?:it|them|him|her)sel(?:f|ves))\b|ask\w*\sfor\b|\w+\sthat\s[a-z]+\s*(?:[.;]|\Z)"
    r"|(?:disput|reject)\w+\sthat\s[a-z]+,",
    re.IGNORECASE,
)
"""`called on them to go`, `asked for data`, `disputes that number`; not `said that today, …`"""
_INVERTED = re.compile(r"[,?!…—][”\"]?\s\Z")
_NOTHING_SAID = re.compile(r"\s+(?:little|nothing|much|more|so|goodbye|yes|no)\b(?!\sthan)")
_AUXILIARIES = frozenset("can cannot could may might must shall should would".split())
_WHEN_OR_WHERE_OPENS = frozenset("after at before by during for from in on since until".split())
"""`On Tuesday, she said, the train was late`"""
_LONGEST_SUBJECT = 8
"""Words before `, she said,` in the midst of a sentence."""
_DOUBTFUL = HEARSAY | SEEMING | {"apparently"}
_NOT_SAID = re.compile(r"\b(?:not|declined|refused|didn['’]t|wouldn['’]t)\b")


def said(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read a verb of saying with its speaker before or behind it."""
    verb, span = SPEECH_VERBS[match["verb"]], match.span("verb")
    begins = match.start("aux")
    is_done = not verb.participle and is_passive(match["aux"])
    if is_done or _NO_SPEECH.match(text, span[0], hi) or PUTS_AT.match(text, span[0], hi):
        return None
    inverted = _INVERTED.search(text, max(lo, begins - 4), begins)
    behind = speaker_behind(text, span[1], hi) if inverted and not verb.participle else None
    if behind and (verb.verb in ("say", "add") or text[begins - 2] in '”"'):
        return _credit(verb, match, behind, begins, behind[1], behind=False)
    speaker = speaker_before(text, lo, begins, last, participle=verb.participle)
    if speaker is None or _NOTHING_SAID.match(text, span[1]):
        return None
    end, final = end_of_credit(text, verb, span[1], hi)
    quoted_before = text[max(lo, speaker[0] - 3) : speaker[0]].rstrip()[-1:] in ("”", '"')
    if not final and verb.needs_that and not tells(text, span[1], end, hi):
        return None
    own = start_of_apposition(text, lo, speaker) if speaker != last or speaker[1] + 2 >= begins else begins
    if final and not (quoted_before or text[lo:own].rstrip().endswith((",", "—", "?", "”", '"'))):
        return None
    credit = _credit(verb, match, speaker, own, end, behind=not (final or quoted_before))
    return replace(credit, within=True) if final and _goes_on(text, lo, own, end, hi) else credit


def _goes_on(text: str, lo: int, start: int, end: int, hi: int) -> bool:
    """Tell whether `, she said,` parts a subject, or when and where, from what is said of it."""
    before = text[lo:start].rstrip()
    words = before.rstrip(",").split()
    if not before.endswith(",") or text[end - 1 : end] != "," or not 0 < len(words) <= _LONGEST_SUBJECT:
        return False
    behind = word_behind(text[:hi], end)
    goes_on = (
        behind in _AUXILIARIES
        or (is_predicate(behind) and not behind.endswith("ing"))
        or words[0].lower() in _WHEN_OR_WHERE_OPENS
    )
    return goes_on and not any(map(is_predicate, words)) and not set(before) & set('“”"')


def _credit(
    verb: SpeechVerb, match: re.Match[str], speaker: Span, start: int, end: int, *, behind: bool
) -> Credit:
    bearing = Bearing.LEAVES_OPEN if _NOT_SAID.search(match["aux"]) else verb.bearing
    hedge = next((word for word in match["aux"].split() if word in _DOUBTFUL), None)
    hedge = match["verb"] if verb.hedges else hedge
    return Credit(match.span("verb"), verb.verb, bearing, speaker, hedge, start, end, behind)


def who_acts(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Span | None:
    """Return who does by a verb what is no speech, and may speak next: `called for calm, and said`."""
    if match.re is not SAYS or not _NO_SPEECH.match(text, match.start("verb"), hi):
        return None
    return speaker_before(text, lo, match.start("aux"), last)
