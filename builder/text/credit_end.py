"""Where the words end that credit, behind the verb: whom somebody told, when and where."""

import re

from builder.text.calendar_name import MONTH, WEEKDAY
from builder.text.speech_verb import SpeechVerb

_WHEN_OR_WHERE = re.compile(
    rf"\s*(?:(?:late|early|earlier|later)\s)?(?:(?:on\s)?{WEEKDAY}(?=\W|\Z)"
    r"(?:\s(?:morning|night|evening|afternoon))?|yesterday|today|later|again|last\s\w+"
    rf"|in\s{MONTH}"
    r"|in\sa\s[\w\s]{3,30}?|in\san\s[\w-]+(?:\s[\w-]+)?|by\s(?:telephone|phone|e-?mail)"
    r"|on\s(?:condition\sof\sanonymity|Twitter|social\smedia|(?:state\s)?(?:television|radio)|the\sradio)"
    r"|on\sthe\sbasis\sof\s[^;“”\"]{3,50}?"
    r"|at\sa\s[\w\s]{3,30}?|at\sthe\stime"
    r"|(?:at|from|in|inside|near|outside)\sthe\s(?:scene|site|spot|hospital|harbou?r|station|airport|capital|court|school))"
    r"(?=\s*(?:[,.:;“\"—]|that\b|\Z)|(?<=day)\s)",
)
_TOLD = re.compile(
    r"\s*(?:the\s|a\s|an\s)?(?:(?:reporters|journalists|lawmakers|parliament|them|us|me|him|her|it)\b"
    r"(?:\s(?:in|from|at)\s[A-Z][\w.]*|\s(?:outside|inside|near|at|in)\sthe\s[a-z]+(?=[.;]))?"
    r"|(?:[\w.’']+\s){0,5}?(?:agency|newspaper|television|channel|radio|council|committee|paper|site|conference"
    r"|briefing|court|rally|hearing|crowd|meeting|analysts|investors|supporters|shareholders)\b"
    r"|[A-Z][\w.’']*(?:\s(?:[A-Z][\w.’']*|i|of|the))*)"
)
_FINAL = re.compile(r"(?:\s(?:in|from|at)\s[A-Z]\w+)?\s*(?:[.,;]|\Z)")
_THAT = re.compile(r"\s*,?\s*(?:that\b|:)?\s*")
_TELLS = re.compile(r"\s*(?:that|how|whether|why|what)\b|\s*[,:]?\s*[“\"]|\s*:")
_QUOTE_NEAR = re.compile(r"[^.;]{0,60}[“\"]")


def end_of_credit(text: str, verb: SpeechVerb, at: int, hi: int) -> tuple[int, bool]:
    """Return where the words behind the verb begin that can be a statement, and whether there are none."""
    told = _TOLD.match(text, at, hi) if verb.verb in ("tell", "warn") else None
    at = told.end() if told else at
    while (when := _WHEN_OR_WHERE.match(text, at, hi)) is not None and when.end() > at:
        at = when.end()
    final = _FINAL.match(text, at, hi)
    return (final.end(), True) if final else (behind_that(text, at, hi), False)


def tells(text: str, verb_end: int, end: int, hi: int) -> bool:
    """Tell whether `that`, a colon or a quotation mark behind a verb shows that it tells something."""
    return (
        ": " in text[verb_end:end]
        or "that " in text[verb_end:end]
        or any(
            pattern.match(text, at, hi)
            for at, pattern in ((verb_end, _TELLS), (end, _TELLS), (verb_end, _QUOTE_NEAR))
        )
    )


def behind_that(text: str, at: int, hi: int) -> int:
    """Return where the words begin behind `that` or a colon."""
    that = _THAT.match(text, at, hi)
    return that.end() if that else at
