"""Whether a place in a text is the edge of a word, and in no number: only there quotes begin and end."""

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache

from builder.text.number_range import ranges_in
from builder.text.number_word import FIRST_WORDS, SCALES
from builder.text.small_letters import small_letters
from builder.text.unit_table import CURRENCY_SIGN
from builder.text.word import is_unspaced

_JOINS_WORDS = frozenset("-‐‑–\u00ad_\u200c\u200d")
"""Between two letters or digits these make one word: `al-Qaida`, `Su-30`, Persian `می‌روم`."""
_JOINS_NUMBERS = frozenset(".,:/'’٫٬·-‐‑–−\u00a0\u2009\u202f")
"""Between two digits these make one number, or one range."""
_POINTS = frozenset(".·٫٬")
_APOSTROPHES = frozenset("'’")
_SIGNS = frozenset("-‐‑–−+")
_POSSESSIVE = re.compile(r"['’](?:s|S)?(?!\w)")
_TOKEN_END = re.compile(r"\s|\Z")
_NO_WORD = frozenset(' \n,;!?()“”"')
"""Beside a letter these end a word whatever follows, but for a number: the usual case, told quickly."""

_HUNG_BEFORE = re.compile(rf"(?:[~≈<>≥≤±]|{CURRENCY_SIGN})\s?\Z", re.IGNORECASE)
_HUNG_AFTER = re.compile(rf"\s?(?:[%‰]|°[CF]?\b|°|(?:{CURRENCY_SIGN})(?!\d))|\+(?!\d)", re.IGNORECASE)
_REACH = 5
_WORDS = "|".join(sorted({*FIRST_WORDS, *SCALES, "and"}, key=len, reverse=True))
_GOES_ON = re.compile(
    rf"\s?[-–‐‑−]?\s?(?:[\d.%‰°+½¼¾⅛⅜⅝⅞]|{CURRENCY_SIGN.lower()}|(?:{_WORDS}|bn|mn|tn|k|m)\b)|[—−–-]"
)
"""In small letters, which is twice as quick to look for as any letters."""
_CAME_BEFORE = re.compile(
    rf"(?:[\d.~≈<>≥≤±½¼¾⅛⅜⅝⅞]|{CURRENCY_SIGN}|\b(?:{_WORDS}))\s?[-–‐‑−—]?\s?\Z", re.IGNORECASE
)
_LONGEST = 16
"""What stands behind and before a place inside a number: most places are told by this alone."""
_BEGINNINGS = frozenset(word[:3] for word in _WORDS.split("|"))
"""What a number word begins with: words of three letters and more, for none of two runs on."""
_NO_NUMBER = frozenset(",;:!?()…“”\"'’")
"""Of these neither begins nor ends what can stand there."""


def is_edge(text: str, at: int) -> bool:
    """Tell whether no word and no number goes on across offset `at`.

    A possessive ending may be left out (`Russia|’s`), another part of a word not (`can|’t`, `anti-|Assad`).
    """
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    quickly = (before in _NO_WORD and after.isalpha()) or (before.isalpha() and after in _NO_WORD)
    if not quickly and (_in_word(text, at, before, after) or _in_digits(text, at, before, after)):
        return False
    return before in _NO_NUMBER or after in _NO_NUMBER or _number_around(text, at) is None


def word_around(text: str, at: int) -> str:
    """Return the word or number that offset `at` lies in, up to white space or a sentence's marks."""
    start, end = _number_around(text, at) or (at, at)
    start = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1
    end = _TOKEN_END.search(text, end).start()  # type: ignore[union-attr]
    return text[start:end].strip("“”\"'.,;:!?()—")


def _number_around(text: str, at: int) -> tuple[int, int] | None:
    """Return the span of the number or range, its signs included, that goes on across `at`."""
    first = at + (text[at] == " ")
    letters = text[first : first + 3].lower()
    if letters.isalpha() and len(letters) == 3 and letters not in _BEGINNINGS:
        return None  # the usual case, told quickly
    behind = text[at : at + _LONGEST].lower()
    if not (_GOES_ON.match(behind) and _CAME_BEFORE.search(text, max(0, at - _LONGEST), at)):
        return None
    first = text.rfind("\n", 0, at) + 1
    last = text.find("\n", at)
    line = text[first : last if last >= 0 else len(text)]
    starts, ends = _numbers_of(line)
    nearest = bisect_left(starts, at - first) - 1
    if nearest >= 0 and at - first < ends[nearest]:
        return first + starts[nearest], first + ends[nearest]
    return None


@lru_cache(maxsize=64)
def _numbers_of(line: str) -> tuple[list[int], list[int]]:
    """Return where the numbers of a line begin and end, with the signs that hang on them, in order."""
    starts, ends = [], []
    for found in ranges_in(small_letters(line)):
        for start, end in found.wholes:
            hung = _HUNG_BEFORE.search(line, max(0, start - _REACH), start)
            more = _HUNG_AFTER.match(line, end)
            starts.append(hung.start() if hung else start)
            ends.append(more.end() if more else end)
    return starts, ends


def _in_word(text: str, at: int, before: str, after: str) -> bool:
    if _is_word(before) and _is_word(after):
        return not (is_unspaced(before) or is_unspaced(after))
    if _is_word(before) and after in _APOSTROPHES:
        return _is_word(text[at + 1 : at + 2]) and not _POSSESSIVE.match(text, at)
    if before in _APOSTROPHES and _is_word(after):
        return _is_word(text[max(at - 2, 0) : at - 1])
    if after in _JOINS_WORDS:
        return _is_word(before) and _is_word(text[at + 1 : at + 2])
    if before in _JOINS_WORDS:
        return _is_word(after) and _is_word(text[max(at - 2, 0) : at - 1])
    return _in_abbreviation(text, at)


def _in_abbreviation(text: str, at: int) -> bool:
    """Tell whether the text is cut within letters that points hold together, such as `U.S.`."""
    if text[at] == ".":
        letter, following = at - 1, at + 1
    elif text[at - 1] == ".":
        letter, following = at - 2, at
    else:
        return False
    if letter < 0 or not text[letter].isalpha() or not text[following : following + 1].isalpha():
        return False
    return letter == 0 or not _is_word(text[letter - 1])


def _in_digits(text: str, at: int, before: str, after: str) -> bool:
    """Tell whether digits are cut from what hangs on them, be it a number that can be read or not."""
    if after.isdigit():
        earlier = text[max(at - 2, 0) : at - 1]
        if earlier.isdigit():
            return before in _JOINS_NUMBERS
        return (before in _SIGNS or before in _POINTS) and not (earlier and _is_word(earlier))
    return before.isdigit() and after in _JOINS_NUMBERS and text[at + 1 : at + 2].isdigit()


def _is_word(character: str) -> bool:
    return character.isalnum() or (character != "" and unicodedata.category(character)[0] == "M")
