from pathlib import Path

import pytest

from tests.project import files_of, mkdocs


@pytest.mark.parametrize(
    ("setting", "instead"),
    [
        ("use_directory_urls: true", "use_directory_urls: false"),
        ("docs_dir: content/pages", "docs_dir: content"),
    ],
)
def test_a_setting_that_would_break_pages_stops_the_build(project: Path, setting: str, instead: str):
    settings = project / "mkdocs.yml"
    text = settings.read_text()
    assert setting in text
    settings.write_text(text.replace(setting, instead))
    done = mkdocs(project, "build")
    assert done.returncode == 1
    assert setting in done.stdout or "Leave use_directory_urls at true" in done.stdout
    assert "Traceback" not in done.stdout
    assert not (project / "site").exists()


@pytest.mark.parametrize("place", ["content/out", "corpus", "site/../corpus/new"])
def test_a_site_in_the_editors_folders_is_refused(project: Path, place: str):
    before = files_of(project)
    with (project / "mkdocs.yml").open("a") as settings:
        settings.write(f"\nsite_dir: {place}\n")
    done = mkdocs(project, "build")
    assert done.returncode == 1
    assert "which is the editor's" in done.stdout
    assert {**files_of(project), "mkdocs.yml": b""} == {**before, "mkdocs.yml": b""}


def test_settings_may_lie_elsewhere_on_the_command_line(project: Path, tmp_path: Path):
    done = mkdocs(tmp_path, "build", "--strict", "--config-file", "project/mkdocs.yml")
    assert done.returncode == 0, done.stdout
    assert (project / "site/index.html").is_file()


def test_a_navigation_of_the_editors_own_is_kept(project: Path):
    with (project / "mkdocs.yml").open("a") as settings:
        settings.write("\nnav:\n  - Start: index.md\n  - Who: actors/index.md\n")
    done = mkdocs(project, "build")
    assert done.returncode == 0, done.stdout
    home = (project / "site/index.html").read_text()
    assert "Who" in home
    assert 'href="timeline/" class="md-tabs__link"' not in home
