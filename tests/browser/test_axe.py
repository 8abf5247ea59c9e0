"""Pages of every kind as axe-core judges them, with all of its rules."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.addresses import page_of_every_kind
from tests.browser.test_pages import SCHEMES, WALK, WIDTHS
from tests.npm import for_tests
from tests.project import ROOT

JUDGE = """async () => {
  const rules = { "target-size": { enabled: innerWidth < 600 } }
  const { violations } = await axe.run({ rules, resultTypes: ["violations"] })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`))
}"""
"""All rules; on a phone also the one on fingers, which axe-core leaves out unless asked."""


@pytest.fixture(scope="module")
def axe() -> str:
    """The script of axe-core."""
    return (for_tests(ROOT / "tests/audit") / "axe-core/axe.min.js").read_text()


def judged(page: Page, axe: str) -> Any:
    """Return what axe-core finds on a page as it is shown."""
    page.evaluate(axe)
    return page.evaluate(JUDGE)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_stands_in_a_readers_way(
    browser: Browser, site: Path, address: str, axe: str, width: int, scheme: str
):
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    found = {}
    for kind, path in {**page_of_every_kind(site), "wrong address": "404.html"}.items():
        page.goto(address + path)
        page.evaluate(WALK)
        for chart in page.locator("[data-chart]").all():
            chart.locator("svg.main-svg").first.wait_for(state="attached")
        page.locator("details").evaluate_all("all => all.forEach((each) => (each.open = true))")
        found[kind] = judged(page, axe)
    assert {kind: said for kind, said in found.items() if said} == {}
    context.close()


def test_nothing_stands_in_the_way_of_who_searches(page: Page, address: str, axe: str):
    page.goto(address)
    page.locator("[data-md-component=search-query]").fill("bombers")
    page.keyboard.press("End")
    page.locator(".md-search-result__meta", has_text="matching").wait_for()
    assert judged(page, axe) == []


def test_axe_finds_what_is_wrong(page: Page, address: str, axe: str):
    page.goto(address)
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert [said for said in judged(page, axe) if said.startswith("button-name")]
