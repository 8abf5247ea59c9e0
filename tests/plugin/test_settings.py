import socket
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from builder.plugin.settings import require_port
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


@pytest.mark.parametrize(
    ("setting", "instead", "told"),
    [
        (
            "language: en",
            "language: enn",
            "the theme has no language 'enn'. Write one of those that it has: af, ",
        ),
        (
            "use_directory_urls: true",
            "use_directory_urls: true\nsite_dir: README.md",
            "is no folder. Take that",
        ),
    ],
)
def test_what_would_fail_far_inside_is_told_before(project: Path, setting: str, instead: str, told: str):
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text().replace(setting, instead))
    (project / "README.md").write_text("x")
    done = mkdocs(project, "build")
    assert done.returncode == 1
    assert told in done.stdout
    assert "Traceback" not in done.stdout


def test_a_port_that_is_taken_is_told_in_one_line():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Abort) as told:
            require_port("127.0.0.1", port)
    assert f"the preview cannot be at 127.0.0.1:{port}: Address already in use. Take another port" in str(
        told.value
    )
    require_port("127.0.0.1", 0)


def test_the_port_that_is_proposed_exists():
    another = pytest.raises(Abort, match=r"mkdocs serve -a 127\.0\.0\.1:65534")
    with socket.create_server(("127.0.0.1", 65535)), another:
        require_port("127.0.0.1", 65535)
