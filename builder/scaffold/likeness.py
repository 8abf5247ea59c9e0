"""How close words are to what the briefing already says: to a topic, a measure, a case or a claim.

Counts the stems that two texts share, rare ones more (inverse document frequency, Spärck Jones, 1972). It
finds what may be meant; the editor decides.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]{3,}")
_STOP = frozenset(
    """
    the and for from with that this these those into onto over under out off are was were has have
    had been being not its his her their our your they them she him who whom whose which what when
    where why how than then also any all some more most much many other such one two only just even
    still yet but nor can could may might will would shall should must does did done said says say
    saying told tell tells according about after before during between among against because since
    until while there here very own same both each every few hundred thousand million billion
    """.split()
)
_ENDINGS = ("ations", "ation", "ings", "ing", "edly", "ied", "ies", "ers", "ed", "es", "er", "ly", "s", "e")
_OF_COUNTRIES = ("ians", "ian", "ia")
_SHORTEST = 4
_SHORTEST_COUNTRY = 3
_SAME = {
    word: words.split()[0]
    for words in (
        "kill killed kills killing died dies dead death deaths fatalities",
        "injure injured injuries injuring wounded hurt",
        "fly flew flown flies flying flight flights",
        "raid raids strike strikes airstrike airstrikes bombing bombings",
        "child children",
        "people person persons",
        "lose lost loses losing loss losses",
        "hold held holds holding",
        "find found finds finding",
    )
    for word in words.split()
}
"""Forms that no ending joins, and words that news use for one another."""


class Like(NamedTuple):
    """What a text is like, and how much."""

    id: str
    score: float
    """The weights of the shared stems."""
    share: float
    """Of the weights of the nearest profile text, the part that is shared; 0 to 1."""
    stems: int
    """How many stems are shared."""


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning."""
    return frozenset(stem(word) for word in _WORD.findall(text.lower()) if word not in _STOP)


def stem(word: str) -> str:
    """Return a word without its ending, so that `loads` and `loaded` are one; rough, but always the same."""
    word = word.lower()
    if word in _SAME:
        return _SAME[word]
    for ending in _OF_COUNTRIES:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_COUNTRY:
            return word[: -len(ending)]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


class Likeness:
    """Texts by what they belong to, ready to be asked which of them are like another text."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._owners: list[str] = []
        self._totals: list[float] = []
        self._postings: dict[str, list[int]] = defaultdict(list)
        sets = []
        for owner, text in texts:
            found = stems(text)
            if found:
                sets.append(found)
                self._owners.append(owner)
        for number, found in enumerate(sets):
            for one in found:
                self._postings[one].append(number)
        self._weights: Mapping[str, float] = {
            one: math.log(1 + len(sets) / len(numbers)) for one, numbers in self._postings.items()
        }
        self._totals = [sum(self._weights[one] for one in sorted(found)) for found in sets]

    def nearest(self, text: str, among: frozenset[str] | None = None) -> list[Like]:
        """Return what the text is like, the nearest first; `among` are the only ones to look at."""
        scores: dict[int, float] = defaultdict(float)
        counts: dict[int, int] = defaultdict(int)
        for one in sorted(stems(text)):
            for number in self._postings.get(one, ()):
                scores[number] += self._weights[one]
                counts[number] += 1
        best: dict[str, Like] = {}
        for number, score in scores.items():
            owner = self._owners[number]
            if among is not None and owner not in among:
                continue
            like = Like(owner, score, score / self._totals[number], counts[number])
            if owner not in best or (like.score, like.share) > (best[owner].score, best[owner].share):
                best[owner] = like
        return sorted(best.values(), key=lambda like: (-like.score, -like.share, like.id))
