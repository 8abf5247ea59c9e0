"""Each case is a file of the sample project as somebody types it: what is offered, said and complained of.

`▮` is the cursor. `offers` must be among what completion offers, `never` must not; `hover` must stand in what
hovering shows; `complaints` is all that is underlined, by the line that it is in.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.editor.installation import command
from tests.editor.language_server import LanguageServer
from tests.project import ROOT, briefing

CASES = sorted((ROOT / "tests/cases/editor").glob("*.yml"))
SETTINGS = json.loads((ROOT / ".vscode/settings.json").read_text())
CURSOR = "▮"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project with its schemas."""
    folder = shutil.copytree(ROOT / "tests/cases/explain", tmp_path_factory.mktemp("editor") / "sample")
    done = briefing(folder, "schema")
    assert done.returncode == 0, done.stdout
    return folder


@pytest.fixture(scope="module")
def server(sample: Path) -> Iterator[LanguageServer]:
    """A server as VS Code starts it: with the settings of `.vscode/`."""
    running = LanguageServer(command(), sample, SETTINGS)
    yield running
    running.stop()


def place_of(text: str) -> tuple[int, int]:
    before = text.split(CURSOR)[0]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_an_editor_shows(path: Path, server: LanguageServer):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    file, text = case["file"], case["text"]
    complaints = server.open(file, text.replace(CURSOR, ""))
    if "complaints" in case:
        shown = [f"{each['range']['start']['line'] + 1}: {_message(each)}" for each in complaints]
        assert "\n".join(sorted(shown)) == case["complaints"].strip()
    if "hover" in case:
        said = server.at("hover", file, *place_of(text))["contents"]["value"].replace("\\", "")
        assert [words for words in case["hover"] if words not in said] == []
    if "offers" in case:
        items = server.at("completion", file, *place_of(text))["items"]
        offered = {item["label"]: str(item.get("documentation")) for item in items}
        assert [label for label in case["offers"] if label not in offered] == []
        assert [label for label in case.get("never", ()) if label in offered] == []
        meant = case["offers"] if isinstance(case["offers"], dict) else {}
        assert [label for label, words in meant.items() if words not in offered[label]] == []
    server.close(file)


def _message(complaint: dict[str, str]) -> str:
    """Return what is said, without the list of all that would do."""
    return complaint["message"].partition(" Valid values:")[0]


GOOD = sorted((ROOT / "tests/cases/explain/content").rglob("*.yml"))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_file_is_not_complained_of(path: Path, server: LanguageServer):
    file = path.relative_to(ROOT / "tests/cases/explain").as_posix()
    assert server.open(file, path.read_text()) == []
    server.close(file)


def test_the_first_line_of_a_file_is_enough_without_settings(sample: Path):
    bare = LanguageServer(command(), sample, {})
    said = bare.open(
        "content/topics.yml",
        "# yaml-language-server: $schema=schema/topics.schema.json\na: {name: A, question: B, nam: C}\n",
    )
    bare.stop()
    assert [each["message"] for each in said] == ["Property nam is not allowed."]


def test_every_content_file_has_its_schema_by_settings_and_by_first_line():
    for file, schema in {
        **{f"content/{name}.yml": name for name in "site actors topics measures claims events".split()},
        **{f"content/sources/{path.name}": "source" for path in (ROOT / "content/sources").iterdir()},
    }.items():
        pattern = SETTINGS["yaml.schemas"][f"content/schema/{schema}.schema.json"]
        assert Path(file).match(pattern)
        first = (ROOT / file).read_text().split("\n")[0]
        above = "../" * (file.count("/") - 1)
        assert first == f"# yaml-language-server: $schema={above}schema/{schema}.schema.json"
