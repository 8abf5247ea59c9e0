"""Which words, come, gone or replaced, change what is said."""

import pytest

from builder.analysis.beside import Meaning
from builder.analysis.meaning import ADDED, changed_meaning

CHANGES = {
    "a number": ("28", "82", {Meaning.NUMBER}),
    "a number in words": ("three", "four", {Meaning.NUMBER}),
    "one is no number": ("one", "another", set()),
    "a designation is no number": ("tu-22", "tu-22ms", set()),
    "years left out": ("from 1941 to 1979", "", {Meaning.NUMBER}),
    "a negation": ("has", "has not", {Meaning.NEGATION}),
    "a contraction": ("did", "didn't", {Meaning.NEGATION}),
    "a contraction written out": ("did not", "didn't", set()),
    "or not denies nothing": ("", "permanent or not here", {Meaning.QUALIFIER}),
    "whether or not": ("whether", "whether or not", set()),
    "who says it left out": ("officials said", "", {Meaning.ATTRIBUTION}),
    "another word for saying": ("said", "told", set()),
    "a word that takes sides": ("said", "claimed", {Meaning.ATTRIBUTION}),
    "somebody else": ("officials said", "analysts said", {Meaning.ATTRIBUTION}),
    "a hedge": ("would", "could also", {Meaning.HEDGE}),
    "another hedge of its class": ("seems", "appeared", set()),
    "a qualifier": ("largely", "", {Meaning.QUALIFIER}),
    "a qualifier of two words": ("at least", "", {Meaning.QUALIFIER}),
    "a time": ("last", "in", {Meaning.TIME}),
    "a word alone": ("accord", "agreement", set()),
    "several": ("two may", "three will", {Meaning.NUMBER, Meaning.HEDGE}),
}


@pytest.mark.parametrize(("a", "b", "kinds"), CHANGES.values(), ids=CHANGES)
def test_change(a, b, kinds):
    assert changed_meaning(a.split(), b.split()) == kinds
    assert changed_meaning(b.split(), a.split()) == kinds


def test_what_is_added_at_length_is_no_change_of_wording():
    added = ["not", *["word"] * (ADDED - 1)]
    assert changed_meaning(added, []) == {Meaning.NEGATION}
    assert changed_meaning([*added, "word"], []) == set()
