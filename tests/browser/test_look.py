"""What a reader sees and reaches that no HTML shows: sticky heads, paper, keyboard, fingers."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.addresses import page_of_every_kind

NARROWEST, PHONE, DESK = 320, 390, 1280


@pytest.mark.parametrize("width", [DESK, 800])
def test_the_heads_of_the_matrix_stay_in_view(browser: Browser, address: str, width: int):
    page = browser.new_page(viewport={"width": width, "height": 700})
    page.goto(address + "claims/")
    row = page.locator(".bf-matrix tbody tr:not(.bf-group)").nth(12)
    row.scroll_into_view_if_needed()
    page.mouse.move(width / 2, 400)
    page.mouse.wheel(0, 300)
    page.wait_for_timeout(300)
    head, header = page.locator(".bf-matrix thead").bounding_box(), page.locator(".md-header").bounding_box()
    assert head is not None
    assert header is not None
    assert header["height"] - 1 <= head["y"] < 350
    page.close()


@pytest.mark.parametrize(
    "kind", ["figures", "figure", "claims", "source", "actor", "sources", "home", "data"]
)
def test_no_table_hides_columns_on_a_phone(browser: Browser, site: Path, address: str, kind: str):
    page = browser.new_page(viewport={"width": PHONE, "height": 844})
    page.goto(address + page_of_every_kind(site)[kind])
    cut = page.locator(".bf-scroll").evaluate_all(
        "frames => frames.filter(f => f.scrollWidth > f.clientWidth + 1).map(f => f.ariaLabel)"
    )
    assert cut == []
    page.close()


def test_what_is_folded_away_is_open_on_paper_without_scripts(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    folded = page.locator("details.bf-more:not([open]) .bf-quote").first
    assert not folded.is_visible()
    page.emulate_media(media="print")
    assert folded.is_visible()
    context.close()


def test_the_tab_key_reaches_what_is_seen_and_shows_where_it_is(page: Page, address: str):
    page.set_viewport_size({"width": DESK, "height": 800})
    page.goto(address)
    page.locator(".md-tabs__link").first.wait_for()
    outlines = {}
    for _ in range(6):
        page.keyboard.press("Tab")
        name, outline = page.evaluate(
            """() => {
              const at = document.activeElement
              const seen = at.matches(".md-option") ? at.nextElementSibling : at
              const { outlineStyle, outlineWidth } = getComputedStyle(seen)
              return [at.className, outlineStyle === "none" ? "" : outlineWidth]
            }"""
        )
        outlines[name.split()[0]] = outline
    assert {"md-option", "md-search__input", "md-tabs__link"} <= outlines.keys()
    assert "md-search__scrollwrap" not in outlines
    assert all(outlines.values()), outlines


@pytest.mark.parametrize("kind", ["source", "figure"])
def test_small_links_are_wide_enough_for_a_finger(browser: Browser, site: Path, address: str, kind: str):
    page = browser.new_page(viewport={"width": PHONE, "height": 844})
    page.goto(address + page_of_every_kind(site)[kind])
    sizes = page.locator("main :is(.bf-place, .bf-permalink, .bf-number)").evaluate_all(
        """links => links.map(link => link.getBoundingClientRect())
          .filter(box => box.width).map(box => [box.width, box.height])"""
    )
    assert len(sizes) > 3
    assert [size for size in sizes if min(size) < 23.9] == []
    page.close()


def test_a_wrong_address_leads_on(page: Page, address: str):
    page.goto(address + "404.html")
    links = page.locator("main .bf-ways a").evaluate_all("links => links.map(link => link.href)")
    assert address + "sources/" in links
    assert address + "figures/" in links


def test_bars_of_chart_and_table_have_one_colour(page: Page, site: Path, address: str):
    page.goto(address + "figures/weapons-load/")
    page.mouse.move(100, 300)
    page.locator(".bf-plot .point path").first.wait_for(state="attached")
    bars = page.locator(".bf-plot .point path").evaluate_all("b => b.map(e => getComputedStyle(e).stroke)")
    table = page.locator(".bf-interval").evaluate_all("s => s.map(e => getComputedStyle(e).color)")
    assert len(set(table)) == 2
    assert set(bars) == set(table)


def test_the_first_key_press_offers_to_skip_what_every_page_begins_with(page: Page, address: str):
    page.goto(address + "figures/weapons-load/")
    page.keyboard.press("Tab")
    assert "Skip" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_nothing_is_said_in_grey_to_those_who_ask_for_contrast(page: Page, address: str):
    page.emulate_media(contrast="more")
    page.goto(address)
    colour = "e => getComputedStyle(e).color"
    assert page.locator(".bf-by").first.evaluate(colour) == page.locator("h1").first.evaluate(colour)


def test_a_chart_takes_the_place_of_its_still_picture(page: Page, address: str):
    page.goto(address + "figures/weapons-load/")
    still = page.locator(".bf-still")
    expect(still).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert page.locator(".bf-plot").count() == 0
    before = page.locator(".bf-chart").evaluate("e => e.getBoundingClientRect().height")
    page.mouse.move(100, 300)
    page.locator(".bf-plot svg.main-svg").first.wait_for()
    expect(still).to_have_count(0)
    after = page.locator(".bf-chart").evaluate("e => e.getBoundingClientRect().height")
    assert abs(after - before) <= 1


@pytest.mark.parametrize("kind", ["home", "source", "figure", "claims", "timeline", "actors", "data"])
def test_no_page_is_wider_than_the_narrowest_screen(browser: Browser, site: Path, address: str, kind: str):
    page = browser.new_page(viewport={"width": NARROWEST, "height": 640})
    page.goto(address + page_of_every_kind(site)[kind])
    assert page.evaluate("document.documentElement.scrollWidth") == NARROWEST
    page.close()
