"""Which words after a number are its unit, or the noun that it counts.

There is no grammar here, only what English spelling shows. A unit of the table is the longest that stands
there. A counted noun begins right behind the number and nothing is skipped (`12 Russian soldiers` is never
`12 soldiers`); for a number other than one it ends with a plural (`five ammunition dumps`, not `five
ammunition`). Where spelling leaves it open, several ends are possible and the editor's words choose.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from builder.text.unit_table import JOINABLE, SIGNS, UNITS

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
_words = str.split
_ALIKE = frozenset(_words("aircraft personnel troops police staff crew infantry"))
"""Counted without a plural ending."""
_NOT_PLURAL = ("ss", "us", "is", "'s", "’s")
_STOP = frozenset(
    _words(
        """
        a an the this that these those and or but nor so as at by for from in into of off on onto
        out over per to up upon with within without about above across after against ago along among
        amid around before behind below beneath beside besides between beyond despite down during
        except inside near outside past since through throughout till toward towards under until via
        versus is are was were be been being am has have had having do does did done will would
        shall should can could may might must not no he she it its they them their his her we us our
        you your i my me who whom whose which what when where while why how if because than then
        there here also only just even still already yet now later earlier each every both all any
        some other others another more less fewer most such said says saying adding according
        including compared perhaps always sometimes afterwards thus died dies told
        """
    )
)
"""Words of grammar, which no counted noun goes across."""
_JOINING = frozenset(("and", "or"))
_ORDINALS = frozenset(_words("second third fourth fifth sixth seventh eighth ninth tenth"))
_PARTS = frozenset(_words("thirds fourths quarters fifths sixths eighths tenths halves"))
_NO_UNIT = frozenset(("first", "half")) | _PARTS | _ORDINALS
"""Behind a hyphen: "twenty-first", "two-thirds"."""
_NOT_COUNTED = frozenset(
    _words("few little lot bit number couple deal series majority handful great good while")
)
"""After `a`: "a number of trucks" prints no number."""
_LONGEST_RUN = 8
_LONGEST_NAME = 4

_ATTACHED = re.compile(
    rf"\s?(%|°[CF]\b|°|per\scent\b|[{SIGNS}](?!\d))|({'|'.join(JOINABLE)})(?!\w)|[-‐‑]([^\W\d_]+)"
)
_WORD = re.compile(r"\s+((?:[^\W\d_]\.){2,}|sq\.|[^\W\d_]\w*(?:[-‐‑'’/][\w]+)*[²³]?)")
_RATE = re.compile(
    r"(?:\s(?:an?|per|each|every)\s|/)([^\W\d_]+)(?!\s(?:ago|after|before|earlier|later|from\s(?:now|then|today)|when)\b)\b"
)
_HYPHENS = re.compile(r"[-‐‑\s]+")
_NAMES_BEGIN_WITH = frozenset(name.split()[0] for name in UNITS)
_LETTERS_BEHIND = re.compile(r"\s+([^\W\d_]+)(\.?)")
_UNITS_BEGIN_WITH = frozenset(re.split(r"[\W\d_]", name, maxsplit=1)[0] for name in UNITS)


class UnitEnd(NamedTuple):
    """One way to read the words after a number."""

    unit: str
    end: int
    """Offset behind its last letter."""


def same_unit(a: str, b: str) -> bool:
    """Whether two units are written alike, up to case, hyphens, apostrophes and singular or plural."""
    if a == b or (a := _plain(a)) == (b := _plain(b)):
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
    """Whether a word in small letters looks like a plural; a few nouns are the same in both numbers."""
    if word.endswith("s"):
        return len(word) > 3 and not word.endswith(_NOT_PLURAL)
    return word in _IRREGULAR or word in _ALIKE


@lru_cache(maxsize=1024)
def table_name(unit: str) -> str | None:
    """Return the name under which the table of units knows this unit, or None for a counted noun."""
    name = _key([unit])
    return name if name in UNITS else None


def same_measure(a: str, b: str) -> bool:
    """Whether the table knows two units for one: `km` and `kilometres`, `$` and `dollars`."""
    one, other = (UNITS[name].meanings if (name := table_name(unit)) else None for unit in (a, b))
    return one is not None and one == other


def units_after(text: str, start: int, *, one: bool) -> tuple[UnitEnd, ...]:
    """Return every way to read the unit of the number that ends at `start`, the likeliest first.

    `one` says that the number is exactly one, so that its noun is a singular.
    """
    attached = _ATTACHED.match(text, start)
    if attached:
        unit = attached[attached.lastindex or 0]
        return () if unit.lower() in _NO_UNIT else (with_rate(text, unit, attached.end()),)
    return _units_in_run(text, start, one)


def may_name_unit(text: str, start: int) -> bool:
    """Tell quickly, and rather yes than no, whether a unit of the table may stand behind a number."""
    if _ATTACHED.match(text, start):
        return True
    word = _LETTERS_BEHIND.match(text, start)
    return word is not None and (bool(word[2]) or word[1].lower() in _UNITS_BEGIN_WITH)


def _plain(unit: str) -> str:
    return _HYPHENS.sub(" ", unit.replace("’", "'")).strip().lower()


def _units_in_run(text: str, start: int, one: bool) -> tuple[UnitEnd, ...]:
    words, ends = _run(text, start, one)
    if (
        not words
        or words[0] in _NOT_COUNTED
        or words[0] in _PARTS
        or (one and words[0] in _ORDINALS and len(words) > 1)
    ):
        return ()
    begin = ends[0] - len(words[0])
    return tuple(with_rate(text, text[begin : ends[n - 1]], ends[n - 1]) for n in _lengths(words, one))


def _lengths(words: list[str], one: bool) -> list[int]:
    """Return how many of the words can be the unit, the likeliest first."""
    plurals = [n for n, word in enumerate(words, 1) if is_plural(word)]
    lengths = [*range(1, len(words) + 1)] if one or not plurals else plurals
    named = _longest_named(words)
    if not named:
        likeliest = _before_participle(words) if one or not plurals else _end_of_first_chain(plurals)
    elif UNITS[_key(words[:named])].abbreviation or is_plural(words[named - 1]):
        return [named]
    elif one or named + 1 not in plurals:
        likeliest = named
    else:
        likeliest = _end_of_first_chain(plurals)
    return [likeliest, *(n for n in lengths if n != likeliest)]


def _run(text: str, start: int, one: bool) -> tuple[list[str], list[int]]:
    """Return the words that can belong to the noun in small letters, and where each ends in the text."""
    words: list[str] = []
    ends: list[int] = []
    plural = one
    while len(words) < _LONGEST_RUN and (match := _WORD.match(text, start)):
        word = match[1].lower()
        if word in _STOP and match[1] != "US" and (plural or not words or word not in _JOINING):
            break
        words.append(word)
        ends.append(match.end())
        plural = plural or is_plural(word)
        start = match.end()
    while words and words[-1] in _JOINING:
        del words[-1], ends[-1]
    return words, ends


def _longest_named(words: list[str]) -> int:
    """Return how many of the words are a unit of the table, 0 for none."""
    if words[0] not in _NAMES_BEGIN_WITH:
        return 0
    lengths = range(min(_LONGEST_NAME, len(words)), 0, -1)
    return next((length for length in lengths if _key(words[:length]) in UNITS), 0)


def _key(words: list[str]) -> str:
    return _plain(" ".join(words)).replace(".", "")


def _before_participle(words: list[str]) -> int:
    """Return how many words stand before one in -ed or -ing: `a cargo plane loaded` counts planes."""
    for place, word in enumerate(words[1:], 1):
        if word.endswith(("ed", "ing")):
            return place
    return len(words)


def _end_of_first_chain(plurals: list[int]) -> int:
    """Return the end of the first plurals in a row: `two arms depots`."""
    last = plurals[0]
    while last + 1 in plurals:
        last += 1
    return last


def with_rate(text: str, unit: str, end: int) -> UnitEnd:
    """Take in what the unit is counted per: `barrels a day` are not barrels."""
    rate = _RATE.match(text, end)
    if rate and table_name(rate[1]) and not UNITS[rate[1].lower()].abbreviation:
        return UnitEnd(unit + text[end : rate.end()], rate.end())
    return UnitEnd(unit, end)
