"""What a first visit costs a reader whose connection is slow or dear."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.addresses import page_of_every_kind
from tests.browser.test_pages import KINDS, WALK
from tests.browser.traffic import Traffic

WITHOUT_CHARTS, WITH_CHARTS = 250, 700
"""Kilobytes of the example with five articles, compressed."""
INDEX = "search/search_index.json"


@pytest.mark.parametrize("kind", KINDS)
def test_a_first_visit_is_light(browser: Browser, site: Path, address: str, kind: str):
    page = browser.new_page()
    traffic = Traffic(page)
    page.goto(address + page_of_every_kind(site)[kind])
    page.evaluate(WALK)
    charts = page.locator("[data-chart]").all()
    for chart in charts:
        chart.locator("svg.main-svg").first.wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    assert any(path.endswith(".css") for path in traffic)
    assert traffic.kilobytes <= (WITH_CHARTS if charts else WITHOUT_CHARTS), traffic
    page.close()


def test_what_is_searched_comes_once_somebody_searches(page: Page, address: str):
    traffic = Traffic(page)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert address + INDEX not in traffic
    with page.expect_response(address + INDEX):
        page.locator("[data-md-component=search-query]").focus()


def test_words_that_were_searched_for_are_marked_where_they_stand(page: Page, address: str):
    page.goto(address + "?h=bombers")
    page.locator("article mark", has_text="bombers").first.wait_for()
