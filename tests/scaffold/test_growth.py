"""Words repeated for ever: four times the text is four times the work, counted in calls, not in seconds."""

import cProfile
import pstats

import pytest

from tests.scaffold.desk import written
from tests.scaffold.test_cases import NOBODY, read_article

REPEATED = {
    "pronoun-said": "He said ",
    "number": "12 men ",
    "numbers": "at least 12 men, ",
    "names": "Anna Holm met Ben Roth. ",
    "vague-number": "a number of trucks ",
    "estimate": "He put the loss at $5 million. ",
    "according-to": "according to officials ",
    "quotation": "“We saw it,” he said. ",
    "paragraph": "Anna Holm said 12 men died.\n\n",
}


@pytest.mark.parametrize("unit", REPEATED.values(), ids=REPEATED.keys())
def test_cost_grows_with_the_text(unit: str):
    _calls(unit * 10)  # what is made once
    once, four_times = _calls(unit * 250), _calls(unit * 1000)
    assert four_times <= 6 * once


def _calls(text: str) -> int:
    """Return how many functions are called for the draft of an article of these words."""
    article = read_article("a.txt", f"A headline here\n\n{text}".encode())
    profile = cProfile.Profile()
    profile.runcall(written, article, NOBODY)
    return pstats.Stats(profile).total_calls  # type: ignore[attr-defined]
