"""The page of a source: what is known of it first, key points by topic, positions by claim."""

from dataclasses import replace

from builder.analysis.findings import Findings
from builder.pages.charts.common_value import CommonValues
from builder.pages.markup.links import Links
from builder.pages.parts.views import Views
from builder.pages.source import source_pages
from tests.pages.rendered import Structure, by_markdown_it
from tests.pages.sample import sample


def alpha(findings: Findings) -> str:
    made = Views(findings, Links(findings, "../../"))
    return next(iter(source_pages(made, CommonValues(findings)))).markdown


def changed(**fields: object) -> Findings:
    found = sample()
    sources = {**found.briefing.sources, "alpha": replace(found.briefing.sources["alpha"], **fields)}
    return replace(found, briefing=replace(found.briefing, sources=sources))


def test_what_is_known_of_the_source_stands_above_its_summary():
    top = alpha(sample()).split('<div class="bf-lead">')[0]
    for words in (
        "editor’s title",
        "Outlet plain words",
        "~ inferred",
        "17 August 2016",
        "25 %",
        "One text with",
    ):
        assert words in top, words


def test_what_is_not_known_is_said_to_be():
    top = alpha(changed(outlet=None, published=None)).split('<div class="bf-lead">')[0]
    assert "outlet not known" in top
    assert "date not known" in top


def test_every_link_within_the_page_has_its_place():
    structure = Structure(by_markdown_it(alpha(sample())))
    within = [link for link in structure.links if link.startswith("#")]
    assert "#topic-gain" in within
    assert {link[1:] for link in within} <= set(structure.ids)


def test_key_points_stand_under_their_first_topic_in_the_order_of_the_registry():
    first, second = sample().briefing.sources["alpha"].key_points
    page = alpha(changed(key_points=(replace(first, topics=("empty", "gain")), second)))
    at = [page.index(f'id="{place}"') for place in ("topic-gain", "point-inner", "topic-empty", "point-load")]
    assert at == sorted(at)
    tags = page.split('id="point-load"')[1].split('<p class="bf-tags">')[1].split("</p>")[0]
    assert tags.startswith('Also: <a href="../../topics/gain/">')


def test_key_points_without_a_topic_come_last():
    first, second = sample().briefing.sources["alpha"].key_points
    page = alpha(changed(key_points=(replace(first, topics=()), second)))
    assert page.index('id="point-inner"') < page.index(">Other points</h3>") < page.index('id="point-load"')


def test_key_points_of_which_none_has_a_topic_need_no_heading():
    points = sample().briefing.sources["alpha"].key_points
    page = alpha(changed(key_points=tuple(replace(point, topics=()) for point in points)))
    assert "Other points" not in page
    assert f'<a href="#topic-">key points</a> {len(points)} ·' in page
    assert '<ul class="bf-ledger" id="topic-">' in page


def test_a_position_that_says_no_more_than_its_key_point_stands_below_it():
    entry = alpha(sample()).split('id="point-load"')[1].split('id="point-inner"')[0]
    assert '<li id="position-first"><span class="bf-stance bf-stance--reports"' in entry


def test_a_position_with_words_of_its_own_has_a_row():
    assert '<tr id="position-again"><th scope="row">' in alpha(sample())


def test_a_position_of_a_key_point_in_another_name_has_a_row():
    first, *others = sample().briefing.sources["alpha"].positions
    page = alpha(changed(positions=(replace(first, said_by=()), *others)))
    assert '<tr id="position-first"><th scope="row">' in page
    assert '<li id="position-first">' not in page


def test_all_positions_on_a_claim_are_listed_together():
    listed = alpha(sample()).split("Takes a position on 1 claim</summary>")[1].split("</details>")[0]
    assert listed.index('href="#position-first"') < listed.index('href="#position-again"')


def test_figures_without_a_number_stand_outside_the_table():
    page = alpha(sample())
    assert '<li id="figure-load.far">' in page
    assert '<tr id="figure-load.far">' not in page
