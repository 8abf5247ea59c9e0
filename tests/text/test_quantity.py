from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.text.noun import table_name
from builder.text.quantity import may_measure, quantities_above_one, quantities_equal_to, quantities_in
from builder.text.value import as_value

CASES = sorted((Path(__file__).parents[1] / "cases" / "quantity").glob("*.yml"))
ARTICLES = sorted((Path(__file__).parents[2] / "corpus").iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_quantities_in(case):
    given_case = yaml.safe_load(case.read_text(encoding="utf-8"))
    found = quantities_in(given_case["text"])
    read = [{"printed": p.quantity.printed, "value": as_value(p.quantity)} for p in found]
    assert read == given_case["quantities"]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_every_offset_in_a_real_article_points_at_the_printed_words(article):
    paragraphs = [line for line in article.read_text(encoding="utf-8").split("\n") if line.strip()]
    assert any(quantities_in(paragraph) for paragraph in paragraphs)
    for paragraph in paragraphs:
        for p in quantities_in(paragraph):
            assert paragraph[p.start : p.end] == p.quantity.printed
            assert p.start <= p.number_start < p.number_end <= p.end


def test_numbers_of_the_real_articles_are_all_read():
    text = "\n".join(article.read_text(encoding="utf-8") for article in ARTICLES)
    numbers = {
        as_value(p.quantity)
        for paragraph in text.split("\n")
        for p in quantities_in(paragraph)
        if p.quantity.low != 1 or p.quantity.qualifier
    }
    assert numbers == {
        "at least 19 civilians",
        "3 children",
        "5 ammunition dumps",
        "700 km",
        "3,000 km",
        "22 tons",
        "5-8 tons",
        "4 bombers",
        "less than 1 year",
        "1,000 miles",
        "28 victims",
        "28 victims so far",
        "2 sides",
        "at least 5 year",
        "3 command-and-control points",
    }


@given(st.text(alphabet="15 ,.-–a nkmtos%$İ", max_size=40))
def test_any_text_can_be_read_and_a_choice_by_number_agrees_with_the_whole(text):
    found = quantities_in(text)
    for p in found:
        assert text[p.start : p.end] == p.quantity.printed
        assert p in quantities_equal_to(text, p.quantity.low, p.quantity.high)
    assert quantities_above_one(text) == tuple(p for p in found if p.quantity.high > 1)


PIECES = (
    "a|an|A|soldier|base|ton|year|km|about|at least|or more|so far|plus|two|half|U.S. dollar|~|,|of|day|per|$"
)


@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=7).map(" ".join))
def test_what_is_said_to_measure_nothing_measures_nothing(text):
    assert may_measure(text) or not any(
        each.quantity.high > 1 or each.quantity.qualifier or table_name(each.quantity.unit)
        for each in quantities_in(text)
    )


def test_the_article_of_a_noun_measures_nothing():
    assert quantities_in("a soldier left a base")
    assert not may_measure("a soldier left a base")
    assert all(map(may_measure, ["a ton", "about a soldier", "a soldier or more", "two soldiers"]))
