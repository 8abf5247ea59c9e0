import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.sentence import sentences_around, sentences_in

CASES = {
    "one of three": "It was late.| He _left_ at once.| She stayed.",
    "two of three": "It was la_te.| He left_ at once.| She stayed.",
    "the whole": "|_He left_|",
    "a title": "It was late.| Army Col. Chris Garver _said_ so to Mr. Smith and Adm. Jones.|",
    "an initial": "|President Vladimir V. Putin _left_.| He did.",
    "an abbreviation within": "|The U.S. State Department _said_ so.|",
    "an abbreviation at the end": "|Notice _came_ to the U.S.| The spokesman left.",
    "a stop inside quotation marks": "|“It did. _It_ did not.”| He left.".replace("did. ", "did.| ", 1),
    "a question in the middle": "It was late.| “Did it?” _he_ asked.|",
    "an ellipsis in the middle": "|“where we have … _insufficient_ access”|",
    "a number with a point": "|It was 2.5 km _away_.|",
    "a closing bracket": "It was (late.)| He _left_.|",
    "a lower-case word follows": "|The site example.org is _his_.|",
    "Russian": "Было поздно.| Он _ушёл_.| Она осталась.",
    "Persian": "دیر بود؟| او _رفت_.| ماند.",
    "Chinese": "很晚。|他_走_了。|她留下。",
    "white space around": "  |He _left_.|  ",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_bounds(marked: str):
    """A case marks the span with underscores and the bounds of its sentences with upright strokes."""
    bare = marked.replace("|", "")
    start, end = bare.index("_"), bare.rindex("_") - 1
    text = bare.replace("_", "")
    before, after = marked[: marked.index("_")], marked[marked.rindex("_") :]
    expected = len(before.rpartition("|")[0].replace("|", ""))
    length = len(after.partition("|")[0]) - 1
    around = sentences_around(text, start, end)
    assert text[slice(*around)] == text[expected : end + length].strip()


@given(st.text(alphabet='aB.!? "”…U', max_size=40), st.data())
def test_bounds_hold_the_span(text: str, data: st.DataObject):
    if not text.strip():
        return
    stripped = text.strip()
    start = data.draw(st.integers(0, len(stripped) - 1))
    end = data.draw(st.integers(start + 1, len(stripped)))
    if stripped[start].isspace() or stripped[end - 1].isspace():
        return
    lo, hi = sentences_around(stripped, start, end)
    assert lo <= start < end <= hi


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_sentences_of_a_paragraph_are_those_around_their_words(marked: str):
    text = marked.replace("|", "").replace("_", "")
    spans = sentences_in(text)
    for start, end in spans:
        assert sentences_around(text, start, end) == (start, end)
    assert "".join(text[slice(*span)].replace(" ", "") for span in spans) == text.replace(" ", "")
