from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.article import read_article, to_nfc
from builder.text.name import Found, Name, NameIndex


def find(index: NameIndex, text: str, **options) -> list[Found]:
    return index.find(read_article("a.txt", text.encode()), **options)


CASES = {
    "case counts": (["US", "West"], "us in the west, US in the West", "US West"),
    "capitals of a longer name": (
        ["Russia", "Iran", "Islamic State"],
        "RUSSIA, IRAN and ISLAMIC STATE",
        "RUSSIA|ISLAMIC STATE",
    ),
    "a stop at the end": (["U.S."], "The U.S. and the U.S.A in the U.S.", "U.S.|U.S."),
    "possessives": (
        ["Russia", "Russians", "U.S."],
        "Russia's Russia’s Russians’ U.S.’s",
        "Russia|Russia|Russians|U.S.",
    ),
    "a longer word": (["Iran", "Tu-22", "Aden"], "Iranian Tu-22M3 Baden Tu-22", "Tu-22"),
    "the longest": (
        ["Islamic State", "Islamic State in Iraq and Syria", "Syria", "ISIS"],
        "the Islamic State in Iraq and Syria (ISIS), the Islamic State, Syria",
        "Islamic State in Iraq and Syria|ISIS|Islamic State|Syria",
    ),
    "the longest though it begins later": (
        ["Supreme Leader", "Leader Ali Smith"],
        "Supreme Leader Ali Smith",
        "Leader Ali Smith",
    ),
    "a name in another's name": (
        ["Russia", "Russian Defense Ministry"],
        "the Russian Defense Ministry of Russia",
        "Russian Defense Ministry|Russia",
    ),
    "compounds with common words": (
        ["U.S.", "Assad", "Qaeda"],
        "U.S.-led, anti-Assad, Qaeda-affiliated",
        "U.S.|Assad|Qaeda",
    ),
    "compounds of names": (
        ["Russia", "Japan"],
        "Russia-Turkey and Russia–Japan and Anti-Japan",
        "Russia|Russia|Japan|Japan",
    ),
    "a number joined to a name": (["Russia", "Iran"], "Russia-24 and an Iran-140", ""),
    "before an em dash": (["Russia"], "Russia—Putin’s Russia — was", "Russia|Russia"),
    "apostrophes and dashes alike": (["Deir-ez-Zor", "Sana'a"], "Deir‑ez‑Zor, Sana’a", "Deir‑ez‑Zor|Sana’a"),
    "white space alike": (
        ["Bashar al-Assad"],
        "Bashar\u00a0al-Assad, Bashar  al-Assad",
        "Bashar\u00a0al-Assad|Bashar  al-Assad",
    ),
    "not across paragraphs": (["Bashar Assad"], "Bashar\nAssad", ""),
    "begins with no letter": (
        ["7th Fleet", "’Abd Smith"],
        "the 7th Fleet, 17th Fleet, ‘Abd Smith",
        "7th Fleet|‘Abd Smith",
    ),
    "ends with no letter": (["Yahoo!", "Hamadan (city)"], "Yahoo! Hamadan (city).", "Yahoo!|Hamadan (city)"),
    "lower case at the beginning of a sentence": (
        ["opposition"],
        "Opposition! The opposition. Opposition, the Opposition. “Opposition” too.\nOpposition",
        "Opposition|opposition|Opposition|Opposition|Opposition",
    ),
    "zero-width non-joiner": (["خامنه‌ای"], "علی خامنه‌ای و خامنهای", "خامنه‌ای|خامنهای"),
    "Arabic and Persian yeh and kaf": (["علي", "کرمان"], "علی در كرمان", "علی|كرمان"),
    "Cyrillic": (["Россия", "Москва"], "РОССИЯ, Москва, Московский", "РОССИЯ|Москва"),
    "Han": (["俄罗斯", "伊朗"], "这是俄罗斯轰炸机从伊朗起飞", "俄罗斯|伊朗"),
    "Thai": (["รัสเซีย"], "เครื่องบินรัสเซียบิน", "รัสเซีย"),
    "a combining mark runs on": (["Smith"], "Smith\u0301 Smith", "Smith"),
    "an empty name": (["", " "], "nothing", ""),
}


@pytest.mark.parametrize(("names", "text", "expected"), CASES.values(), ids=CASES)
def test_found(names: list[str], text: str, expected: str):
    found = find(NameIndex(Name(name, name) for name in names), text)
    words = [to_nfc(text)[hit.start : hit.end] for hit in found]
    assert words == [word for word in expected.split("|" if "|" in expected else " ") if word] or words == [
        expected
    ]


def test_names_that_do_not_join():
    index = NameIndex(
        [Name("s", "Smith", joins=False), Name("b", "Brown", joins=False), Name("t", "Tu-22", joins=False)]
    )
    assert find(index, "Smith-Jones, Jones-Smith, Tu-22-M, Anne-Smith") == []
    joined = find(index, "Smith-Brown talks, anti-Smith, Smith-led")
    assert [hit.owners for hit in joined] == [("s",), ("b",), ("s",), ("s",)]


def test_a_shared_spelling_has_all_its_owners():
    index = NameIndex([Name("a", "Smith"), Name("b", "Smith"), Name("b", "Bob Smith")])
    assert [hit.owners for hit in find(index, "Smith met Bob Smith")] == [("a", "b"), ("b",)]


def test_an_excluded_spelling_leaves_the_others():
    index = NameIndex([Name("a", "Smith"), Name("b", "Smith"), Name("c", "Chad")])
    text = "Smith met Chad Smith of Chad"
    assert [
        (hit.owners, hit.start)
        for hit in find(index, text, excluded=[("a", "Chad Smith"), ("c", "Chad Smith")])
    ] == [
        (("a", "b"), 0),
        (("b",), 15),
        (("c",), 24),
    ]


def test_an_exclusion_is_of_whole_words_in_any_dress():
    index = NameIndex([Name("a", "Smith")])
    assert find(index, "Chad  Smith’s", excluded=[("a", "Chad Smith's")]) == []
    assert len(find(index, "Chad Smithson, Smith", excluded=[("a", "Chad Smiths")])) == 1


def test_a_short_name_at_the_end_ends_there():
    index = NameIndex([Name("a", "Ann"), Name("b", "Ann of the North")])
    assert find(index, "by Ann") == [Found(("a",), 3, 6)]


def test_skipped_spans_are_not_searched():
    text = "Smith, Smith and Smith"
    found = find(NameIndex([Name("a", "Smith")]), text, skipped=[(0, 3), (8, 9), (5, 12)])
    assert [hit.start for hit in found] == [17]


WORDS = st.sampled_from(["Ab", "Abc", "U.S.", "Bd-e", "c", "Ab Bd-e"])


@given(
    st.lists(WORDS, min_size=1),
    st.lists(st.tuples(WORDS, st.sampled_from([" ", "  ", ", ", "-", "", "\u200c", "’s "]))),
)
def test_hits_are_in_order_apart_and_spell_a_name(names: list[str], pieces: list[tuple[str, str]]):
    text = "".join(word + gap for word, gap in pieces)
    found = find(NameIndex(Name(name, name) for name in names), text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for hit in found:
        spelling = text[hit.start : hit.end].replace("  ", " ").replace("\u200c", "")
        assert spelling in {hit.owners[0], hit.owners[0].capitalize(), hit.owners[0].upper()}
