"""Where the sentence around a run of words begins and ends."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

_STOP = re.compile(
    r"""(?<![.!?…؟۔])                           # a row of stops is tried once, not from each of them
        (?P<stop>[.!?…؟۔]+)["'”’»)\]]*\s+       # the stop, what it closes, and white space
        (?=["'“‘«(\[]*(?P<next>\w+))           # and another word
      | [。！？]["'”’»」』）]*                    # scripts without spaces
    """,
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"[^\W\d_](?:[\w.'’]*\w)?$")
_REACH = 20
_MANY_TITLES = (
    "Adm Asst Brig Capt Cmdr Col Cpl Dr Ft Gen Gov Hon Jr Lt Maj Messrs Mr Mrs Ms Mt Mx No Pres Prof Pvt "
    "Rep Rev Sen Sgt Sr St Supt Vol vs v Op Art Fig approx cf etc eg e.g i.e"
)
_TITLES = frozenset(_MANY_TITLES.split())
"""A stop after one of these ends no sentence."""
_MAYBE_LAST = re.compile(
    r"(?:[^\W\d_]\.)+[^\W\d_]|Inc|Ltd|Co|Corp|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
"""A stop after one of these (`U.S.`) ends a sentence only if the next word is one that sentences begin
with."""
_MANY_OPENERS = (
    "A After All Also Although An And Any As At Because Before Both But By Despite During Each Earlier Even "
    "Every Following For From He Her His How However I If In Instead Into It Its Last Later Like Many "
    "Meanwhile More Most Much My Neither No Nor Not Now Of On Once One Only Or Others Our Over She Since So "
    "Some Still Such Than That The Their Then There These They This Those Though Through Thus To Two Under "
    "Until We What When Where Whether Which While Who Why With Within Without Yet You Your"
)
_OPENERS = frozenset(_MANY_OPENERS.split())


def sentences_around(paragraph: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentences that a span of a paragraph touches, without outer white space.

    A stop ends a sentence when white space and a word follow that does not begin in lower case, unless
    it belongs to a title (`Col.`), an initial (`V.`) or an abbreviation in mid-sentence (`U.S.`). In
    doubt a sentence ends, so that it is rather too short than too long.
    """
    ends = _ends(paragraph)
    before, upto = bisect_right(ends, start), bisect_left(ends, end)
    lo = ends[before - 1] if before else 0
    hi = ends[upto] if upto < len(ends) else len(paragraph)
    text = paragraph[lo:hi]
    return lo + len(text) - len(text.lstrip()), lo + len(text.rstrip())


def sentences_in(paragraph: str) -> list[tuple[int, int]]:
    """Return the bounds of all sentences of a paragraph in order, without outer white space."""
    bounds, ends = [], [*_ends(paragraph), len(paragraph)]
    for lo, hi in zip([0, *ends], ends, strict=False):
        text = paragraph[lo:hi]
        if text.strip():
            bounds.append((lo + len(text) - len(text.lstrip()), lo + len(text.rstrip())))
    return bounds


@lru_cache(maxsize=1024)
def _ends(paragraph: str) -> tuple[int, ...]:
    return tuple(match.end() for match in _STOP.finditer(paragraph) if _ends_sentence(match))


def _ends_sentence(match: re.Match[str]) -> bool:
    following = match["next"]
    if following is None:
        return True
    if following[0].islower():
        return False
    if match["stop"] != ".":
        return True
    before = _WORD_BEFORE.search(match.string[max(0, match.start() - _REACH) : match.start()])
    word = before[0] if before else ""
    if word in _TITLES or (len(word) == 1 and word.isupper() and word != "I"):
        return False
    return _MAYBE_LAST.fullmatch(word) is None or following in _OPENERS
