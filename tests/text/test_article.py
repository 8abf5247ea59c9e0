import unicodedata
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.article import fold, fold_words, read_article

ODD = st.text(st.sampled_from("ab1.  \n\t\r\u00a0\u2028\u00ad\u200b\ufeff“’—-é\u0301…\u200c"), max_size=60)


def paragraphs(text: str) -> list[str]:
    article = read_article("a.txt", text.encode())
    return [article.text[paragraph.start : paragraph.end] for paragraph in article.paragraphs]


def test_paragraphs_are_the_lines_that_hold_something():
    assert paragraphs("One.\n\n  Two. \r\n\u00a0\n\ufeff\nThree\u2028still three.\x0cStill.") == [
        "One.",
        "Two.",
        "Three\u2028still three.\x0cStill.",
    ]


def test_paragraphs_are_counted_from_one_and_found_by_offset():
    article = read_article("a.txt", b"One.\n\nTwo.\n")
    assert [paragraph.number for paragraph in article.paragraphs] == [1, 2]
    assert [article.paragraph_at(offset).number for offset in (0, 3, 5, 6, 9)] == [1, 1, 1, 2, 2]


def test_text_is_nfc_and_the_digest_is_of_the_bytes():
    data = "Cafe\u0301".encode()
    article = read_article("a.txt", data)
    assert article.text == "Café"
    assert article.sha256 == sha256(data).hexdigest()


def test_other_encodings_are_refused():
    with pytest.raises(UnicodeDecodeError):
        read_article("a.txt", "Café".encode("latin-1"))


def test_numbers_signs_and_units_survive_the_normal_form():
    kept = "1,000.5 % ‰ ° $ € £ + ± ² ½ t km"
    assert fold_words(kept) == kept


def test_persian_joiners_survive_the_normal_form():
    assert fold_words("می‌پرند") == "می‌پرند"


@given(ODD)
def test_every_code_point_of_the_normal_form_comes_from_one_of_the_text(text):
    text = unicodedata.normalize("NFC", text)
    folded = fold(text)
    origins = [folded.origin(offset) for offset in range(len(folded.text))]
    assert [folded.offset(origin) for origin in origins] == list(range(len(folded.text)))
    assert origins == sorted(set(origins))
    for offset, origin in enumerate(origins):
        assert fold(text[origin]).text == folded.text[offset]


@given(ODD)
def test_the_normal_form_keeps_lines_and_is_reached_once(text):
    text = unicodedata.normalize("NFC", text)
    once = fold(text).text
    assert once.count("\n") == text.count("\n")
    assert "  " not in once
    assert fold(once).text == once


@given(ODD)
def test_words_in_normal_form_do_not_depend_on_the_white_space_around(text):
    assert fold_words(f"\n  {text}\t") == fold_words(text)
