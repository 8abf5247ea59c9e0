"""Pages of `docs/` that are followed step by step in a copy of the project: files written, commands run.

The info string of a fenced block tells what it is: `title=FILE` is a file's whole text, `append=FILE` its
end, `diff title=FILE` a change; `console` holds commands behind `$`, each with lines that it must print, in
which `…` stands for anything; `text site` names files with words that must stand in them.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

from tests.project import ENVIRONMENT

BLOCK = re.compile(r"^```([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def follow(text: str, project: Path) -> int:
    """Do all that a page says; return how many commands were run. Raises `AssertionError` where it fails."""
    commands = 0
    for info, block in BLOCK.findall(text):
        kind, *words = info.split()
        settings = dict(word.partition("=")[::2] for word in words)
        if kind == "console":
            commands += _console(block, settings, project)
        elif kind == "diff":
            file = project / settings["title"]
            file.write_text(_changed(file.read_text(), block))
        elif "title" in settings:
            (project / settings["title"]).write_text(block)
        elif "append" in settings:
            with (project / settings["append"]).open("a") as file:
                file.write(block)
        elif "site" in settings:
            _expect_words(block, project)
    return commands


def _console(block: str, settings: dict[str, str], project: Path) -> int:
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    for part in parts:
        command, _, shown = part.partition("\n")
        done = _run(command, project)
        assert done.returncode == int(settings.get("exit", 0)), f"{command}\n{done.stdout}"
        for line in shown.splitlines():
            pattern = ".*".join(map(re.escape, line.split("…")))
            assert re.search(pattern, done.stdout), f"{command} prints\n{done.stdout}\nand not\n{line}"
    return len(parts)


def _run(command: str, project: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return subprocess.run(
        shlex.split(command),
        cwd=project,
        env=ENVIRONMENT | {"PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def _changed(text: str, change: str) -> str:
    old = "".join(line[1:] for line in change.splitlines(keepends=True) if line.startswith("-"))
    new = "".join(line[1:] for line in change.splitlines(keepends=True) if line.startswith("+"))
    assert text.count(old) == 1
    return text.replace(old, new)


def _expect_words(block: str, project: Path) -> None:
    for line in block.splitlines():
        name, _, shown = line.partition(": ")
        assert shown in (project / name).read_text(), line
