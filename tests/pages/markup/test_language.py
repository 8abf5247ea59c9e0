"""A source in another language: its words are marked as such, and a translation stands beside them."""

import re
from pathlib import Path

import pytest

from builder.examine import examine
from builder.pages import all_pages
from builder.pages.page import Page
from tests.reading.small_project import write_project

PERSIAN = "هواپیماها روز سه‌شنبه از پایگاه برخاستند."
SUMMARY = """\
article: fa.txt
sha256: SHA256(fa.txt)
added: 2026-11-20
title: Planes in Persian
language: fa
summary: S
key_points:
  - id: took-off
    point: Planes took off.
    topics: [raid]
    quote: هواپیماها روز سه‌شنبه از پایگاه برخاستند
    translation: The planes took off from the base on <Tuesday>.
positions:
  - {of: took-off, claim: flew, position: says}
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    root: Path = tmp_path_factory.mktemp("persian")
    write_project(root, {"files": {"corpus/fa.txt": PERSIAN, "content/sources/fa.yml": SUMMARY}})
    examined = examine(root)
    assert examined.findings, "\n".join(map(str, examined.problems))
    return {page.uri: page.markdown for page in all_pages(examined.findings) if isinstance(page, Page)}


@pytest.mark.parametrize("uri", ["sources/fa.md", "topics/raid.md", "claims/flew.md"])
def test_a_quote_is_marked_and_isolated_and_translated(pages: dict[str, str], uri: str):
    quotes = re.findall(r'<bdi lang="fa" dir="auto">(.+?)</bdi>(.*)', pages[uri])
    assert quotes
    marked = "<b>Translation:</b> The planes took off from the base on &lt;Tuesday&gt;."
    for words, after in quotes:
        assert words == PERSIAN.rstrip(".")
        assert f'<span class="bf-translation">{marked}</span>' in after


def test_the_articles_own_words_are_marked(pages: dict[str, str]):
    assert '<p id="p1" lang="fa" dir="auto">' in pages["sources/fa.md"]


def test_a_source_in_the_sites_language_is_marked_nowhere(pages: dict[str, str]):
    assert "lang=" not in pages["sources/a.md"]
    assert "bf-translation" not in pages["sources/a.md"]
