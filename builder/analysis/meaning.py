"""What a change of wording does to the meaning, told by the words that came, went or were replaced.

Each kind has a table of words in classes: `may` for `might` changes nothing, `would` for `may` drops a hedge.
What no table holds (`accord` for `agreement`) is a change of wording alone.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from builder.analysis.beside import Meaning
from builder.text.number_word import SCALES, SMALL
from builder.text.qualifier import BEFORE
from builder.text.speech_verb import HEARSAY, SPEECH_VERBS, Bearing

ADDED = 6
"""More words than this, in one article alone, add something; they do not change what is said."""

_SAID = tuple(
    ", ".join(word for word, verb in SPEECH_VERBS.items() if verb.bearing is bearing and not verb.needs_that)
    for bearing in Bearing
    if bearing not in (Bearing.DENIES, Bearing.LEAVES_OPEN)
)
"""Verbs of saying, a class for each way in which a speaker stands to what is said."""

_CLASSES: dict[Meaning, tuple[str, ...]] = {
    Meaning.NEGATION: (
        "not, cannot, neither, nor",
        "never",
        "no, none, nobody, nothing, without",
        "deny, denies, denied, denying",
        "fail, fails, failed, failing",
        "unable, impossible",
        "hardly, barely, scarcely",
    ),
    Meaning.ATTRIBUTION: (
        *_SAID,
        "according to, in a statement, referring to, quoted, quoting",
        *("official", "officials", "analyst", "analysts", "expert, experts", "source", "sources"),
        *("witness, witnesses", "observers", "residents", "activists", "diplomats, diplomat", "historians"),
        *("spokesman, spokeswoman, spokesperson", "rebels", "militants", "police", "the military"),
    ),
    Meaning.HEDGE: (
        "may, might, could, can, perhaps, possibly, maybe, possible",
        "seem, seems, seemed, appear, appears, appeared, apparently, evidently",
        "likely, probably, unlikely, expected",
        ", ".join(sorted(HEARSAY)) + ", alleged, purported, so-called",
        "would",
        "should",
        "will",
        "raises questions, raised questions, unclear",
    ),
    Meaning.QUALIFIER: (
        "largely, mostly, mainly, partly, primarily, chiefly, in part",
        "exactly, precisely",
        "greatly, considerably, significantly, substantially, sharply, highly, deeply, heavily",
        "somewhat, slightly, a little, modestly",
        "entirely, completely, wholly, fully, totally",
        "so far, thus far, to date",
        *("only, just, merely", "all, every, each", "some, several, a few", "many, numerous, dozens of"),
        *("most", "any", "first", "again", "temporarily", "permanently, permanent", "always", "often"),
        *(words for words in BEFORE if " " in words or words in ("nearly", "almost", "roughly", "under")),
    ),
    Meaning.TIME: (
        *("last, previous", "next, coming", "yesterday", "today", "tomorrow", "tonight", "ago"),
        *("recently, lately", "soon", "now", "already", "still", "later", "earlier"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("january", "february", "march", "april", "june", "july", "august", "september"),
        *("october", "november", "december", "spring", "summer", "autumn, fall", "winter"),
    ),
}

_NUMBER = re.compile(r"[\d½¼¾][\d.,:/½¼¾]*")
_NUMBER_WORDS = ({*SMALL, *SCALES} | {f"{scale}s" for scale in SCALES}) - {"zero", "one"}
_CONTRACTED = re.compile(r"n't(?!\S)")
_EITHER_WAY = re.compile(r"(?<!\S)or not(?!\S)")


_Wording = tuple[list[str], Meaning, int]
"""Its words, its kind, and the number of its class."""


def _wordings() -> dict[str, list[_Wording]]:
    """Return all wordings by their first word, the longest first: most words of a text begin none."""
    begun_by: dict[str, list[_Wording]] = {}
    for kind, classes in _CLASSES.items():
        number_of = {wording: number for number, each in enumerate(classes) for wording in each.split(", ")}
        for wording in sorted(number_of, key=len, reverse=True):
            words = wording.split()
            begun_by.setdefault(words[0], []).append((words, kind, number_of[wording]))
    return begun_by


_BEGUN_BY = _wordings()
_SPEECH = frozenset(word for words in _SAID for word in words.split(", "))


def changed_meaning(a: Sequence[str], b: Sequence[str]) -> frozenset[Meaning]:
    """Return what replacing words by others does; they are as in `Sentence.texts`, either may be empty."""
    if not (a and b) and max(len(a), len(b)) > ADDED:
        return frozenset()
    kinds = {Meaning.NUMBER} if sorted(_numbers(a)) != sorted(_numbers(b)) else set()
    found_a, found_b = _found(_spelled_out(a)), _found(_spelled_out(b))
    changed = (found_a.keys() | found_b.keys()) if found_a != found_b else ()
    kinds.update(each[0] for each in changed if found_a[each] != found_b[each])
    return frozenset(kinds)


def speech(words: Sequence[str]) -> list[int]:
    """Return the numbers of the words that say that someone is quoted."""
    return [number for number, word in enumerate(words) if word in _SPEECH]


def _numbers(words: Iterable[str]) -> list[str]:
    return [word for word in words if _NUMBER.match(word) or word in _NUMBER_WORDS]


def _spelled_out(words: Iterable[str]) -> str:
    return _EITHER_WAY.sub("", _CONTRACTED.sub(" not", " ".join(words)))


def _found(text: str) -> Counter[tuple[Meaning, int]]:
    """Count the classes of the wordings in a text; those of one kind have no word in common."""
    words = text.split(" ")
    found: Counter[tuple[Meaning, int]] = Counter()
    ends: dict[Meaning, int] = {}
    for at, word in enumerate(words):
        for wording, kind, number in _BEGUN_BY.get(word, ()):
            end = at + len(wording)
            if at >= ends.get(kind, 0) and words[at:end] == wording:
                ends[kind] = end
                found[kind, number] += 1
    return found
