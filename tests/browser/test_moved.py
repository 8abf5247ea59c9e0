"""Old addresses in a real browser: with scripts they lead on, without them they say what happened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.web_server import serving
from tests.project import copy_project, mkdocs

MOVED = """\
sources/old-raid/: {to: sources/first-mission/, date: 2026-11-21, why: Renamed.}
sources/old-raid/#point-start: {to: sources/second-wave/#point-second-wave, date: 2026-11-21, why: Moved.}
sources/first-mission/#point-lift-off: {to: sources/first-mission/#point-took-off, date: 2026-11-21, why: A.}
sources/first-mission/#point-rumour: {date: 2026-11-21, why: The article does not say so.}
"""


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    project: Path = copy_project(tmp_path_factory.mktemp("moved") / "project")
    (project / "content/moved.yml").write_text(MOVED)
    done = mkdocs(project, "build", "--strict")
    assert done.returncode == 0, done.stdout
    with serving(project / "site") as url:
        yield url


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("sources/old-raid/", "sources/first-mission/"),
        ("sources/old-raid/#point-took-off", "sources/first-mission/#point-took-off"),
        ("sources/old-raid/#point-start", "sources/second-wave/#point-second-wave"),
        ("sources/first-mission/#point-lift-off", "sources/first-mission/#point-took-off"),
        ("sources/first-mission/#quote-lift-off-1", "sources/first-mission/#point-took-off"),
    ],
)
def test_an_old_address_leads_to_its_successor(page: Page, moved: str, old: str, new: str):
    page.goto(moved + old)
    expect(page).to_have_url(moved + new)
    if "#" in new:
        expect(page.locator("#" + new.partition("#")[2])).to_be_in_viewport()


def test_what_was_taken_away_is_said(page: Page, moved: str):
    page.goto(moved + "sources/first-mission/#point-rumour")
    expect(page.locator("#point-rumour")).to_be_in_viewport()
    expect(page.locator("#point-rumour")).to_contain_text("The article does not say so.")


def test_without_scripts_the_reader_is_told(browser: Browser, moved: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(moved + "sources/old-raid/")
    expect(page.locator("article")).to_contain_text("Renamed.")
    page.locator("article .bf-sort a").click()
    expect(page).to_have_url(moved + "sources/first-mission/")
    page.goto(moved + "sources/first-mission/#point-lift-off")
    expect(page.locator("#point-lift-off")).to_be_in_viewport()
    context.close()
