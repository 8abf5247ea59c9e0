import os
from pathlib import Path

import pytest

from builder.cli.tree import LIST, refusal, write_changed, write_tree
from tests.project import files_of


def test_writes_and_removes_what_is_no_longer_written(tmp_path: Path):
    write_tree(tmp_path / "out", {"a.md": b"a", "deep/er/b.md": b"b"})
    write_tree(tmp_path / "out", {"a.md": b"new"})
    assert files_of(tmp_path / "out") == {"a.md": b"new", LIST: b"a.md\n"}
    assert not (tmp_path / "out/deep").exists()


def test_its_list_may_hold_any_address(tmp_path: Path):
    write_tree(tmp_path / "out", {"ä\u2028b.md": b"a"})
    write_tree(tmp_path / "out", {})
    assert files_of(tmp_path / "out") == {LIST: b""}


def test_leaves_files_of_others_in_its_folder(tmp_path: Path):
    write_tree(tmp_path, {"deep/a.md": b"a"})
    (tmp_path / "deep/mine.txt").write_text("mine")
    write_tree(tmp_path, {})
    assert files_of(tmp_path) == {"deep/mine.txt": b"mine", LIST: b""}


def test_removes_nothing_elsewhere_whatever_its_list_says(tmp_path: Path):
    (tmp_path / "kept").write_text("kept")
    write_tree(tmp_path / "out", {"a.md": b""})
    (tmp_path / "out" / LIST).write_text(f"../kept\n{tmp_path}/kept\n")
    write_tree(tmp_path / "out", {})
    assert (tmp_path / "kept").read_text() == "kept"


def test_does_not_touch_a_file_that_has_these_bytes(tmp_path: Path):
    path = tmp_path / "a"
    assert write_changed(path, b"x")
    os.utime(path, (0, 0))
    assert not write_changed(path, b"x")
    assert path.stat().st_mtime == 0
    assert write_changed(path, b"y")


@pytest.mark.parametrize("place", ["content", "content/pages/new", "corpus", "corpus/../content/x"])
def test_refuses_the_editors_folders(tmp_path: Path, place: str):
    (tmp_path / "content").mkdir()
    (tmp_path / "corpus").mkdir()
    assert "which is the editor's" in str(refusal(tmp_path / place, tmp_path))


def test_refuses_a_way_into_them_by_a_link(tmp_path: Path):
    (tmp_path / "content").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "content")
    assert refusal(tmp_path / "out", tmp_path)


def test_refuses_a_folder_with_files_of_others(tmp_path: Path):
    (tmp_path / "out").mkdir()
    assert refusal(tmp_path / "out", tmp_path) is None
    (tmp_path / "out/letter.txt").write_text("mine")
    assert "did not write" in str(refusal(tmp_path / "out", tmp_path))


def test_accepts_its_own_folder_again(tmp_path: Path):
    write_tree(tmp_path / "out", {"a.md": b"a"})
    assert refusal(tmp_path / "out", tmp_path) is None
