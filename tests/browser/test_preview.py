"""`mkdocs serve` in an editor's hands: an edit, a mistake, its mending, each seen in the open page."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.project import ENVIRONMENT

PATIENCE = 60_000
"""Milliseconds: a slow machine is no failure."""


@pytest.fixture
def preview(project: Path, tmp_path: Path) -> Iterator[str]:
    """Serve a copy of the project; its log is `log` beside it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = (sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}")
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=project, env=ENVIRONMENT, stdout=log, stderr=subprocess.STDOUT
        )
        yield f"http://127.0.0.1:{port}/"
        process.terminate()
        process.wait(30)


def open_page(page: Page, address: str) -> None:
    """Open the home page as soon as the preview answers."""
    for _ in range(PATIENCE // 200):
        try:
            page.goto(address)
        except Exception:
            page.wait_for_timeout(200)
        else:
            return
    raise TimeoutError(address)


def test_edit_mistake_and_mending(page: Page, preview: str, project: Path, tmp_path: Path):
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    topics = project / "content/topics.yml"
    good = topics.read_text()
    name = (
        next(line for line in good.splitlines() if "name:" in line)
        .split("name:")[1]
        .split(",")[0]
        .strip(" }\"'")
    )
    open_page(page, preview + "topics/")
    main = page.locator("main")
    expect(main).to_contain_text(name)

    topics.write_text(good.replace(name, "Edited in the preview"))
    expect(main).to_contain_text("Edited in the preview")

    topics.write_text(good.replace(name, "Never to be shown") + "\nx: [\n")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("content/topics.yml:")
    expect(main).to_contain_text("Edited in the preview")
    log = (tmp_path / "log").read_text()
    assert "ERROR" in log
    assert "[yaml-syntax]" in log
    assert "Traceback" not in log
    page.goto(preview + "sources/")
    expect(page.locator("main h1")).to_be_visible()

    topics.write_text(good.replace(name, "Mended in the preview"))
    page.goto(preview + "topics/")
    expect(main).to_contain_text("Mended in the preview")
    expect(page.get_by_role("alert")).to_have_count(0)

    about = project / "content/pages/about.md"
    about.write_text(about.read_text() + "\nA hand-written line.\n")
    page.goto(preview + "about/")
    expect(main).to_contain_text("A hand-written line.")
