"""That the policy of each page is in force, and that nothing on it asks for more."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.addresses import page_of_every_kind
from tests.browser.conftest import Complaints
from tests.browser.web_server import serving

RECORD = """() => {
  window.violated = []
  addEventListener("securitypolicyviolation", (event) => window.violated.push(event.violatedDirective))
}"""


@pytest.mark.parametrize(
    ("attempt", "directive"),
    [
        (
            "document.head.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))",
            "script",
        ),
        ("setTimeout('window.ran = 1')", "script"),
        ("document.body.setAttribute('style', 'display:none')", "style"),
        ("document.body.setAttribute('onclick', 'window.ran = 1'); document.body.click()", "script"),
        ("document.body.append(Object.assign(new Image(), {src: 'https://elsewhere.example/x.png'}))", "img"),
        ("fetch('https://elsewhere.example/').catch(() => {})", "connect"),
    ],
)
def test_what_is_not_the_sites_own_neither_runs_nor_loads(
    page: Page, address: str, attempt: str, directive: str
):
    page.goto(address + "figures/weapons-load/")
    page.evaluate(RECORD)
    page.evaluate(f"() => {{ {attempt} }}")
    page.wait_for_timeout(300)
    assert page.evaluate("window.violated")[0].startswith(directive)
    assert page.evaluate("window.ran") is None


def test_charts_under_the_pointer_on_paper_and_in_other_colours_keep_it(page: Page, site: Path, address: str):
    complaints = Complaints(page, address)
    page.goto(address + page_of_every_kind(site)["figure"])
    page.mouse.move(100, 300)
    mark = page.locator(".bf-plot .point path").first
    mark.wait_for(state="attached")
    mark.hover(force=True)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.wait_for_timeout(300)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen", color_scheme="dark")
    page.locator("label[for=__palette_1], .md-header__option label").first.click(force=True)
    page.wait_for_timeout(300)
    assert complaints == []


@pytest.fixture(scope="module")
def below(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    host = tmp_path_factory.mktemp("host")
    shutil.copytree(site, host / "some/path")
    with serving(host) as url:
        yield url + "some/path/"


@pytest.mark.parametrize("kind", ["home", "figure", "source"])
def test_a_site_below_a_path_is_whole(browser: Browser, site: Path, below: str, kind: str):
    page = browser.new_page()
    complaints = Complaints(page, below)
    page.goto(below + page_of_every_kind(site)[kind])
    page.mouse.move(100, 300)
    for chart in page.locator("[data-chart]").all():
        chart.scroll_into_view_if_needed()
        chart.locator("svg.main-svg").first.wait_for(state="attached")
    page.locator(".md-search__input").click()
    page.keyboard.type("Konovalov")
    page.locator(".md-search-result__link").first.wait_for()
    assert complaints == []
    page.close()
