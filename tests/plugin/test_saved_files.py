"""Every save is noticed, whatever way an editor saves in; what the preview writes itself is not."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.plugin import saved_files
from builder.plugin.saved_files import SavedFiles


@pytest.fixture
def file(tmp_path: Path) -> Path:
    for folder in ("content/sources", "content/schema", "elsewhere"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: A")
    file = tmp_path / "content/sources/a.yml"
    file.write_text("title: A")
    return file


@pytest.fixture
def saved(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SavedFiles:
    monkeypatch.setattr(saved_files, "SETTLED", 0)
    return SavedFiles([str(tmp_path / "content"), str(tmp_path / "mkdocs.yml")], tmp_path / "content/schema")


def in_place(file: Path) -> None:
    file.write_text("title: Another")


def another_in_its_place(file: Path) -> None:
    file.with_suffix(".tmp").write_text("title: Another")
    file.with_suffix(".tmp").replace(file)


def older(file: Path) -> None:
    os.utime(file, (1, 1))


def settings(file: Path) -> None:
    (file.parents[2] / "mkdocs.yml").write_text("site_name: B!")


SAVES: tuple[Callable[[Path], object], ...] = (
    in_place,
    another_in_its_place,
    older,
    settings,
    lambda file: file.with_name("b.yml").write_text(""),
    lambda file: file.unlink(),
    lambda file: file.rename(file.with_name("b.yml")),
)


@pytest.mark.parametrize("save", SAVES)
def test_a_save_is_noticed_once(save: Callable[[Path], object], saved: SavedFiles, file: Path):
    assert not saved.are_new()
    save(file)
    assert saved.are_new()
    assert not saved.are_new()


def test_a_second_save_is_taken_along(saved: SavedFiles, file: Path):
    in_place(file)
    assert saved.are_new()
    file.write_text("title: Once more")
    assert saved.follow()
    assert not saved.follow()


def test_a_save_in_a_linked_folder_is_noticed(tmp_path: Path, file: Path):
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked/sources").symlink_to(file.parent)
    saved = SavedFiles([str(tmp_path / "linked")], tmp_path / "content/schema")
    in_place(file)
    assert saved.are_new()


def test_other_folders_and_what_the_preview_writes_itself_do_not_count(saved: SavedFiles, file: Path):
    (file.parents[1] / "schema/a.json").write_text("{}")
    (file.parents[2] / "elsewhere/a.yml").write_text("")
    (file.parents[2] / "content.yml").write_text("")
    assert not saved.are_new()
