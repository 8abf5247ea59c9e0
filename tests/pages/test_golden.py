"""One page of each kind, letter by letter; `pytest --renew-golden` writes them after a wanted change."""

from pathlib import Path

import pytest

from builder.pages import all_pages
from builder.pages.page import Page
from tests.pages.sample import sample

GOLDEN = Path(__file__).parent / "golden"
KINDS = (
    "index.md",
    "sources/index.md",
    "sources/alpha.md",
    "sources/alpha/beside/beta.md",
    "actors/index.md",
    "actors/ann.md",
    "actors/land.md",
    "actors/paper.md",
    "topics/index.md",
    "topics/gain.md",
    "figures/index.md",
    "figures/load.md",
    "figures/saved.md",
    "claims/index.md",
    "claims/first.md",
    "timeline.md",
    "places.md",
    "corrections.md",
    "method.md",
    "data.md",
)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return {item.uri: item.markdown for item in all_pages(sample()) if isinstance(item, Page)}


@pytest.mark.parametrize("uri", KINDS)
def test_page(uri, pages, request):
    file = GOLDEN / uri
    if request.config.getoption("--renew-golden"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(pages[uri])
    assert pages[uri] == file.read_text()


def test_every_kind_of_page_has_one(pages):
    kinds = {uri.split("/")[0] + ("/index" if uri.endswith("/index.md") else "") for uri in pages}
    assert kinds == {uri.split("/")[0] + ("/index" if uri.endswith("/index.md") else "") for uri in KINDS}
