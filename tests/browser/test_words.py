"""The words behind a statement or a number, shown beside the link that leads to them."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.charts import draw_charts

BOX = "#bf-behind"
LOAD = "22 tons, compared with just 5-8 tons"


@pytest.mark.parametrize(
    ("path", "link", "words", "credit"),
    [
        ("sources/first-mission/", ".bf-entry .bf-place", "first-ever bombing mission", "the article itself"),
        ("figures/weapons-load/", "td.bf-value a", LOAD, "Ivan Konovalov"),
        ("figures/distance-saved/", "tr:last-child td .bf-place", "3,000-km route", "Konovalov"),
        ("actors/ivan-konovalov/", "td.bf-value a", "only 700 km from Hamadan", "paragraph 16"),
        ("", ".bf-report a", LOAD, "Ivan Konovalov"),
        ("", ".bf-sides dd a", "closer to the Syrian battlefields", "Moscow dispatch"),
        ("claims/", "td a.bf-stance", "from an Iranian air base", "Moscow dispatch A"),
        ("claims/stationed/", ".bf-from a.bf-stance, .bf-from a", "“", "paragraph"),
        ("timeline/", "details .bf-place", "Pahlavi from 1941 to 1979", "paragraph 5"),
    ],
)
def test_pointing_at_a_link_shows_the_words(page: Page, address: str, path, link, words, credit):
    page.goto(address + path)
    page.locator("main details").evaluate_all("all => all.forEach(each => each.open = true)")
    height = page.evaluate("document.documentElement.scrollHeight")
    draw_charts(page)
    page.locator(f"main {link}").first.hover()
    expect(page.locator(BOX)).to_contain_text(words)
    expect(page.locator(BOX)).to_contain_text(credit)
    assert page.evaluate("document.documentElement.scrollHeight") == height
    page.mouse.move(0, 0)
    expect(page.locator(BOX)).to_be_hidden()


def test_the_keyboard_shows_the_words_and_escape_hides_them(page: Page, address: str):
    page.goto(address + "figures/weapons-load/")
    link = page.locator("td.bf-value a").first
    link.locator("xpath=preceding::a[1]").focus()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(page.locator(BOX)).to_be_visible()
    expect(link).to_have_attribute("aria-describedby", "bf-behind")
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).to_be_hidden()
    assert link.get_attribute("aria-describedby") is None


def test_a_label_that_is_touched_says_what_it_means_and_leads_to_its_entry(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(address + "claims/stationed/")
    page.locator(".bf-lead .bf-grade").tap()
    expect(page.locator(BOX)).to_contain_text("Some affirm it, others dispute or deny it.")
    page.locator(f"{BOX} a").tap()
    page.wait_for_url("**/method/#bf-grade--contested")
    expect(page.locator("dt:target .bf-grade")).to_have_text("≠ contested")
    context.close()


def test_the_first_touch_shows_the_words_and_the_second_follows(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(address + "topics/basing/")
    link = page.locator("main .bf-place").first
    link.tap()
    expect(page.locator(BOX)).to_be_visible()
    box = page.locator(BOX).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    link.tap()
    page.wait_for_url("**/sources/**#quote-*")
    marked = page.locator("mark:target")
    expect(marked).to_be_in_viewport()
    assert marked.locator("xpath=ancestor::p").locator(".bf-number").count() == 1
    context.close()
