"""The chart of who is named with whom."""

import json
from math import dist

import pytest

from builder.analysis.network import Network, Tie
from builder.model import Actor, ActorKind
from builder.pages.charts.network import LABELS, NAME, network_asset, network_key
from builder.pages.charts.network_layout import places
from builder.pages.markup.links import Links
from builder.pages.parts.network_table import network_view
from builder.pages.parts.views import Views
from tests.pages.sample import sample

FOUND = Network(("ann", "land"), (Tie("ann", "land", 4),), ("paper",), (Tie("ann", "paper", 1),), 3)


def figure(name: str = "Ann"):
    briefing = sample().briefing
    briefing.actors["ann"] = Actor("ann", name, ActorKind.PERSON)
    return json.loads(network_asset(briefing, FOUND).content)


def test_outlets_and_mere_reporters_are_hidden_at_first():
    hidden = [trace for trace in figure()["data"] if trace.get("visible") is False]
    assert [trace["customdata"] for trace in hidden if "customdata" in trace] == [["actors/paper/"]]
    shown = [trace for trace in figure()["data"] if "visible" not in trace]
    assert [trace["customdata"] for trace in shown if "customdata" in trace] == [
        ["actors/ann/"],
        ["actors/land/"],
    ]


def test_each_kind_has_its_symbol_and_the_key_names_it():
    marks = [trace["marker"]["symbol"] for trace in figure()["data"] if trace["mode"] == "markers"]
    assert len(marks) == len(set(marks)) == 3
    assert network_key(sample().briefing, FOUND) == "■ states, ● persons, ★ outlets"


@pytest.mark.parametrize("name", ["<b>x</b>", "%{x}", "a&lt;b", "a\nb"])
def test_names_are_shown_by_their_letters(name):
    (labels, _) = [trace["text"] for trace in figure(name)["data"] if trace.get("name") == LABELS]
    assert not set(labels[0]) & set("<>{\n")


def test_long_names_are_cut_at_a_word():
    (labels, _) = [trace["text"] for trace in figure("word " * NAME)["data"] if trace.get("name") == LABELS]
    assert labels[0].endswith("word …")
    assert len(labels[0]) <= NAME + 2


def test_the_table_has_every_tie_from_both_ends():
    findings = sample()
    view = network_view(Views(findings, Links(findings, "../")), FOUND)
    assert [[count for _, count in row.others] for row in view.rows] == [[4], [4], [1]]
    assert [row.reporter for row in view.rows] == [False, False, True]


def test_actors_with_ties_stand_nearer_each_other():
    at = places(8, ((0, 1, 5), (2, 3, 5), (4, 5, 1)))
    assert dist(at[0], at[1]) < min(dist(at[0], at[other]) for other in range(2, 8))
    assert all(0 <= number <= 1 for place in at for number in place)


def test_places_are_the_same_every_time_and_apart():
    ties = tuple((a, b, 1 + (a + b) % 3) for a in range(20) for b in range(a) if (a * b) % 5 == 1)
    first = places(20, ties)
    places.cache_clear()
    assert places(20, ties) == first
    assert len(set(first)) == 20


@pytest.mark.parametrize("actors", [0, 1, 2])
def test_few_actors_have_places_too(actors):
    assert len(places(actors, ())) == actors
