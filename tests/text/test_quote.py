from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.text.article import read_article
from builder.text.quote import Miss, every_place, holds_words, locate, stands_in

CASES = sorted((Path(__file__).parents[1] / "cases" / "quote").glob("*.yml"))
ARTICLES = [
    read_article(path.name, path.read_bytes())
    for path in sorted((Path(__file__).parents[2] / "corpus").iterdir())
]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_locate(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    article = read_article("a.txt", case["article"].encode())
    found = locate(article, case["quote"])
    if isinstance(found, Miss):
        assert {"rule": found.rule, "message": found.message, "cure": found.cure} == case["miss"]
    else:
        parts = [{"paragraph": part.paragraph, "start": part.start, "exact": part.exact} for part in found]
        assert parts == case["parts"]
        assert all(article.text[part.start : part.end] == part.exact for part in found)


@given(st.data())
def test_any_run_of_words_of_a_paragraph_is_found_where_it_stands(data):
    article = data.draw(st.sampled_from(ARTICLES))
    paragraph = data.draw(st.sampled_from(article.paragraphs))
    words = article.text[paragraph.start : paragraph.end].split()
    first = data.draw(st.integers(0, len(words) - 1))
    run = words[first : data.draw(st.integers(first + 1, len(words)))]
    found = locate(article, " ".join(run))
    if isinstance(found, Miss):
        assert found.rule in {"quote-several-places", "quote-word-boundary"} or not any(
            map(str.isalnum, "".join(run))
        )
    else:
        assert all(article.text[part.start : part.end] == part.exact for part in found)
        assert found[0].paragraph == paragraph.number


@given(st.data())
def test_no_change_to_a_letter_or_digit_passes(data):
    article = data.draw(st.sampled_from(ARTICLES))
    paragraph = data.draw(st.sampled_from(article.paragraphs))
    text = article.text[paragraph.start : paragraph.end]
    at = data.draw(st.sampled_from([i for i, c in enumerate(text) if c.isalnum()]))
    other = data.draw(st.sampled_from([c for c in "aQz059" if c != text[at]]))
    changed = text[:at] + other + text[at + 1 :]
    if "…" not in changed:
        assert isinstance(locate(article, changed), Miss)


@given(st.text(max_size=200), st.text(max_size=60))
def test_nothing_that_can_be_typed_raises_and_every_part_is_exact(text, words):
    article = read_article("a.txt", text.encode("utf-8", "ignore"))
    found = locate(article, words)
    if not isinstance(found, Miss):
        assert all(article.text[part.start : part.end] == part.exact for part in found)


def test_every_place_of_noise():
    article = read_article("a.txt", b"Advertisement\nNews.\nAdvertisement\n")
    assert [part.paragraph for part in every_place(article, "Advertisement")] == [1, 3]


def test_words_may_stand_anywhere():
    article = read_article("a.txt", "The “raid” and the raid’s end.\n".encode())
    assert stands_in(article, '"raid"')
    assert stands_in(article, "the raid")
    assert not stands_in(article, "The rai")


def test_words_of_a_quote():
    assert holds_words("it could, he said, be so", "could")
    assert not holds_words("it couldn’t be so", "could")


@given(st.data())
def test_what_cannot_be_seen_changes_no_verdict(data):
    text = data.draw(st.text(alphabet="12 ,.-–$%acnot", min_size=1, max_size=30))
    words = data.draw(
        st.sampled_from([text[i:j] for i in range(len(text)) for j in range(i + 1, len(text) + 1)])
    )
    at = data.draw(st.integers(0, len(text)))
    unseen = data.draw(st.sampled_from("\u200b\u200e\u2060\u00ad\ufeff"))
    plain, marked = (
        locate(read_article("a.txt", t.encode()), words) for t in (text, text[:at] + unseen + text[at:])
    )
    if isinstance(plain, Miss):
        assert marked == plain
    else:
        assert not isinstance(marked, Miss)
        assert [part.exact.replace(unseen, "") for part in marked] == [part.exact for part in plain]
