"""Hand-written pages are looked at before MkDocs empties `site/`."""

from pathlib import Path

import pytest

from builder.hand_written import FOLDER, misplaced_pages


def found(root: Path) -> list[tuple[str, str]]:
    return [(str(problem.place), problem.rule) for problem in misplaced_pages(root)]


def write(root: Path, *uris: str, data: bytes = b"# Page\n") -> None:
    for uri in uris:
        path = root / FOLDER / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


@pytest.mark.parametrize(
    "uri",
    "README.md index.markdown index.html charts/x.json sources.md sources/a/README.md"
    " search/search_index.json sitemap.xml 404.md 404.html assets/a.css".split(),
)
def test_address_of_a_generated_file(tmp_path: Path, uri: str):
    write(tmp_path, uri)
    assert found(tmp_path) == [(f"content/pages/{uri}:1:1", "reserved-address")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("about.md", "about/index.md"),
        ("about.md", "about/README.md"),
        ("about.md", "about/index.html"),
        ("about.markdown", "about.md"),
        ("about/README.md", "about/index.md"),
    ],
)
def test_two_files_of_one_address(tmp_path: Path, one: str, two: str):
    write(tmp_path, one, two)
    ((place, rule),) = found(tmp_path)
    assert rule == "reserved-address"
    assert place.removesuffix(":1:1") in (f"content/pages/{one}", f"content/pages/{two}")


def test_other_names_are_the_editors(tmp_path: Path):
    write(tmp_path, "about.md", "about/more.md", "readme/a.md", "my-sources.md", "about/index.png", "a.html")
    assert found(tmp_path) == []


def test_page_in_another_encoding(tmp_path: Path):
    write(tmp_path, "about.md", data="# X\nä".encode() + b"\xff")
    write(tmp_path, "picture.png", data=b"\xff")
    assert found(tmp_path) == [("content/pages/about.md:2:2", "not-utf8")]


def test_link_to_nowhere(tmp_path: Path):
    write(tmp_path, "about.md")
    (tmp_path / FOLDER / "lost.png").symlink_to("nowhere.png")
    assert found(tmp_path) == [("content/pages/lost.png:1:1", "missing-file")]
