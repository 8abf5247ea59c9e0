"""The page for addresses that lead nowhere: at any depth, below any path, with the search."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.web_server import serving


@pytest.fixture(scope="module")
def host(site: Path, addressed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Hosts with the site at the root; two folders down; two down, where it knows its address."""
    with serving(site) as root:
        deep = tmp_path_factory.mktemp("host")
        shutil.copytree(site, deep / "some/path")
        shutil.copy(site / "404.html", deep)
        known = tmp_path_factory.mktemp("known")
        shutil.copytree(addressed, known / "below")
        shutil.copy(addressed / "404.html", known)
        with serving(deep) as below, serving(known) as addressed_host:
            yield {"root": root, "below": below + "some/path/", "addressed": addressed_host + "below/"}


@pytest.mark.parametrize("kind", ["root", "below", "addressed"])
@pytest.mark.parametrize("wrong", ["nowhere", "sources/nothing/", "a/b/c/d/e.html"])
def test_it_finds_its_way(page: Page, host: dict[str, str], kind: str, wrong: str):
    refused: list[str] = []
    page.add_init_script(
        "addEventListener('securitypolicyviolation', (e) => console.error('POLICY', e.blockedURI))"
    )
    page.on("console", lambda said: refused.append(said.text) if "POLICY" in said.text else None)
    page.goto(host[kind] + wrong)
    links = page.locator("main .bf-ways a").evaluate_all("links => links.map(link => link.href)")
    assert host[kind] + "sources/" in links
    assert page.evaluate("getComputedStyle(document.querySelector('.bf-title')).fontSize") != "32px"
    assert page.locator(".md-skip").evaluate("link => link.href") == f"{host[kind]}{wrong}#__main"
    page.locator(".md-search__input").click()
    page.keyboard.type("Konovalov")
    hit = page.locator(".md-search-result__link").first
    expect(hit).to_be_visible()
    assert str(hit.evaluate("link => link.href")).startswith(host[kind] + "actors/")
    assert refused == []
    page.locator(".md-search-result__link").first.click()
    expect(page.locator("h1")).to_contain_text("Konovalov")
