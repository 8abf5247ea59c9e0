import pytest

from builder.text.clause import cut_before, cut_behind, turns_meaning

BEFORE = {
    "|Planes took off.": None,
    "The |planes took off.": "The",
    "He left. |Planes took off.": None,
    "In the U.S. |planes took off.": "U.S.",
    "He met Mr. |Smith there.": "Mr.",
    "At noon, |planes took off.": None,
    "He left because |planes took off.": None,
    "He left |because planes took off.": None,
    "It fell and |it broke.": None,
    "Boats and |ships came.": "and",
    "Boats, and |ships came.": None,
    "It did not |burn.": "not",
    "It didn’t |burn.": "didn’t",
    "Nobody knows if |it burned.": "if",
    "He said “|it burned.”": None,
    "It may |burn.": "may",
}
BEHIND = {
    "Planes took off|.": None,
    "Planes took| off.": "off",
    "Planes took off|, he said.": None,
    "Planes took off| — he said.": None,
    "Planes took off| because of it.": None,
    "It will hold| if he wants.": "if",
    "It will hold|, if he wants.": "if",
    "Boats| and ships came.": "and",
    "It fell| and it broke.": None,
    "“It fell.”| Nobody came.": None,
    "It flew to the U.S.| base.": "base",
    "As well| as those": "as",
    "It is big| as those are": None,
    "Planes took off|": None,
}


@pytest.mark.parametrize("marked", BEFORE)
def test_cut_before(marked: str):
    assert cut_before(marked.replace("|", ""), marked.index("|")) == BEFORE[marked]


@pytest.mark.parametrize("marked", BEHIND)
def test_cut_behind(marked: str):
    assert cut_behind(marked.replace("|", ""), marked.index("|")) == BEHIND[marked]


def test_words_that_turn_the_meaning():
    assert turns_meaning("the dam did not break") == "not"
    assert turns_meaning("the dam didn’t break") == "didn’t"
    assert turns_meaning("it reportedly broke") == "reportedly"
    assert turns_meaning("the knot and the north held") is None
