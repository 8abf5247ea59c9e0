"""MkDocs' templates escape nothing: titles from content must come out as the letters they are."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.project import mkdocs

HOSTILE = (
    "<script>alert(1)</script> & \"Jets\" </title><img src=x onerror=alert(2)> {{ config }} 'n' [a](b) *c*"
)


class Elements(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.project import copy_project

    project = copy_project(tmp_path_factory.mktemp("hostile") / "project")
    for file in ("site.yml", "sources/first-mission.yml", "topics.yml"):
        path = project / "content" / file
        lines = path.read_text().splitlines()
        at = next(
            n
            for n, line in enumerate(lines)
            if line.strip().startswith(("title:", "name:")) or "{name:" in line
        )
        if "{name:" in lines[at]:
            before, after = lines[at].split("{name:", 1)
            lines[at] = f"{before}{{name: {json.dumps(HOSTILE)},{after.split(',', 1)[1]}"
        else:
            lines[at] = f"{lines[at].split(':')[0]}: {json.dumps(HOSTILE)}"
        path.write_text("\n".join(lines) + "\n")
    done = mkdocs(project, "build", "--strict")
    assert done.returncode == 0, done.stdout
    return project / "site"


def test_no_page_runs_or_loads_what_a_title_says(hostile: Path):
    for file in hostile.rglob("*.html"):
        page = Elements(file.read_text())
        assert "alert(1)" not in [tag for tag, _ in page.tags]
        assert all(attributes.get("src") != "x" for _, attributes in page.tags), file
        assert not any("onerror" in attributes for _, attributes in page.tags), file


def test_title_is_shown_letter_by_letter(hostile: Path):
    page = Elements((hostile / "sources/first-mission/index.html").read_text())
    assert page.text.count(HOSTILE) >= 2, "in the window's title and as the page's heading"


def test_the_search_index_holds_it_escaped(hostile: Path):
    index = (hostile / "search/search_index.json").read_text()
    assert "<script>" not in index
    assert "&lt;script&gt;" in index
