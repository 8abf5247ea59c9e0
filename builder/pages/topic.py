"""The page of a topic, and the list of all topics."""

from collections.abc import Iterator
from itertools import chain

from builder.analysis.findings import TopicFindings
from builder.model import Topic
from builder.pages.charts.common_value import CommonValues
from builder.pages.charts.still import chart_still
from builder.pages.markup.address import page_uri
from builder.pages.markup.environment import compose
from builder.pages.markup.filters import listed
from builder.pages.markup.search_words import kindred_words
from builder.pages.measure import value_rows
from builder.pages.page import Page
from builder.pages.parts.card import by_source, positions
from builder.pages.parts.disagreement import DisagreementFinder, Disagreements
from builder.pages.parts.related import Related, related_topics
from builder.pages.parts.views import Views

BOOST = 2
"""In the search: a topic's page stands before the sources that bear on it."""


def topic_pages(views: Views, values: CommonValues) -> Iterator[Page]:
    """Yield the page of every topic."""
    finder = DisagreementFinder(views)
    related = related_topics(views)
    for topic in views.briefing.topics.values():
        yield _topic_page(views, values, topic, finder.of_topic(topic.id), related.of(topic.id))


def _topic_page(
    views: Views, values: CommonValues, topic: Topic, disagreements: Disagreements, related: list[Related]
) -> Page:
    found, links = views.findings.topics[topic.id], views.links
    events, claims = views.briefing.events, views.findings.claims
    context = {
        "topic": topic,
        "found": found,
        "root": links.root,
        "disagreements": disagreements,
        "claims": [
            (links.claims[claim], claims[claim], positions(views, claims[claim])) for claim in found.claims
        ],
        "unclaimed": by_source(views, chain.from_iterable(found.unclaimed.values())),
        "measures": [_measure(views, values, found, measure) for measure in found.measures],
        "events": [
            (links.events[event], events[event].date, views.findings.events[event].count)
            for event in found.events
        ],
        "sources": [links.short_sources[source] for source in found.sources],
        "silent": listed(found.silent, links.short_sources),
        "related": related,
    }
    counted = (views.briefing.measures[measure].name for measure in found.measures)
    return compose(
        page_uri("topics", topic.id),
        topic.name,
        topic.question,
        "topic.md",
        context,
        boost=BOOST,
        tags=kindred_words(" ".join((topic.name, topic.question, *counted))),
    )


def _measure(views: Views, values: CommonValues, found: TopicFindings, id_: str) -> tuple[object, ...]:
    measure = views.briefing.measures[id_]
    return (
        id_,
        views.links.measures[id_],
        measure.name,
        measure.unit,
        views.findings.measures[id_].finding,
        chart_still(views.findings, id_, values),
        value_rows(views, values, [figure for figure in found.figures if figure.measure == id_]),
    )


def topic_index(views: Views) -> Page:
    """Return the list of all topics, in the editor's order."""
    rows = [
        (views.links.topics[topic.id], topic.question, views.findings.topics[topic.id].count)
        for topic in views.briefing.topics.values()
    ]
    return compose(
        page_uri("topics"),
        "Topics",
        "The questions that this briefing answers",
        "topics.md",
        {"topics": rows},
    )
