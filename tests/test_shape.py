"""The project's own shape: what a contributor could forget."""

import json
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml

from builder.cli import main
from builder.hand_written import GENERATED
from builder.plugin.navigation import ABOUT, SECTIONS
from builder.rules import OF_CHECKS, OF_PAGES, OF_READING, RULES
from tests.project import ROOT, briefing

PLACE_OF_A_MACHINE = re.compile(r"/(?:work|root|home|opt|Users)/[\w.]|/tmp/[\w.]")


def commands(group: click.Group = main) -> Iterator[click.Command]:
    context = click.Context(group)
    yield from (group.get_command(context, name) for name in group.list_commands(context))


@pytest.mark.parametrize("command", list(commands()), ids=lambda command: str(command.name))
def test_every_command_and_option_has_help(command: click.Command):
    assert command.help
    for option in command.params:
        if isinstance(option, click.Argument):
            assert option.human_readable_name in command.help
            continue
        assert isinstance(option, click.Option)
        assert option.help or isinstance(option.type, click.Choice), option.name


def test_generated_schemas_are_current():
    done = briefing(ROOT, "schema", "--check")
    assert done.returncode == 0, done.stdout


def test_layers_are_checked_and_name_every_module():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    layers = next(contract for contract in settings["contracts"] if contract["type"] == "layers")
    assert layers["exhaustive"]
    assert layers["containers"] == ["builder"]
    named = {module.strip() for layer in layers["layers"] for module in layer.split("|")}
    assert named == {
        path.stem for path in (ROOT / "builder").iterdir() if path.suffix == ".py" or path.is_dir()
    } - {
        "__init__",
        "__pycache__",
    }


def test_every_rule_is_found_by_one_step_whose_tests_ask_for_its_case():
    assert len(RULES) == len(OF_READING) + len(OF_CHECKS) + len(OF_PAGES)
    cases = [path.read_text() for path in (ROOT / "tests/site").glob("test_*.py")]
    assert [rule for rule in OF_PAGES if not any(f'"{rule}"' in case for case in cases)] == []


def test_tracked_files_name_no_place_of_a_machine():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git repository: tracked files cannot be listed")
    found = [
        f"{name}:{number}: {line.strip()[:100]}"
        for name in listed.stdout.decode().split("\0")
        if name and (ROOT / name).is_file() and not name.startswith("corpus/")
        for number, line in enumerate(_lines(ROOT / name), start=1)
        if PLACE_OF_A_MACHINE.search(line) and "PLACE_OF_A_MACHINE" not in line
    ]
    assert found == []


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError:
        return []


def test_settings_ask_nothing_of_other_hosts_and_run_nothing_that_they_read():
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text())
    assert settings["theme"]["font"] is False
    used = {name if isinstance(name, str) else next(iter(name)) for name in settings["plugins"]}
    used |= {name if isinstance(name, str) else next(iter(name)) for name in settings["markdown_extensions"]}
    assert used == {"search", "briefing", "tables", "toc"}


def test_lock_files_name_exact_versions_with_hashes_and_no_registry():
    for name in ("requirements.lock", "requirements-dev.lock"):
        lock = (ROOT / name).read_text()
        packages = re.findall(r"^(?=\S)(?!#).+$", lock, re.MULTILINE)
        assert len(packages) > 20
        assert all(re.match(r"[\w.-]+==[\w.]+( ; .+)? \\$", package) for package in packages)
        assert lock.count("--hash=sha256:") >= len(packages)
        assert "://" not in lock


@pytest.mark.parametrize(
    "lock", sorted((ROOT / "tests").glob("*/package-lock.json")), ids=lambda lock: lock.parent.name
)
def test_lock_files_of_npm_name_exact_versions_with_hashes_and_no_registry(lock: Path):
    _, *packages = json.loads(lock.read_text())["packages"].values()
    assert packages
    assert all(package["integrity"].startswith("sha512-") for package in packages)
    assert not any("resolved" in package for package in packages)


def test_lock_files_agree():
    site, dev = (dict(_versions(ROOT / name)) for name in ("requirements.lock", "requirements-dev.lock"))
    assert site.items() <= dev.items()


def _versions(lock: Path) -> list[tuple[str, str]]:
    return re.findall(r"^([\w.-]+)==([\w.]+)", lock.read_text(), re.MULTILINE)


def test_navigation_and_reserved_addresses_speak_of_the_same_sections():
    assert {*SECTIONS, *ABOUT, "assets"} < GENERATED
