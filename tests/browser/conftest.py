import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request

from tests.browser.chromium import ARGUMENTS, LACKING, executable
from tests.browser.web_server import serving


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Start Debian's Chromium; without it skip, or fail where tests have to be complete."""
    if (found := executable()) is None:
        must_run = os.environ.get("CI", "").lower() not in ("", "false")
        (pytest.fail if must_run else pytest.skip)(LACKING)
    return {"executable_path": found, "args": ARGUMENTS}


@pytest.fixture(scope="session")
def site(built: Path) -> Path:
    return built / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with serving(site) as url:
        yield url


class Complaints(list[str]):
    """What a browser complains of while it shows a page, and what it asks other hosts for."""

    def __init__(self, page: Page, address: str) -> None:
        super().__init__()
        self.address = address
        page.on("console", lambda said: self.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: self.append(str(error)))
        page.on("request", self._note_strangers)
        page.on("requestfailed", lambda request: self.append(f"failed: {request.url}"))

    def _note_strangers(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.append(f"other host: {request.url}")
