import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Part, Quote
from builder.pages.parts.extract import extract
from builder.text.article import read_article
from tests.pages.rendered import Structure

TEXT = "One two three four five.\nHidden here.\n\nSix <b>seven</b> eight nine."
ARTICLE = read_article("a.txt", TEXT.encode())


def quote(id_: str, *words: str) -> Quote:
    parts = []
    for run in words:
        start = TEXT.index(run)
        parts.append(Part(ARTICLE.paragraph_at(start).number, start, start + len(run), run))
    return Quote(id_, "a", tuple(parts))


def shown(*words: str) -> list[tuple[int, int]]:
    return [(TEXT.index(run), TEXT.index(run) + len(run)) for run in words]


def lines(spans: list[tuple[int, int]], *quotes: Quote) -> list[tuple[int, int, str]]:
    return [tuple(passage) for passage in extract(ARTICLE, spans, quotes)]


GAP = '<i class="bf-missing">[…]</i>'


def test_paragraphs_that_are_not_shown_are_one_gap():
    assert lines([]) == [(1, 3, "")]
    assert lines(shown("Six")) == [(1, 2, ""), (3, 3, f"Six {GAP}")]


def test_what_is_left_out_is_marked_before_between_and_after():
    assert lines(shown("two", "four"))[0] == (1, 1, f"{GAP} two {GAP} four {GAP}")


def test_a_whole_paragraph_has_no_gap():
    assert lines(shown("Hidden here."))[1] == (2, 2, "Hidden here.")


@pytest.mark.parametrize(
    ("quotes", "html"),
    [
        (["a", "two"], 'One <mark id="quote-a">two</mark> three four five.'),
        (
            ["a", "two three", "b", "two"],
            'One <mark id="quote-a"><mark id="quote-b">two</mark> three</mark> four five.',
        ),
        (
            ["a", "two", "b", "two"],
            'One <mark id="quote-a"><mark id="quote-b">two</mark></mark> three four five.',
        ),
        (
            ["a", "One two", "b", "two three"],
            '<mark id="quote-a">One <mark id="quote-b">two</mark></mark><mark> three</mark> four five.',
        ),
    ],
)
def test_marks(quotes, html):
    named = [quote(id_, words) for id_, words in zip(quotes[::2], quotes[1::2], strict=True)]
    assert lines(shown(TEXT), *named)[0][2] == html


def test_a_gap_in_a_quote_has_one_anchor_where_it_begins():
    html = "".join(text for _, _, text in lines(shown(TEXT), quote("a", "four", "eight")))
    assert html.count('id="quote-a"') == 1
    assert '<mark id="quote-a">four</mark>' in html
    assert "<mark>eight</mark>" in html


def test_a_quote_outside_what_is_shown_is_shown():
    assert lines([], quote("a", "Hidden"))[1] == (2, 2, f'<mark id="quote-a">Hidden</mark> {GAP}')


SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
    .map(sorted)
    .filter(lambda span: span[0] < span[1]),
    max_size=6,
)


@given(SPANS, SPANS)
def test_any_spans_and_quotes(spans, runs):
    """Every letter that is to be shown is, no other is, every quote has one anchor at its first letter."""
    quotes = [
        Quote(f"q{n}", "a", (Part(ARTICLE.paragraph_at(start).number, start, end, TEXT[start:end]),))
        for n, (start, end) in enumerate(runs)
        if TEXT[start:end] == TEXT[start:end].strip() and "\n" not in TEXT[start:end]
    ]
    passages = list(extract(ARTICLE, [tuple(span) for span in spans], quotes))
    html = "\n".join(passage.html for passage in passages)
    structure = Structure(html)
    assert structure.balanced
    assert sorted(structure.ids) == sorted(f"quote-{each.id}" for each in quotes)
    for each in quotes:
        after = (
            re.sub(r"<[^>]+>", "", html.split(f'id="quote-{each.id}">', 1)[1])
            .replace("&lt;", "<")
            .replace("&gt;", ">")
        )
        assert after.startswith(each.text)
    covered = {
        at
        for start, end in [*spans, *((part.start, part.end) for each in quotes for part in each.parts)]
        for at in range(start, end)
    }
    text = re.sub(r"<i .*?</i>|<[^>]+>", "", html).replace("&lt;", "<").replace("&gt;", ">")
    assert "".join(text.split()) == "".join("".join(TEXT[at] for at in sorted(covered)).split())
