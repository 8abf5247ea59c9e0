"""`make screenshots`: every kind of page, on phone and desk, in light and dark."""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.addresses import page_of_every_kind
from tests.browser.chromium import ARGUMENTS, LACKING, executable
from tests.browser.test_pages import SCHEMES, WALK, WIDTHS
from tests.browser.web_server import serving
from tests.project import ROOT, copy_project, mkdocs

FOLDER = ROOT / "screenshots"


def main() -> None:
    """Build the site afresh and take `screenshots/<kind>-<width>-<scheme>.png`, each the whole page."""
    if (chromium := executable()) is None:
        raise SystemExit(LACKING)
    with tempfile.TemporaryDirectory() as temporary:
        project = copy_project(Path(temporary) / "project")
        done = mkdocs(project, "build")
        if done.returncode:
            raise SystemExit(done.stdout)
        shutil.rmtree(FOLDER, ignore_errors=True)
        take(project / "site", chromium)


def take(site: Path, chromium: str) -> None:
    """Take every screenshot of a built site."""
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for width in WIDTHS:
            for scheme in SCHEMES:
                context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
                page = context.new_page()
                for kind, path in page_of_every_kind(site).items():
                    page.goto(address + path)
                    page.evaluate(WALK)
                    page.wait_for_load_state("networkidle")
                    page.evaluate("scrollTo(0, 0)")
                    page.wait_for_timeout(300)
                    page.screenshot(path=FOLDER / f"{kind}-{width}-{scheme}.png", full_page=True)
                context.close()


if __name__ == "__main__":
    main()
