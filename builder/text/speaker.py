"""Who speaks: the words for a person or a body that stand beside a verb of saying."""

import re

from builder.text.calendar_name import WEEKDAY
from builder.text.quotation import Span
from builder.text.speech_verb import PRONOUNS, SPEAKERS

_DAY = rf"(?:on\s)?{WEEKDAY}"
_TRAIL = re.compile(rf"\s*(?:{_DAY}|later|earlier|yesterday|today)\s*\Z")
_BOUNDARY = re.compile(
    r"[,;:—–“”\"}\]]\s*(?:and\s|but\s|so\s)?"
    r"|(?:^|(?<=\s))(?:while|although|though|because|since|when|whether|that|which|who|but|if|as|after|before|where|than"
    r"|yet|meanwhile|and\sthen|because\sof|said|say|says|added|told|believe|reported)\s",
    re.IGNORECASE,
)
_APPOSITION = re.compile(r",(?P<aside>[^,“”\"]*(?:,\sa\s[^,“”\"]*)?),\s*\Z")
_NAME = re.compile(r"\s*(?P<name>[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|al|von|van|de|bin))+)\s*")
"""A name in apposition: `a deputy spokesman, Mark Toner, said`."""
_LEAD = re.compile(
    rf"(?:(?:late|early|earlier|later)\s)?(?:{_DAY}|yesterday|today|earlier|later)\s", re.IGNORECASE
)
_ELIDED = re.compile(r"(?:\A|\s|,)(?:and|but|who|or)\s*\Z")
_WORD = re.compile(r"[^\W_](?:[\w.’'-]*\w)?")
_BEHIND = re.compile(
    r"\s+(?P<who>(?:[a-zé]\s|an\s|the\s|one\s|[Tt]heir\s)?[^,;:“”\"—()]*?)"
    r"(?=[,;:“”\"—()]|\s(?:who|in\sa|on|by|from|to|after|during|as|when|while|at\sthe|at\sa|and\s\w+\s(?:to|that))\b"
    rf"|\s{WEEKDAY}\b|\.?\s*\Z)"
)
_IS_STATEMENT = re.compile(
    r"\A(?:on|in|at|by|to|for|after|before|during|when|there|it)\b"
    r"|\s(?:that|had|has|have|was|were|is|are|would|will|could|should|must|did|does)\b"
)
"""Behind `said` in words that name nobody but begin what is said: `said the police had acted`."""
_PEOPLE_WHO_KNOW = re.compile(
    r"\b(?:people|persons?)\s(?:familiar|briefed|close|with\s(?:direct\s)?knowledge)\b"
)
_HEAD = re.compile(r",\s(?=(?:the|an?|its|his|her|their|one)\s[^,“”\"]{3,80},\s\Z)", re.IGNORECASE)
_LONGEST = 160
_NOT_FIRST = frozenset("not no nor that it there this".split())


def speaker_before(
    text: str, lo: int, at: int, last: Span | None = None, *, participle: bool = False
) -> Span | None:
    """Return who stands before a verb at `at`, looking back to `lo`; `last` is who spoke before.

    `X, an aide, said`: X. `and added`, `who said`, `, adding`: whoever spoke before.
    """
    lo = max(lo, at - _LONGEST)
    before = text[lo:at]
    if _ELIDED.search(before):
        return last if last else _antecedent(text, lo, at)
    if participle:
        return last if before.rstrip().endswith((",", "”", '"')) else None
    if before.rstrip().endswith(","):
        aside = _APPOSITION.search(before)
        if aside is None:
            return None
        named = _NAME.fullmatch(aside["aside"])
        if named:
            return lo + aside.start("aside") + named.start("name"), lo + aside.start("aside") + named.end(
                "name"
            )
        before = before[: aside.start()]
    before = _TRAIL.sub("", before).rstrip()
    start = max((match.end() for match in _BOUNDARY.finditer(before)), default=0)
    lead = _LEAD.match(before, start)
    start = lead.end() if lead else start
    return _as_speaker(text, lo + start, lo + len(before))


def speaker_behind(text: str, at: int, hi: int) -> Span | None:
    """Return who stands behind a verb that ends at `at` (`said X, an aide`)."""
    found = _BEHIND.match(text, at, min(hi, at + _LONGEST))
    if found is None:
        return None
    start, end = found.span("who")
    if text[end : end + 1] in ("“", '"') or text[end : end + 2] == ' "' or _IS_STATEMENT.search(found["who"]):
        return None  # "X, said her officers had acted “with restraint”"
    if text[end - 1 : end] == "." and not re.search(r"\b[A-Z]\.\Z", text[start:end]):
        end -= 1
    return _as_speaker(text, start, end)


def start_of_apposition(text: str, lo: int, name: Span) -> int:
    """Return where the words begin that a name is in apposition to (`, the minister, X, said`)."""
    start, end = name
    head = _HEAD.search(text, max(lo, start - _LONGEST), start) if text[end : end + 1] == "," else None
    return head.end() if head else start


def _antecedent(text: str, lo: int, at: int) -> Span | None:
    """Return who stands before `, who` or `and`."""
    joint = re.compile(r",?\s*(?:and|but|who|or)\s*\Z").search(text, lo, at)
    if joint is None or text[lo : joint.end()].rstrip().endswith(("and", "but", "or")):
        return None
    start = max((match.end() for match in _BOUNDARY.finditer(text, lo, joint.start())), default=lo)
    return _as_speaker(text, start, joint.start())


def _as_speaker(text: str, start: int, end: int) -> Span | None:
    """Return the span if its words can be a speaker: a name, a pronoun or a noun such as `official`."""
    words = _WORD.findall(text[start:end])
    if not words or (words[0].lower() in _NOT_FIRST and words[0].lower() not in PRONOUNS):
        return None
    if len(words) == 1 and words[0].lower() in PRONOUNS:
        return start, end
    if any(_can_speak(word) for word in words) or _PEOPLE_WHO_KNOW.search(text, start, end):
        return start, end
    return None


def _can_speak(word: str) -> bool:
    return (word[0].isupper() and word.lower() not in _NO_NAMES) or word.lower() in SPEAKERS


_NO_NAMES = frozenset(
    "the a an in on at for from by after before as it this that these those there its".split()
)
