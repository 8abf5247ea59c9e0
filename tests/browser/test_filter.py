"""Lists that narrow as the reader asks, without a reload, with the question in the address."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

SHOWN = ".bf-filtered > :not([hidden])"


def test_typing_narrows_the_list_and_is_kept_in_the_address(page: Page, address: str):
    page.goto(address + "sources/")
    every = page.locator(SHOWN).count()
    page.get_by_label("Find").fill("WAVE")
    expect(page.locator(SHOWN)).to_have_count(1)
    expect(page.locator(".bf-filter output")).to_have_text(f"1 of {every}")
    assert page.url == address + "sources/?find=WAVE"
    page.reload()
    expect(page.locator(SHOWN)).to_have_count(1)
    page.keyboard.press("Tab")
    page.get_by_label("Find").press("Escape")
    expect(page.locator(SHOWN)).to_have_count(every)
    assert page.url == address + "sources/"


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("actors/?kind=place", "Aleppo"),
        ("actors/?part=speaks&find=konov", "Ivan Konovalov"),
        ("figures/?topic=military-gain", "Weapons load"),
        ("sources/?topic=us-notice", "second wave"),
    ],
)
def test_an_address_narrows_the_list(page: Page, address: str, path: str, shown: str):
    page.goto(address + path)
    items = page.locator(SHOWN)
    expect(items.filter(has_text=re.compile(shown, re.IGNORECASE)).first).to_be_visible()
    assert 0 < items.count() < page.locator(".bf-filtered > *").count()


def test_headings_over_nothing_go(page: Page, address: str):
    page.goto(address + "actors/?kind=place")
    headings = page.locator("main h2:visible").all_inner_texts()
    assert [heading.rstrip("¶") for heading in headings] == ["Places", "Who is named with whom"]


def test_without_scripts_everything_is_listed_and_no_control_shown(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "figures/?find=load")
    assert page.locator(SHOWN).count() > 5
    expect(page.locator(".bf-filter")).to_be_hidden()
    context.close()
