"""Fixed forms that credit beside verbs of saying: `according to X`, `X put the toll at`, `confirmed by X`."""

import re

from builder.text.auxiliary import auxiliary_before, is_passive
from builder.text.credit import HEARD, Credit
from builder.text.credit_end import behind_that
from builder.text.quotation import Span
from builder.text.speaker import speaker_before, speaker_behind
from builder.text.speech_verb import HEARSAY, SPEECH_VERBS, Bearing

QUOTED_AS = re.compile(r"(?P<verb>(?:was|were|is)\squoted\sas\ssaying)\b")
QUOTES_AS = re.compile(
    r"\b(?:quoted?|quotes|cited?|cites)\s(?P<speaker>[^,;“”\"]{2,60}?)\s(?P<verb>as\ssaying)\b"
)
SAID_BY = re.compile(
    r"\b(?:(?:has|have|had)\s(?:\w+\s)?)?(?:been|was|were|is|are)\s(?:\w+ly\s)?(?P<verb>confirmed|denied|"
    r"disputed|rejected|announced|reported|admitted|acknowledged|dismissed)\sby(?=\s)"
)
CALLED_BY = re.compile(
    r"\b(?:been|was|were|is|are)\s(?:\w+ly\s)?(?P<verb>called|described|dismissed)\s[^.;]{2,80}?\s(?P<by>by)(?=\s)"
)
PUTS_AT = re.compile(
    r"\b(?P<verb>estimate[sd]?|puts?|valued)\s(?P<what>[^,;:.“”\"]{2,70}?)\sat\s(?:[a-z]+\s){0,3}"
    r"(?!\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|o['’]clock)|\d+\s[A-Z]\w+\s(?:Avenue|Road|Square|Street)\b)[\d$€£]"
)
"""`put the toll at 57`; not `put the meeting at 5 p.m.`, `put them up at 12 Main Street`"""
SPEAKS_OF = re.compile(
    r"\b(?P<verb>spoke|spoken|speaks)\sof\s(?=(?:[a-z]+\s){0,4}[\d$€£“\"]|(?:an?|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|dozens|scores|hundreds|thousands|millions)\s)"
)
"""`had spoken of 80,000 litres`, `spoke of a massacre`; not `spoke of her childhood`"""
FINDS = re.compile(
    r"\b(?P<verb>found|finds)\s(?!that\b|out\b|(?:him|her|it|them)sel(?:f|ves)\b|(?:him|her|them|us)\b)"
)
_FINDERS = frozenset(
    "agency audit auditors bureau commission inquiry inspectors investigation investigators laboratory "
    "ministry panel researchers review scientists study survey".split()
)
"""Who finds what they report of: `the ministry found chlorine in the river`."""
ACCORDING = re.compile(r"\b(?P<verb>[Aa]ccording\sto)\s")
HEARSAY_WORDS = re.compile(
    rf"\b(?P<verb>{'|'.join(sorted(HEARSAY))}"
    r"|(?:is|are|was|were)\s(?:said|reported|believed|alleged|thought|understood|rumou?red)\sto"
    r"|[Ii]t\s(?:is|was)\s(?:said|reported|believed|alleged|claimed|rumou?red)(?=\sthat\b)"
    r"|(?<=\b(?:an|he)\s)alleged|(?<=\bhis\s)alleged)\b",
    re.IGNORECASE,
)


def quoted(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `he was quoted as saying`."""
    speaker = speaker_before(text, lo, match.start("verb"), last)
    if speaker is None:
        return None
    before = text[lo : speaker[0]].rstrip().endswith(("”", '"', ","))
    end = behind_that(text, match.end(), hi)
    return Credit(match.span("verb"), "say", Bearing.STATES, speaker, None, speaker[0], end, not before)


def cited(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `the AP quoted an official as saying`."""
    outlet = speaker_before(text, lo, match.start(), last)
    start = outlet[0] if outlet else match.start()
    end = behind_that(text, match.end("verb"), hi)
    behind = not text[lo:start].rstrip().endswith(("”", '"', ","))
    speaker = match.span("speaker")
    return Credit(match.span("verb"), "say", Bearing.STATES, speaker, None, start, end, behind)


def done_by(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `the deployment was confirmed by the ministry`."""
    verb, speaker = SPEECH_VERBS[match["verb"]], speaker_behind(text, match.end(), hi)
    if speaker is None:
        return None
    span = match.span("verb")
    return Credit(span, verb.verb, verb.bearing, speaker, None, match.start(), speaker[1], behind=False)


def called_by(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `the number was called a guess by the lawyer`."""
    verb, speaker = SPEECH_VERBS[match["verb"]], speaker_behind(text, match.end(), hi)
    if speaker is None:
        return None
    span = match.span("verb")
    return Credit(span, verb.verb, verb.bearing, speaker, None, match.start("by"), speaker[1], behind=False)


def puts_at(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `the mayor put the toll at 57`."""
    subject = _subject(text, match, lo, last)
    if subject is None:
        return None
    (speaker, start), span = subject, match.span("verb")
    return Credit(span, "put", Bearing.STATES, speaker, None, start, span[1], behind=True)


def speaks_of(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `the fire service had spoken of 80,000 litres`."""
    subject = _subject(text, match, lo, last)
    if subject is None:
        return None
    speaker, start = subject
    return Credit(match.span("verb"), "speak", Bearing.STATES, speaker, None, start, match.end(), behind=True)


def finds(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `the ministry found chlorine in the river`."""
    subject = _subject(text, match, lo, last)
    if subject is None:
        return None
    speaker, start = subject
    if speaker == last or text[slice(*speaker)].split()[-1].lower() not in _FINDERS:
        return None
    return Credit(match.span("verb"), "find", Bearing.STATES, speaker, None, start, match.end(), behind=True)


def _subject(text: str, match: re.Match[str], lo: int, last: Span | None) -> tuple[Span, int] | None:
    """Return who does what a verb tells, and where that begins; None for a passive, or where nobody does.

    Where who spoke last goes on, only the verb is new: `…, and put the toll at 57`.
    """
    begins = auxiliary_before(text, lo, match.start())
    speaker = None if is_passive(text[begins : match.start()]) else speaker_before(text, lo, begins, last)
    return None if speaker is None else (speaker, begins if speaker == last else speaker[0])


def according(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `according to the ministry`."""
    speaker = speaker_behind(text, match.end("verb"), hi)
    if speaker is None:
        return None
    first = match.start() == lo or text[lo : match.start()].rstrip().lower() in ("but", "and", "but,", "and,")
    comma = text.find(", ", speaker[1], hi)
    end = comma + 2 if first and comma >= 0 else speaker[1]
    return Credit(
        match.span("verb"), "according to", Bearing.STATES, speaker, None, match.start(), end, first
    )


def hearsay(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `reportedly`, `is said to`: nobody is named."""
    word = match["verb"].lower()
    return Credit(
        match.span("verb"),
        word if word in HEARSAY else HEARD,
        Bearing.STATES,
        None,
        match["verb"],
        match.start(),
        match.end(),
        behind=False,
    )
