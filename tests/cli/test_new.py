"""`briefing new` on a copy of the real project."""

import re
import sys
from io import FileIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from builder.cli import main
from tests.project import ROOT, files_of

CASES = ROOT / "tests/cases/scaffold"
SOURCE = "content/sources/hundreds-flee-river-alda-bursts.yml"
DAY = ("--added", "2026-11-21")


def run(project: Path, *arguments: str | Path, given: bytes | None = None):
    return CliRunner().invoke(main, ["new", *map(str, arguments), *DAY, "--root", str(project)], input=given)


def added(before: dict[str, bytes], project: Path) -> dict[str, bytes]:
    after = files_of(project)
    assert {name: after.get(name) for name in before} == before
    return {name: data for name, data in after.items() if name not in before}


def test_an_article_is_kept_byte_for_byte_and_its_source_is_a_draft(project: Path):
    before = files_of(project)
    done = run(project, CASES / "flood.txt")
    assert done.exit_code == 0, done.output
    new = added(before, project)
    assert new.keys() == {"corpus/flood.txt", SOURCE}
    assert new["corpus/flood.txt"] == (CASES / "flood.txt").read_bytes()
    assert b"\ndraft: true\n" in new[SOURCE]
    assert f"open {SOURCE}, take" in done.output


def test_the_draft_is_checked_without_an_error_at_once(project: Path):
    run(project, CASES / "flood.txt")
    done = CliRunner().invoke(main, ["check", "--root", str(project)])
    assert done.exit_code == 0, done.output
    assert f"{SOURCE}:" in done.stdout
    assert "[blank-in-draft]" in done.stdout


def test_a_finished_source_with_a_blank_is_refused(project: Path):
    run(project, CASES / "flood.txt")
    file = project / SOURCE
    file.write_text(file.read_text().replace("draft: true\n", ""))
    done = CliRunner().invoke(main, ["check", "--root", str(project)])
    assert done.exit_code == 1
    assert "[blank-left]" in done.stdout


def test_nothing_is_overwritten(project: Path, tmp_path: Path):
    run(project, CASES / "flood.txt")
    before = files_of(project)
    again = run(project, CASES / "flood.txt")
    other = tmp_path / "flood.txt"
    other.write_text(
        "Hundreds flee as River Alda bursts its banks\n\nAnother text of more than a line or so.\n"
    )
    renamed = run(project, other, "--name", "other.txt")
    same_file = run(project, other, "--id", "other")
    for done, told in (
        (again, "this text is in the briefing already: corpus/flood.txt. Nothing was changed. Edit"),
        (renamed, f"{SOURCE} is there already, and nothing is overwritten. Give another id with --id"),
        (same_file, "corpus/flood.txt is there already and holds something else, and nothing is overwritten"),
    ):
        assert done.exit_code == 1
        assert told in done.stderr
    assert added(before, project) == {}


def test_an_article_that_lies_in_the_corpus_is_used_where_it_lies(project: Path):
    article = project / "corpus/2026/flood.txt"
    article.parent.mkdir()
    article.write_bytes((CASES / "flood.txt").read_bytes())
    before = files_of(project)
    done = run(project, article)
    assert done.exit_code == 0, done.output
    new = added(before, project)
    assert new.keys() == {SOURCE}
    assert b"\narticle: 2026/flood.txt\n" in new[SOURCE]


def test_standard_input_needs_a_name(project: Path):
    text = (CASES / "flood.txt").read_bytes()
    before = files_of(project)
    assert "give one with --name" in run(project, "-", given=text).stderr
    assert run(project, "-", "--name", "alda.md", "--id", "alda", given=text).exit_code == 0
    assert added(before, project).keys() == {"corpus/alda.md", "content/sources/alda.yml"}


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.txt", b"caf\xe9\n", "a.txt is not UTF-8: byte 0xe9 in line 1. Save it with the encoding UTF-8"),
        ("a.txt", b" \n\n", "a.txt holds no text"),
        ("a.pdf", b"x", "a.pdf is none of .txt, .md, .html, .htm"),
        (".txt", b"x", "cannot be a name in corpus/"),
        ("a.html", b"<p>", "no article was found in the page"),
    ],
)
def test_what_is_no_article_is_told(project: Path, tmp_path: Path, name: str, data: bytes, told: str):
    before = files_of(project)
    (tmp_path / name).write_bytes(data)
    done = run(project, tmp_path / name)
    assert done.exit_code == 1
    assert told in done.stderr
    assert added(before, project) == {}


def test_a_missing_file_is_told(project: Path):
    done = run(project, "no-such.txt")
    assert done.exit_code == 1
    assert "no-such.txt cannot be read: No such file or directory" in done.stderr


@pytest.mark.parametrize("id_", ["Flood", "a/b", "../x", "claim", "index", "é"])
def test_an_id_that_cannot_be_an_address_is_refused(project: Path, id_: str):
    before = files_of(project)
    done = run(project, CASES / "flood.txt", "--id", id_)
    assert done.exit_code == 1
    assert "cannot be the id of a source" in done.stderr
    assert added(before, project) == {}


@pytest.mark.parametrize("name", ["../a.txt", "/a.txt", "a\\b.txt", "a/../../b.txt"])
def test_a_name_outside_the_corpus_is_refused(project: Path, name: str):
    done = run(project, "-", "--name", name, given=b"Some text.\n")
    assert done.exit_code == 1
    assert "cannot be a name in corpus/" in done.stderr


def test_a_web_page_is_kept_beside_the_text_that_was_taken_out_of_it(project: Path):
    before = files_of(project)
    page = CASES / "storm.html"
    done = run(project, page)
    assert done.exit_code == 0, done.output
    new = added(before, project)
    assert new.keys() == {
        "corpus/storm.html",
        "corpus/storm.txt",
        "content/sources/storm-cuts-power-valley.yml",
    }
    assert new["corpus/storm.html"] == page.read_bytes()
    text = new["corpus/storm.txt"].decode()
    assert text.startswith("Storm cuts power in the valley\n")
    assert "More news" not in text
    source = new["content/sources/storm-cuts-power-valley.yml"].decode()
    assert '# url: "https://news.example/storm"\n' in source
    checked = CliRunner().invoke(main, ["check", "--root", str(project)])
    assert "article-unused" not in checked.stdout


def test_without_the_extra_a_web_page_is_told_in_one_line(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    before = files_of(project)
    done = run(project, CASES / "storm.html")
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    assert "web pages need the extra 'import': run 'python -m pip install" in done.stderr
    assert added(before, project) == {}


def test_text_needs_no_extra(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert run(project, CASES / "flood.txt").exit_code == 0


def test_content_that_cannot_be_read_is_told_and_nothing_written(project: Path):
    with (project / "content/topics.yml").open("a") as topics:
        topics.write("\nx: [\n")
    before = files_of(project)
    done = run(project, CASES / "flood.txt")
    assert done.exit_code == 1
    assert "[yaml-syntax]" in done.stdout
    assert "nothing was written" in done.stderr
    assert added(before, project) == {}


def test_an_edit_of_a_finished_source_is_offered_its_entries(project: Path):
    article = project / "corpus/002_b3101859b29e0ec7.txt"
    edit = (
        article.read_text()
        .replace("28 victims so far", "31 victims so far")
        .replace("highly suspicious", "wary")
    )
    done = run(project, "-", "--name", "edit.txt", "--id", "edit", given=edit.encode())
    assert done.exit_code == 0, done.output
    assert "with 'dispatch-a', whose entries are on offer." in done.output
    source = (project / "content/sources/edit.yml").read_text()
    assert "## from 'dispatch-a', its quotes located in this article" in source
    assert re.search(
        r"## differs here: the article has “[^”]*wary[^”]*”, the quote has “[^”]*suspicious", source
    )
    assert "point: ___ A radiologist" in source


def test_an_address_is_told_to_be_saved_first(project: Path):
    done = run(project, "https://example.org/a")
    assert done.exit_code == 1
    assert "is an address, and nothing is fetched. Save the page in your browser as .html" in done.stderr


class FullDisk(FileIO):
    def write(self, data: bytes) -> int:
        super().write(data[:9])
        raise OSError(28, "No space left on device")


def test_nothing_stays_behind_where_the_source_cannot_be_written(
    project: Path, monkeypatch: pytest.MonkeyPatch
):
    before, open_ = files_of(project), Path.open

    def opened(path: Path, mode: str = "r", *more: object, **named: object):
        return (
            FullDisk(path, mode)
            if path.suffix == ".yml" and "x" in mode
            else open_(path, mode, *more, **named)
        )

    monkeypatch.setattr(Path, "open", opened)
    done = run(project, CASES / "flood.txt")
    assert done.exit_code == 1
    assert f"{SOURCE} cannot be written: No space left on device. Nothing was changed." in done.stderr
    assert files_of(project) == before


@pytest.mark.parametrize("day", ["17.8.16", ""])
def test_a_day_is_expected_as_numbers(project: Path, day: str):
    done = CliRunner().invoke(main, ["new", "a.txt", "--added", day, "--root", str(project)])
    assert f"'{day}' is no day for --added. Write it as 2026-11-21" in done.stderr
