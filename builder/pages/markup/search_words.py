"""Words by which a page is found besides those that it shows: readers type others than articles print."""

import re
from collections.abc import Iterable, Iterator

from builder.analysis.findings import MeasureFindings
from builder.model import Measure
from builder.text.unit import is_counted, meanings

_ASKED = {
    "length": "how far",
    "time": "how long",
    "calendar": "how long",
    "mass": "how much",
    "volume": "how much",
    "speed": "how fast",
    "area": "how large",
}
"""How one asks for a number, by dimension; for sums of money and all others, how much."""

_KIN = (
    ("killed", "kill", "died", "dead", "deaths", "death", "toll", "fatalities", "casualties"),
    ("wounded", "injured", "hurt", "casualties"),
    ("victims", "casualties"),
    ("missing", "disappeared"),
    ("displaced", "refugees", "fled"),
    ("destroyed", "hit", "damaged", "damage"),
    ("aircraft", "planes", "jets", "airplanes", "aeroplanes"),
    ("strikes", "airstrikes", "raid", "raids", "bombing"),
    ("route", "distance", "range"),
    ("load", "payload"),
    ("troops", "soldiers", "forces"),
    ("cost", "price", "spent"),
)
"""Words of one matter: a page that has the first of them is found by the others. Common in news, English."""
_BY_FIRST = {first: others for first, *others in _KIN}
_NUMBER = re.compile(r"\d+")
_LONGER_NUMBER = re.compile(r"\d+(?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+")


def kindred_words(text: str) -> list[str]:
    """Return the words that readers may type for those of a text, without the text's own."""
    own = set(_WORD.findall(text.lower()))
    others = (other for word in own if word in _BY_FIRST for other in _BY_FIRST[word])
    return sorted(set(others) - own)


def measure_words(measure: Measure, found: MeasureFindings) -> list[str]:
    """Return by what a measure is looked for: its numbers as printed, the question for them, other words."""
    printed = dict.fromkeys(figure.value.printed for figure in found.figures if figure.value)
    return list(dict.fromkeys([*printed, _question(measure.unit), *_kin(measure, printed)]))


def other_spellings(name: str, spellings: Iterable[str]) -> list[str]:
    """Return the other spellings of a name, each once, without longer forms of a number in it.

    `Tu-22M3` is found by `Tu-22`, since the search completes words, and by its own letters in the page's
    text; beside the name it would have every search for 22 of anything end at the bomber.
    """
    numbers = set(_NUMBER.findall(name))
    others = dict.fromkeys(spelling for spelling in spellings if spelling != name)
    return [spelling for spelling in others if numbers.isdisjoint(_LONGER_NUMBER.findall(spelling))]


def _kin(measure: Measure, printed: Iterable[str]) -> Iterator[str]:
    names = " ".join([measure.name, measure.unit, *(name for _, name in measure.cases), *printed])
    yield from kindred_words(names)


def _question(unit: str) -> str:
    if is_counted(unit):
        return f"how many {unit}"
    return _ASKED.get(next(iter(meanings(unit))), "how much")
