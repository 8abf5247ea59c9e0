"""Pages of every kind as a reader's browser shows them."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.addresses import page_of_every_kind
from tests.browser.conftest import Complaints

KINDS = (
    "home",
    "source",
    "actor",
    "topic",
    "figure",
    "sources",
    "actors",
    "claims",
    "claim",
    "timeline",
    "places",
    "data",
    "method",
    "corrections",
    "about",
)
WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")

TOO_WIDE = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (wide <= 0) return []
  return [...document.querySelectorAll("main *")]
    .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .slice(0, 5)
    .map((e) => e.outerHTML.slice(0, 120))
    .concat(`${wide} px too wide`)
}"""
WALK = """async () => {
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
    scrollTo(0, y)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}"""


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_page_shows_without_complaint(
    browser: Browser, site: Path, address: str, kind: str, width: int, scheme: str
):
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    complaints = Complaints(page, address)
    page.goto(address + page_of_every_kind(site)[kind])
    page.evaluate(WALK)
    for chart in page.locator("[data-chart]").all():
        chart.locator("svg.main-svg").first.wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    assert complaints == []
    assert page.evaluate(TOO_WIDE) == []
    assert (
        page.locator("body").get_attribute("data-md-color-scheme")
        == {"light": "default", "dark": "slate"}[scheme]
    )
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_search_finds_the_base_first_by_any_spelling(browser: Browser, site: Path, address: str, width: int):
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.goto(address)
    for spelling in ("Hameden", "Hamadan"):
        assert hits(page, spelling)[0].startswith(address + page_of_every_kind(site)["actor"]), spelling
    context.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("22 tons", "figures/weapons-load/"),
        ("1,000 miles", "figures/distance-saved/"),
        ("civilians killed", "figures/civilians-killed/"),
        ("second wave", "sources/second-wave/"),
        ("ISIS", "actors/islamic-state/"),
        ("US", "actors/united-states/"),
        ("U.S.", "actors/united-states/"),
        ("Konovalov", "actors/ivan-konovalov/"),
        ("quagmire", "sources/dispatch-a/"),
        ("Viber", "sources/dispatch-b/"),
        ("leaked", "sources/first-mission/"),
        ("dead", "figures/civilians-killed/"),
        ("casualties", "figures/civilians-killed/"),
        ("how many bombers", "figures/bombers-flown-in/"),
    ],
)
def test_search_finds_figures_quotes_and_people(page: Page, address: str, words: str, found: str):
    page.goto(address)
    assert [hit for hit in hits(page, words)[:10] if hit.startswith(address + found)]


@pytest.mark.parametrize("words", ["22 tons", "22 tonnes", "5-8 tons"])
def test_search_for_a_number_finds_its_figure_first(page: Page, address: str, words: str):
    page.goto(address)
    assert hits(page, words)[0].startswith(address + "figures/weapons-load/")


FIRST = {
    "Hameden": "actors/hamadan-air-base/",
    "Konovalov": "actors/ivan-konovalov/",
    "Tu-22": "actors/tu-22/",
    "Kremlin": "actors/kremlin/",
    "ISIS": "actors/islamic-state/",
    "Deir ez-Zor": "actors/deir-al-zour/",
    "Shamkhani": "actors/ali-shamkhani/",
    "coalition": "actors/us-led-coalition/",
    "Aleppo": "actors/aleppo/",
    "payload": "figures/weapons-load/",
    "22 tons": "figures/weapons-load/",
    "distance": "figures/route-length/",
    "casualties": "figures/",
    "notice": "figures/advance-notice/",
    "who was hit": "topics/who-was-hit/",
    "raid": "topics/raid/",
    "first since World War II": "claims/first-foreign-operation/",
}
"""What is looked for, and where the page that stands first is: never a source."""


def test_search_puts_the_page_of_what_is_looked_for_first(page: Page, address: str):
    page.goto(address)
    firsts = {words: hits(page, words)[0].removeprefix(address) for words in FIRST}
    assert {words: first for words, first in firsts.items() if not first.startswith(FIRST[words])} == {}


SETTLED = """() => {
  const shown = document.querySelector(".md-search-result__list").innerHTML
  const settled = shown !== "" && shown === window.shownBefore
  window.shownBefore = shown
  return settled
}"""
"""Whether the results are there and the same as at the last look: Material lists them bit by bit."""


def hits(page: Page, words: str) -> list[str]:
    """Type into the search and return the addresses of its results, best first, one a page."""
    field = page.locator("[data-md-component=search-query]")
    if not field.is_visible():
        page.locator("label[for=__search].md-header__button").click()
    for text, answer in (
        ("", "Type to start"),
        (words, "matching"),
    ):  # without the first, older results may be read
        field.fill(text)
        field.press("End")  # Material reads the field when a key goes up, and fill() presses none
        page.locator(".md-search-result__meta", has_text=answer).wait_for()
    page.wait_for_function(SETTLED, polling=300)
    found = page.locator(".md-search-result__item > a")
    return [str(link) for link in found.evaluate_all("all => all.map((link) => link.href)")]


def test_chart_shows_the_quote_and_leads_to_it(page: Page, site: Path, address: str):
    page.goto(address + page_of_every_kind(site)["figure"])
    page.mouse.move(100, 300)
    page.locator("[data-chart]").first.scroll_into_view_if_needed()
    plot = page.locator(".bf-plot .draglayer .nsewdrag, .bf-plot .nsewdrag").first
    plot.wait_for()
    mark = page.locator(".bf-plot .points path, .bf-plot .point path").first
    mark.wait_for(state="attached")
    box = mark.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=4)
    tip = page.locator(".bf-tip").first
    tip.wait_for()
    assert len(tip.text_content() or "") > 20
    below = tip.bounding_box()
    assert below is not None
    assert below["y"] >= box["y"] + box["height"], "the tip covers the mark"
    page.mouse.down()
    page.mouse.up()
    page.wait_for_url(lambda url: "/sources/" in url and "#" in url)
    anchor = page.url.partition("#")[2]
    assert page.locator(f"[id='{anchor}']").is_visible()


def test_the_network_shows_outlets_when_asked_to(page: Page, address: str):
    page.goto(f"{address}actors/#network")
    page.mouse.move(100, 300)
    choice = page.get_by_label("Show outlets and those who are only quoted from")
    choice.wait_for()
    names = page.locator(".bf-plot .textpoint")
    names.first.wait_for(state="attached")
    before = names.count()
    choice.check()
    page.wait_for_function(
        "before => document.querySelectorAll('.bf-plot .textpoint').length > before", arg=before
    )
    choice.uncheck()
    page.wait_for_function(
        "before => document.querySelectorAll('.bf-plot .textpoint').length === before", arg=before
    )


def test_without_scripts_the_table_says_the_same(browser: Browser, site: Path, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + page_of_every_kind(site)["figure"])
    table = page.locator("table").first
    assert table.is_visible()
    assert table.locator("svg").first.is_visible()
    assert table.locator("a[href*='/sources/']").count() > 0
    assert page.locator(".bf-plot").count() == 0
    context.close()


def test_links_to_a_quote_open_its_place(page: Page, site: Path, address: str):
    page.goto(address + page_of_every_kind(site)["topic"])
    link = page.locator("main a[href*='#quote-']").first
    anchor = str(link.get_attribute("href")).partition("#")[2]
    link.click()
    page.wait_for_url(f"**#{anchor}")
    assert page.locator(f"[id='{anchor}']").is_visible()
