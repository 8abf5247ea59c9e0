"""One save loads open pages once, as the web server of the preview tells them."""

import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.project import ENVIRONMENT, copy_project

SOURCE = "content/sources/first-mission.yml"
AFTER = 2.5
"""Seconds in which a second rebuild would have begun, also one for what waits until then."""


class Open:
    """A page that is open in a browser: it asks for the site's epoch, and a new one loads it again."""

    def __init__(self, address: str) -> None:
        self._address = address
        self.epochs: list[str] = []

    def text(self) -> str:
        with urlopen(self._address, timeout=60) as answer:
            text: str = answer.read().decode()
        epoch = re.search(r"livereload\((\d+),", text)
        assert epoch, text[-500:]
        if self.epochs[-1:] != [epoch[1]]:
            self.epochs.append(epoch[1])
        return text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("served"))


@pytest.fixture(scope="module")
def opened(folder: Path) -> Iterator[Open]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = (sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}")
    process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT)
    opened = Open(f"http://127.0.0.1:{port}/sources/first-mission/")
    for _ in range(600):
        try:
            opened.text()
            break
        except URLError:
            sleep(0.2)
    sleep(AFTER)
    yield opened
    process.terminate()
    process.wait(30)


def in_place(file: Path, text: str) -> None:
    file.write_text(text)


def another_in_its_place(file: Path, text: str) -> None:
    new = file.with_suffix(".tmp")
    new.write_text(text)
    new.replace(file)


def twice(file: Path, text: str) -> None:
    file.write_text(text.replace("point: ", "point: Half of ", 1))
    sleep(0.09)
    file.write_text(text)


@pytest.mark.parametrize("save", [in_place, another_in_its_place, twice])
def test_one_save_loads_a_page_once(save: Callable[[Path, str], None], opened: Open, folder: Path):
    file = folder / SOURCE
    before = list(opened.epochs)
    words = f"Saved by {save.__name__}."
    text = re.sub(r"\n(\s+)point: (?:Saved by \w+\. )?", rf"\n\1point: {words} ", file.read_text(), count=1)
    save(file, text)
    for _ in range(400):
        if words in opened.text():
            break
        sleep(0.05)
    assert words in opened.text()
    sleep(AFTER)
    opened.text()
    assert len(opened.epochs) == len(before) + 1
