"""When a chart is drawn: not while the reader moves, and at once for who points at it."""

from playwright.sync_api import Page, expect

PATH = "figures/weapons-load/"
STIR = "window.stirring = setInterval(() => dispatchEvent(new Event('wheel')), 20)"
"""Somebody who never stops."""
FETCHED = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('plotly')).length"
DRAWN = ".bf-plot svg.main-svg"


def test_a_chart_waits_until_the_reader_is_still(page: Page, address: str):
    page.goto(address + PATH)
    page.evaluate(STIR)
    page.wait_for_timeout(1200)
    assert page.evaluate(FETCHED) == 0
    page.evaluate("clearInterval(stirring)")
    page.locator(DRAWN).first.wait_for()


def test_a_chart_is_drawn_at_once_for_who_points_at_it(page: Page, address: str):
    page.goto(address + PATH)
    page.evaluate(STIR)
    page.locator(".bf-still").hover()
    page.locator(DRAWN).first.wait_for()
    expect(page.locator(".bf-still")).to_have_count(0)


def test_the_library_is_fetched_once(page: Page, address: str):
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "plotly" in request.url else None)
    page.goto(address + PATH)
    page.mouse.move(3, 3)
    page.locator(DRAWN).first.wait_for()
    assert len(asked) == 1
