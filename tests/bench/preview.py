"""How long a saved edit takes to be on the page that `mkdocs serve` shows."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from urllib.error import URLError
from urllib.request import urlopen

EDITS = 7
PATIENCE = 300
"""Seconds, for the first build."""


def seconds_until_seen(root: Path) -> float:
    """Return the median over several edits of one summary, from the written file to the new page."""
    file = sorted((root / "content/sources").glob("*.yml"))[0]
    text = file.read_text()
    with _served(root) as address:
        try:
            return median(
                _until_seen(file, text, f"Edit number {number}.", f"{address}sources/{file.stem}/")
                for number in range(EDITS)
            )
        finally:
            file.write_text(text)


def _until_seen(file: Path, text: str, words: str, page: str) -> float:
    head, key, tail = text.partition("\n  point: ")
    start = perf_counter()
    file.write_text(f"{head}{key}{words} {tail}")
    while words not in _answer(page):
        sleep(0.01)
    return perf_counter() - start


@contextmanager
def _served(root: Path) -> Iterator[str]:
    """Run a preview for as long as it is needed."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = (sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}")
    process = subprocess.Popen(command, cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    address = f"http://127.0.0.1:{port}/"
    try:
        _wait_for(address)
        yield address
    finally:
        process.terminate()
        process.wait(30)


def _wait_for(address: str) -> None:
    start = perf_counter()
    while perf_counter() - start < PATIENCE:
        try:
            _answer(address)
        except URLError:
            sleep(0.1)
        else:
            return
    raise TimeoutError(address)


def _answer(address: str) -> str:
    with urlopen(address, timeout=PATIENCE) as answer:
        text: str = answer.read().decode()
    return text
