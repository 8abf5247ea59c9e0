"""Which words after a number are its unit, or the noun that it counts.

There is no grammar here, only what English spelling shows. A unit of the table is the longest that stands there. A
counted noun begins right behind the number and nothing is skipped (`12 Russian soldiers` is never `12 soldiers`); for
a number other than one it ends with a plural (`five ammunition dumps`, not `five ammunition`). Where spelling leaves
it open, several ends are possible and the editor's words choose among them.
"""

import re
from typing import NamedTuple

from builder.text.unit_table import JOINABLE, UNITS

_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "servicemen": "serviceman",
    "servicewomen": "servicewoman",
    "policemen": "policeman",
    "gunmen": "gunman",
    "fishermen": "fisherman",
    "clergymen": "clergyman",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "halves": "half",
    "crises": "crisis",
    "criteria": "criterion",
    "infantrymen": "infantryman",
    "crewmen": "crewman",
}
_ALIKE = frozenset(
    "aircraft personnel troops police helicopter-borne staff crew infantry cattle sheep dead wounded "
    "injured missing killed".split()
)
_NOT_PLURAL = ("ss", "us", "is")
_STOP = frozenset(
    "a an the this that these those and or but nor so as at by for from in into of off on onto out over per to up "
    "upon with within without about above across after against ago along among amid around before behind below "
    "beneath beside besides between beyond despite down during except inside near outside past since through "
    "throughout till toward towards under until via versus is are was were be been being am has have had having do "
    "does did done will would shall should can could may might must not no he she it its they them their his her we "
    "us our you your i my me who whom whose which what when where while why how if because than then there here "
    "also only just even still already yet now later earlier each every both all any some other others another "
    "more less fewer most such said says saying adding according including compared perhaps always sometimes "
    "afterwards thus us-led died dies".split()
)
_JOINING = frozenset(("and", "or"))
_NO_UNIT_AFTER_HYPHEN = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth thirds fourths quarters fifths half halves".split()
)
_NOT_COUNTED = frozenset(
    "few little lot bit number couple deal series majority handful great good while".split()
)
_LONGEST_RUN = 8
_LONGEST_NAME = 4

_SYMBOL = re.compile(r"\s?(%|°[CF]\b|°)")
_JOINED = re.compile(rf"({'|'.join(JOINABLE)})(?!\w)")
_HYPHENATED = re.compile(r"[-‐‑]([^\W\d_]+)(?=([-‐‑]?))")
_WORD = re.compile(r"\s+((?:[^\W\d_]\.){2,}|sq\.|[^\W\d_]\w*(?:[-‐‑'’/][\w]+)*[²³]?|[$€£¥₽₹₺₪])")
_RATE = re.compile(
    r"(?:\s(?:an?|per|each|every)\s|/)([^\W\d_]+)(?!\s(?:ago|after|before|earlier|later|from|since|when|in|on)\b)\b"
)
_HYPHENS = re.compile(r"[-‐‑\s]+")


class UnitEnd(NamedTuple):
    """One way to read the words after a number."""

    unit: str
    end: int
    """Offset behind its last letter."""


def same_unit(a: str, b: str) -> bool:
    """Whether two units are written alike, up to case, hyphens, apostrophes and singular or plural."""
    a, b = _plain(a), _plain(b)
    if a == b:
        return True
    *a_first, a_last = a.rsplit(" ", 1)
    *b_first, b_last = b.rsplit(" ", 1)
    return a_first == b_first and same_noun(a_last, b_last)


def same_noun(a: str, b: str) -> bool:
    """Whether two words in small letters are one noun in singular or plural."""
    if a == b:
        return True
    one, many = sorted((a, b), key=len)
    if _IRREGULAR.get(a) == b or _IRREGULAR.get(b) == a:
        return True
    return many in (one + "s", one + "es") or (one.endswith("y") and many == one[:-1] + "ies")


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural; a few nouns are the same in both numbers."""
    word = word.lower()
    if word in _IRREGULAR or word in _ALIKE:
        return True
    return (
        word.endswith("s")
        and not word.endswith(_NOT_PLURAL)
        and not word.endswith(("'s", "’s"))
        and len(word) > 3
    )


def table_name(unit: str) -> str | None:
    """Return the name under which the table of units knows this unit, or None for a counted noun."""
    name = _plain(unit).replace(".", "")
    return name if name in UNITS else None


def units_after(text: str, start: int, *, one: bool) -> tuple[UnitEnd, ...]:
    """Return every way to read the unit of the number that ends at `start`, the likeliest first.

    `one` says that the number is exactly one, so that its noun is a singular.
    """
    for pattern in (_SYMBOL, _JOINED, _HYPHENATED):
        match = pattern.match(text, start)
        if match and match[1].lower() not in _NO_UNIT_AFTER_HYPHEN:
            return (with_rate(text, match[1], match.end(1)),)
    return _units_in_run(text, start, one)


def _plain(unit: str) -> str:
    return _HYPHENS.sub(" ", unit.replace("’", "'")).strip().lower()


def _units_in_run(text: str, start: int, one: bool) -> tuple[UnitEnd, ...]:
    words, ends = _run(text, start, one)
    if not words or words[0].lower() in _NOT_COUNTED:
        return ()
    named = _longest_named(words)
    plurals = [n for n, word in enumerate(words, 1) if is_plural(word)]
    readings = [n for n in (range(1, len(words) + 1) if one or not plurals else plurals)]
    if named:
        name = UNITS[_plain(" ".join(words[:named])).replace(".", "")]
        if name.abbreviation or words[named - 1].lower().endswith("s") or is_plural(words[named - 1]):
            readings = [named]
        elif one or named + 1 not in plurals:
            readings = [named, *(n for n in readings if n != named)]
    elif one or not plurals:
        readings = _likeliest_first(words, readings)
    else:
        readings = _longest_chain_first(readings)
    return tuple(with_rate(text, text[ends[0][0] : ends[n - 1][1]], ends[n - 1][1]) for n in readings)


def _run(text: str, start: int, one: bool) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the words that can belong to the noun, and their spans: up to punctuation or a word of grammar."""
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    plural = one
    while len(words) < _LONGEST_RUN and (match := _WORD.match(text, start)):
        word = match[1]
        if word.lower() in _STOP and word != "US" and (plural or not words or word.lower() not in _JOINING):
            break
        words.append(word)
        spans.append(match.span(1))
        plural = plural or is_plural(word)
        start = match.end()
    while words and words[-1].lower() in _JOINING:
        del words[-1], spans[-1]
    return words, spans


def _longest_named(words: list[str]) -> int:
    for length in range(min(_LONGEST_NAME, len(words)), 0, -1):
        if _plain(" ".join(words[:length])).replace(".", "") in UNITS:
            return length
    return 0


def _likeliest_first(words: list[str], readings: list[int]) -> list[int]:
    """Put the longest run without a participle first: `a cargo plane loaded` counts planes."""
    likeliest = (
        next((n for n in readings[1:] if words[n - 1].lower().endswith(("ed", "ing"))), len(words) + 1) - 1
    )
    return [likeliest, *(n for n in readings if n != likeliest)]


def _longest_chain_first(plurals: list[int]) -> list[int]:
    """Put the end of the first plurals in a row first: `two arms depots`."""
    last = plurals[0]
    while last + 1 in plurals:
        last += 1
    return [last, *(n for n in plurals if n != last)]


def with_rate(text: str, unit: str, end: int) -> UnitEnd:
    """Take in what the unit is counted per: `barrels a day` are not barrels."""
    rate = _RATE.match(text, end)
    if rate and table_name(rate[1]) and not UNITS[rate[1].lower()].abbreviation:
        return UnitEnd(unit + text[end : rate.end()], rate.end())
    return UnitEnd(unit, end)
