"""The places of a sentence that credit something to somebody, before it is known what."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.text.calendar_name import MONTH, WEEKDAY
from builder.text.clause import word_behind
from builder.text.predicate import is_predicate
from builder.text.quotation import Span, quotations_in
from builder.text.speaker import speaker_before, speaker_behind, start_of_apposition
from builder.text.speech_verb import HEARSAY, SEEMING, SPEECH_VERBS, Bearing, SpeechVerb
from builder.text.word import words_among

HEARD = "hearsay"
"""What stands for `is said to` and the like."""
_FORMS = "|".join(sorted(SPEECH_VERBS, key=len, reverse=True))
_AUXILIARY = (
    r"(?:(?:has|have|had|would|could|did|does|do|will|was|is|are|were|also|then|now|later|previously|still|not|"
    r"(?:declined|refused|appeared|appears|seemed|seems)\sto|didn['’]t|wouldn['’]t|\w+ly)\s)*"
)
_AUXILIARY_BEFORE = re.compile(rf"(?<![\w'’-]){_AUXILIARY}\Z")
_REACH = 40
"""How far before its verb the first auxiliary stands at most."""
_SAYS = re.compile(rf"(?<![\w'’-])(?P<aux>{_AUXILIARY})(?P<verb>{_FORMS})(?![\w'’-])")
_QUOTED_AS = re.compile(r"(?P<verb>(?:was|were|is)\squoted\sas\ssaying)\b")
_QUOTES_AS = re.compile(
    r"\b(?:quoted?|quotes|cited?|cites)\s(?P<speaker>[^,;“”\"]{2,60}?)\s(?P<verb>as\ssaying)\b"
)
_SAID_BY = re.compile(
    r"\b(?:(?:has|have|had)\s(?:\w+\s)?)?(?:been|was|were|is|are)\s(?:\w+ly\s)?(?P<verb>confirmed|denied|"
    r"disputed|rejected|announced|reported|admitted|acknowledged|dismissed)\sby(?=\s)"
)
_CALLED_BY = re.compile(
    r"\b(?:been|was|were|is|are)\s(?:\w+ly\s)?(?P<verb>called|described|dismissed)\s[^.;]{2,80}?\s(?P<by>by)(?=\s)"
)
_PUTS_AT = re.compile(
    r"\b(?P<verb>estimate[sd]?|puts?|valued)\s(?P<what>[^,;:.“”\"]{2,70}?)\sat\s(?:[a-z]+\s){0,3}"
    r"(?!\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|o['’]clock)|\d+\s[A-Z]\w+\s(?:Avenue|Road|Square|Street)\b)[\d$€£]"
)
"""`put the toll at 57`; not `put the meeting at 5 p.m.`, `put them up at 12 Main Street`"""
_SPEAKS_OF = re.compile(
    r"\b(?P<verb>spoke|spoken|speaks)\sof\s(?=(?:[a-z]+\s){0,4}[\d$€£“\"]|(?:an?|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|dozens|scores|hundreds|thousands|millions)\s)"
)
"""`had spoken of 80,000 litres`, `spoke of a massacre`; not `spoke of her childhood`"""
_FINDS = re.compile(
    r"\b(?P<verb>found|finds)\s(?!that\b|out\b|(?:him|her|it|them|it)sel(?:f|ves)\b|(?:him|her|them|us)\b)"
)
_FINDERS = frozenset(
    "agency audit auditors bureau commission inquiry inspectors investigation investigators laboratory "
    "ministry panel researchers review scientists study survey".split()
)
"""Who finds what they report of: `the ministry found chlorine in the river`."""
_AUXILIARIES = frozenset("can cannot could may might must shall should would".split())
_WHEN_OR_WHERE_OPENS = frozenset("after at before by during for from in on since until".split())
"""`On Tuesday, she said, the train was late`"""
_LONGEST_SUBJECT = 8
"""Words before `, she said,` in the midst of a sentence."""
_PASSIVE = frozenset("is are was were been be".split())
_NO_SPEECH = re.compile(
    r"call\w*\s(?:on|for|off|up|in|at|(?:it|them|him|her)sel(?:f|ves))\b|ask\w*\sfor\b|\w+\sthat\s[a-z]+\s*(?:[.;]|\Z)"
    r"|(?:disput|reject)\w+\sthat\s[a-z]+,",
    re.IGNORECASE,
)
"""`called on them to go`, `asked for data`, `disputes that number`; not `said that today, …`"""
_ACCORDING = re.compile(r"\b(?P<verb>[Aa]ccording\sto)\s")
_HEARSAY = re.compile(
    rf"\b(?P<verb>{'|'.join(sorted(HEARSAY))}"
    r"|(?:is|are|was|were)\s(?:said|reported|believed|alleged|thought|understood|rumou?red)\sto"
    r"|[Ii]t\s(?:is|was)\s(?:said|reported|believed|alleged|claimed|rumou?red)(?=\sthat\b)"
    r"|(?<=\b(?:an|he)\s)alleged|(?<=\bhis\s)alleged)\b",
    re.IGNORECASE,
)
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
_INVERTED = re.compile(r"[,?!…—][”\"]?\s\Z")
_FINAL = re.compile(r"(?:\s(?:in|from|at)\s[A-Z]\w+)?\s*(?:[.,;]|\Z)")
_THAT = re.compile(r"\s*,?\s*(?:that\b|:)?\s*")
_TELLS = re.compile(r"\s*(?:that|how|whether|why|what)\b|\s*[,:]?\s*[“\"]|\s*:")
_QUOTE_NEAR = re.compile(r"[^.;]{0,60}[“\"]")
_NOTHING_SAID = re.compile(r"\s+(?:little|nothing|much|more|so|goodbye|yes|no)\b(?!\sthan)")
_TRIGGERS = frozenset(
    {
        *SPEECH_VERBS,
        *HEARSAY,
        *map(str.capitalize, HEARSAY),
        *"According according quoted understood puts put valued spoke spoken speaks".split(),
    }
)
_DOUBTFUL = HEARSAY | SEEMING | {"apparently"}
_NOT_SAID = re.compile(r"\b(?:not|declined|refused|didn['’]t|wouldn['’]t)\b")


@dataclass(frozen=True, slots=True)
class Credit:
    """One place that credits something to somebody."""

    verb: Span
    word: str
    bearing: Bearing
    speaker: Span | None
    hedge: str | None
    start: int
    """Where the crediting words begin: with the speaker, if that stands before the verb."""
    end: int
    """Where they end; what comes behind may be the statement."""
    behind: bool
    """Whether the statement stands behind, not before."""
    within: bool = False
    """Whether the statement goes on behind without quotation marks: `Speed, she said, was no cause`."""

    @property
    def is_hearsay(self) -> bool:
        """Whether nobody is named, as with `reportedly`."""
        return self.word in HEARSAY or self.word == HEARD


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
            last = _who_acts(text, match, lo, hi, last) or last
        elif not _is_object(credit, done, last):
            last, done = credit.speaker or last, match.end("verb")
            yield credit


def _who_acts(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Span | None:
    """Return who does by a verb what is no speech, and may speak next: `called for calm, and said`."""
    if match.re is not _SAYS or not _NO_SPEECH.match(text, match.start("verb"), hi):
        return None
    return speaker_before(text, lo, match.start("aux"), last)


def _is_object(credit: Credit, done: int, last: Span | None) -> bool:
    """Tell whether the verb before is taken for a part of the speaker: `X denied reports that …`."""
    who = credit.speaker
    return who is not None and who != last and who[0] < done <= who[1]


def _found(text: str, lo: int, hi: int, triggers: Sequence[int]) -> Iterator[re.Match[str]]:
    for at in triggers:
        auxiliary = _AUXILIARY_BEFORE.search(text, max(lo, at - _REACH), at)
        said = _SAYS.match(text, auxiliary.start() if auxiliary else at, hi)
        if said:
            yield said
    sentence = " ".join(text[lo:hi].lower().split())
    for pattern, signs in _SIGNS.items():
        if any(map(sentence.__contains__, signs)):
            yield from pattern.finditer(text, lo, hi)


def _said(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    verb, span = SPEECH_VERBS[match["verb"]], match.span("verb")
    begins = match.start("aux")
    is_passive = not verb.participle and not _PASSIVE.isdisjoint(match["aux"].split())
    if is_passive or _NO_SPEECH.match(text, span[0], hi) or _PUTS_AT.match(text, span[0], hi):
        return None
    inverted = _INVERTED.search(text, max(lo, begins - 4), begins)
    behind = speaker_behind(text, span[1], hi) if inverted and not verb.participle else None
    if behind and (verb.verb in ("say", "add") or text[begins - 2] in '”"'):
        return _credit(verb, match, behind, begins, behind[1], behind=False)
    speaker = speaker_before(text, lo, begins, last, participle=verb.participle)
    if speaker is None or _NOTHING_SAID.match(text, span[1]):
        return None
    end, final = _end_of_credit(text, verb, span[1], hi)
    quoted_before = text[max(lo, speaker[0] - 3) : speaker[0]].rstrip()[-1:] in ("”", '"')
    if not final and verb.needs_that and not _tells(text, span[1], end, hi):
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


def _tells(text: str, verb_end: int, end: int, hi: int) -> bool:
    return (
        ": " in text[verb_end:end]
        or "that " in text[verb_end:end]
        or any(
            pattern.match(text, at, hi)
            for at, pattern in ((verb_end, _TELLS), (end, _TELLS), (verb_end, _QUOTE_NEAR))
        )
    )


def _end_of_credit(text: str, verb: SpeechVerb, at: int, hi: int) -> tuple[int, bool]:
    """Return where the words behind the verb begin that can be a statement, and whether there are none."""
    told = _TOLD.match(text, at, hi) if verb.verb in ("tell", "warn") else None
    at = told.end() if told else at
    while (when := _WHEN_OR_WHERE.match(text, at, hi)) is not None and when.end() > at:
        at = when.end()
    final = _FINAL.match(text, at, hi)
    that = _THAT.match(text, at, hi)
    return (final.end(), True) if final else (that.end() if that else at, False)


def _credit(
    verb: SpeechVerb, match: re.Match[str], speaker: Span, start: int, end: int, *, behind: bool
) -> Credit:
    bearing = Bearing.LEAVES_OPEN if _NOT_SAID.search(match["aux"]) else verb.bearing
    hedge = next((word for word in match["aux"].split() if word in _DOUBTFUL), None)
    hedge = match["verb"] if verb.hedges else hedge
    return Credit(match.span("verb"), verb.verb, bearing, speaker, hedge, start, end, behind)


def _quoted(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `he was quoted as saying`."""
    speaker = speaker_before(text, lo, match.start("verb"), last)
    if speaker is None:
        return None
    before = text[lo : speaker[0]].rstrip().endswith(("”", '"', ","))
    end = _THAT.match(text, match.end(), hi).end()  # type: ignore[union-attr]
    return Credit(match.span("verb"), "say", Bearing.STATES, speaker, None, speaker[0], end, not before)


def _cited(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `the AP quoted an official as saying`."""
    outlet = speaker_before(text, lo, match.start(), last)
    start = outlet[0] if outlet else match.start()
    end = _THAT.match(text, match.end("verb"), hi).end()  # type: ignore[union-attr]
    behind = not text[lo:start].rstrip().endswith(("”", '"', ","))
    speaker = match.span("speaker")
    return Credit(match.span("verb"), "say", Bearing.STATES, speaker, None, start, end, behind)


def _by(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `the deployment was confirmed by the ministry`."""
    verb, speaker = SPEECH_VERBS[match["verb"]], speaker_behind(text, match.end(), hi)
    if speaker is None:
        return None
    span = match.span("verb")
    return Credit(span, verb.verb, verb.bearing, speaker, None, match.start(), speaker[1], behind=False)


def _called_by(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `the number was called a guess by the lawyer`."""
    verb, speaker = SPEECH_VERBS[match["verb"]], speaker_behind(text, match.end(), hi)
    if speaker is None:
        return None
    span = match.span("verb")
    return Credit(span, verb.verb, verb.bearing, speaker, None, match.start("by"), speaker[1], behind=False)


def _puts_at(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `the mayor put the toll at 57`."""
    auxiliary = _AUXILIARY_BEFORE.search(text, max(lo, match.start() - _REACH), match.start())
    begins = auxiliary.start() if auxiliary else match.start()
    if not _PASSIVE.isdisjoint(text[begins : match.start()].split()):
        return None
    speaker = speaker_before(text, lo, begins, last)
    if speaker is None:
        return None
    span = match.span("verb")
    start = begins if speaker == last else speaker[0]  # `…, and put the toll at 57`
    return Credit(span, "put", Bearing.STATES, speaker, None, start, span[1], behind=True)


def _speaks_of(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `the fire service had spoken of 80,000 litres`."""
    auxiliary = _AUXILIARY_BEFORE.search(text, max(lo, match.start() - _REACH), match.start())
    begins = auxiliary.start() if auxiliary else match.start()
    speaker = speaker_before(text, lo, begins, last)
    if speaker is None or not _PASSIVE.isdisjoint(text[begins : match.start()].split()):
        return None
    start = begins if speaker == last else speaker[0]
    return Credit(match.span("verb"), "speak", Bearing.STATES, speaker, None, start, match.end(), behind=True)


def _finds(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    """Read `the ministry found chlorine in the river`."""
    auxiliary = _AUXILIARY_BEFORE.search(text, max(lo, match.start() - _REACH), match.start())
    begins = auxiliary.start() if auxiliary else match.start()
    speaker = speaker_before(text, lo, begins, last)
    if speaker is None or speaker == last or not _PASSIVE.isdisjoint(text[begins : match.start()].split()):
        return None
    if text[slice(*speaker)].split()[-1].lower() not in _FINDERS:
        return None
    return Credit(
        match.span("verb"), "find", Bearing.STATES, speaker, None, speaker[0], match.end(), behind=True
    )


def _according(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
    speaker = speaker_behind(text, match.end("verb"), hi)
    if speaker is None:
        return None
    first = match.start() == lo or text[lo : match.start()].rstrip().lower() in ("but", "and", "but,", "and,")
    comma = text.find(", ", speaker[1], hi)
    end = comma + 2 if first and comma >= 0 else speaker[1]
    return Credit(
        match.span("verb"), "according to", Bearing.STATES, speaker, None, match.start(), end, first
    )


def _hearsay(text: str, match: re.Match[str], lo: int, hi: int, last: Span | None) -> Credit | None:
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


_READERS: dict[re.Pattern[str], Callable[[str, re.Match[str], int, int, Span | None], Credit | None]] = {
    _SAYS: _said,
    _QUOTED_AS: _quoted,
    _QUOTES_AS: _cited,
    _SAID_BY: _by,
    _CALLED_BY: _called_by,
    _PUTS_AT: _puts_at,
    _SPEAKS_OF: _speaks_of,
    _FINDS: _finds,
    _ACCORDING: _according,
    _HEARSAY: _hearsay,
}
_SIGNS = {
    _QUOTED_AS: ("as saying",),
    _QUOTES_AS: ("as saying",),
    _SAID_BY: (" by",),
    _CALLED_BY: (" by ",),
    _PUTS_AT: (" at ",),
    _SPEAKS_OF: ("spoke", "speaks of"),
    _FINDS: ("found ", "finds "),
    _ACCORDING: ("according to",),
    _HEARSAY: (
        *HEARSAY,
        *("said t", "reported t", "claimed t"),
        *("alleged", "believed", "thought", "understood", "rumored", "rumoured"),
    ),
}
"""Words without which a pattern is found nowhere: they are looked for first, which is much quicker."""
