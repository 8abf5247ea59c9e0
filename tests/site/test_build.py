"""What `mkdocs build` promises: the same bytes each time, a good site never lost, every address there."""

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.project import briefing, copy_project, files_of, mkdocs

SECTIONS = ("", "sources/", "actors/", "topics/", "figures/", "claims/", "timeline/", "method/", "data/")
LISTS = ("sources", "actors", "topics", "measures", "claims")


def test_second_build_has_the_same_bytes(built: Path, tmp_path: Path):
    """In another folder, so that no path of the machine can hide in the site either."""
    again = copy_project(tmp_path / "elsewhere")
    assert mkdocs(again, "build", "--strict").returncode == 0
    first, second = files_of(built / "site"), files_of(again / "site")
    assert first.keys() == second.keys()
    assert [uri for uri in first if first[uri] != second[uri]] == []


def test_no_warning_and_no_list_of_omitted_pages(project: Path):
    done = mkdocs(project, "build", "--strict")
    assert "WARNING" not in done.stdout
    assert "not included in the" not in done.stdout
    assert len(done.stdout.splitlines()) < 20, done.stdout


def test_every_address_of_the_plan_is_there(built: Path):
    data = json.loads((built / "site/data/briefing.json").read_text())
    urls = [record["url"] for name in LISTS for record in data[name]]
    assert len(urls) > 50
    pages = [*SECTIONS, *(url.split("#")[0].removeprefix("/") for url in urls)]
    assert [page for page in pages if not (built / "site" / page / "index.html").is_file()] == []


@pytest.mark.parametrize(
    ("file", "mistake", "rule"),
    [
        ("content/topics.yml", "x: [", "yaml-syntax"),
        ("content/pages/sources/index.md", "# Mine", "reserved-address"),
        ("content/pages/about.md", "\udcff", "not-utf8"),
    ],
)
def test_a_mistake_stops_the_build_and_leaves_the_site(project: Path, file: str, mistake: str, rule: str):
    site = project / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good site")
    (project / file).parent.mkdir(exist_ok=True)
    with (project / file).open("a", errors="surrogateescape") as content:
        content.write(f"\n{mistake}\n")
    done = mkdocs(project, "build")
    assert done.returncode == 1
    assert f"{file}:" in done.stdout
    assert f"[{rule}]" in done.stdout
    assert "Traceback" not in done.stdout
    assert files_of(site) == {"index.html": b"the last good site"}


def test_problems_of_several_files_come_together_and_sorted(project: Path):
    for name in ("measures", "actors", "topics"):
        with (project / f"content/{name}.yml").open("a") as content:
            content.write("\nx: [\n")
    done = mkdocs(project, "build")
    found = [line for line in done.stdout.splitlines() if "[yaml-syntax]" in line]
    assert [next(name for name in ("actors", "measures", "topics") if name in line) for line in found] == [
        "actors",
        "measures",
        "topics",
    ]


def test_plain_tree_holds_what_the_site_is_made_of(built: Path, tmp_path: Path):
    assert briefing(built, "pages", "--to", str(tmp_path / "tree")).returncode == 0
    tree = files_of(tmp_path / "tree")
    site = files_of(built / "site")
    pages = {uri for uri in tree if uri.endswith(".md")}
    addresses = {
        uri.removesuffix(".md").removesuffix("index").removesuffix("/") + "/index.html" for uri in pages
    }
    assert {address.removeprefix("/") for address in addresses} == {
        uri for uri in site if uri.endswith("/index.html")
    } | {"index.html"}
    files = tree.keys() - pages - {".briefing-pages"}
    assert [uri for uri in sorted(files) if site[uri] != tree[uri]] == []


def test_search_index_holds_pages_and_no_articles_or_charts(built: Path):
    entries = json.loads((built / "site/search/search_index.json").read_text())["docs"]
    locations = {entry["location"].split("#")[0] for entry in entries}
    assert {"", "sources/", "actors/", "figures/"} <= locations
    text = "".join(entry["text"] for entry in entries)
    assert "hovertemplate" not in text
    longest = max((built / "corpus").iterdir(), key=lambda article: article.stat().st_size).read_text()
    lines = [line.strip() for line in longest.splitlines() if len(line.strip()) > 40]
    assert sum(line in text for line in lines) < len(lines) / 4


def test_archive_of_the_sitemap_holds_no_clock(addressed: Path):
    archive = (addressed / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(archive) == (addressed / "sitemap.xml").read_bytes()
    stamp = int.from_bytes(archive[4:8], "little")
    newest = max(s["added"] for s in json.loads((addressed / "data/briefing.json").read_text())["sources"])
    assert stamp % 86400 == 0
    assert datetime.fromtimestamp(stamp, UTC).date().isoformat() == newest
