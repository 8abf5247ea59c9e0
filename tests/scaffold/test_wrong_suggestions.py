"""What no suggestion may say: a number not given that is printed, a doubt that is none, scraps."""

from dataclasses import replace

import pytest

from builder.model import Figure, Measure, Quote
from builder.scaffold.draft import draft_of
from builder.scaffold.known import own_words
from builder.text.article import read_article
from builder.text.part import Part
from builder.text.quantity import quantities_in
from tests.scaffold.small_briefing import BRIEFING

SPEED = Measure("train-speed", "Speed of the train", "km/h")
LIMIT = Measure("speed-limit", "Speed limit on the stretch", "km/h")
DAMAGE = Measure("damage", "Damage to the operator", "$")
OTHERS = tuple(
    Measure(name.lower().replace(" ", "-"), name, "km")
    for name in ("Length of the road", "Width of the river", "Zone around the site", "Way to the town")
)
"""So many that a word tells something."""
KNOWN = replace(BRIEFING, measures={each.id: each for each in (SPEED, LIMIT, DAMAGE, *OTHERS)})
HEADLINE = "A train leaves the track near Holmby\n\n"


def entries(text: str, section: str):
    article = read_article("a.txt", (HEADLINE + text).encode())
    return [each for each in draft_of(article, KNOWN).entries if each.section == section]


@pytest.mark.parametrize(
    "text",
    [
        "The speed of the train was 59 mph on that stretch, where the speed limit is 37 mph, Anna Holm said.",
        "The damage to the operator was 11 million euros, Anna Holm said.",
    ],
)
def test_a_number_that_the_quote_prints_is_given(text: str):
    assert [
        each.value("value") for each in entries(text, "figures") if each.value("value") == "not given"
    ] == []


def test_a_number_belongs_to_the_measure_whose_words_stand_beside_it():
    text = "The train had a speed of 59 mph on a stretch with a speed limit of 37 mph, Anna Holm said."
    found = {each.value("value"): each.value("measure") for each in entries(text, "figures")}
    assert found == {"59 mph": "train-speed", "37 mph": "speed-limit"}


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("“I do not believe a word of it,” Anna Holm said.", None),
        ("Residents may return to their homes on Friday, Anna Holm said.", None),
        ("The dam could not be reached by road, Anna Holm said.", None),
        ("The dam might have been opened too late, Anna Holm said.", "might"),
    ],
)
def test_a_word_is_one_of_doubt_only_where_it_doubts(text: str, hedge: str | None):
    (entry,) = entries(text, "key_points")
    assert entry.value("hedge") == hedge


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Anna Holm said that the drivers of the line had reported faults in the brakes of the new "
            "wagons nine times since the autumn of last year, according to e-mails that were made public.",
            1,
        ),
        ("Anna Holm said that all had been paid, and put the damage at $12 million.", 2),
    ],
)
def test_no_scrap_and_nothing_twice_is_a_statement(text: str, quotes: int):
    found = [str(each.value("quote")) for each in entries(text, "key_points")]
    assert len(found) == quotes
    assert not any(a != b and a in b for a in found for b in found)


@pytest.mark.parametrize(
    "text",
    ["The cost was several times as high.", "There is a leak in one car, possibly in two, and one pump."],
)
def test_what_counts_nothing_is_no_figure(text: str):
    assert [
        each.value("value") for each in entries(text, "figures") if each.value("measure") != "___pump"
    ] == []


def test_the_outer_of_two_is_credited_with_the_same_words():
    text = "The Water Board had warned the town about the dam in 2022, Anna Holm said."
    (entry,) = entries(text, "key_points")
    assert (entry.value("said_by"), entry.value("quote")) == (
        "anna-holm",
        "The Water Board had warned the town about the dam in 2022",
    )


def test_of_a_quote_with_two_numbers_each_measure_learns_its_own_words():
    words = "It ran at 95 km/h where 60 km/h are allowed"
    quote = Quote("q", "s", (Part(1, 0, len(words), words),))
    found = [each.quantity for each in quantities_in(words)]
    figures = [Figure("f", "s", "m", None, value, quote) for value in found]
    numbers = [value.printed for value in found]
    assert [own_words(figure, numbers) for figure in figures] == [
        "It ran at 95 km/h",
        "95 km/h where 60 km/h are allowed",
    ]
