"""Which files of a project are content, and which look like it but are read by nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.problem import Place, Problem
from builder.reading import suggest
from builder.reading.closed_folder import OPEN_IT, why_closed
from builder.text.shown import escape

CONTENT = "content"
NAMES = ("site", "actors", "topics", "measures", "claims", "events")
MAY_BE_MISSING = ("moved",)
"""Files that only a site has to which something happened."""
_NOT_CONTENT = frozenset({"pages", "schema", "sources"})
_YAML = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class ProjectFiles:
    """The bytes of a project's content files."""

    registries: dict[str, bytes]
    """`site`, `actors`, `moved` … -> content; without those that are not there."""
    sources: dict[str, bytes]
    """Source id -> content, in order of id."""
    problems: tuple[Problem, ...]

    @property
    def meant_sources(self) -> frozenset[str]:
        """Ids of files that look like sources and are not read: what refers to them is right."""
        misnamed = (problem.place.file for problem in self.problems if problem.rule == "misnamed-file")
        beside = (file for file in misnamed if file.startswith(f"{CONTENT}/sources/"))
        return frozenset(_bare(file.rpartition("/")[2]) for file in beside)

    @property
    def hide_sources(self) -> bool:
        """Whether there may be sources that could not be read, so that no article can be called unused."""
        unread = [problem.place.file for problem in self.problems if problem.rule == "missing-file"]
        closed = any(file == CONTENT or file.startswith(f"{CONTENT}/sources") for file in unread)
        return closed or bool(self.meant_sources)


def list_project(root: Path) -> ProjectFiles:
    """Read all content files of the project in `root`."""
    folder = root / CONTENT
    if closed := tuple(_closed(root, folder)):
        return ProjectFiles({}, {}, closed)
    problems = [*_closed(root, folder / "sources"), *_strays(folder)]
    registries = {}
    for name in NAMES:
        data = _read(folder / f"{name}.yml", f"{CONTENT}/{name}.yml", problems)
        if data is not None:
            registries[name] = data
    for name in MAY_BE_MISSING:
        if (folder / f"{name}.yml").exists():
            data = _read(folder / f"{name}.yml", f"{CONTENT}/{name}.yml", problems)
            registries |= {name: data} if data is not None else {}
    sources = {}
    for path in sorted((folder / "sources").glob("*.yml"), key=lambda path: path.stem):
        if path.name.startswith("."):
            continue
        data = _read(path, f"{CONTENT}/sources/{escape(path.name)}", problems)
        if data is not None:
            sources[path.stem] = data
    return ProjectFiles(registries, sources, tuple(problems))


def _read(path: Path, name: str, problems: list[Problem]) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        message, cure = (
            "the file is not there",
            "Create it; it may be empty where there is nothing to say yet",
        )
        if path.stem == "site":
            cure = "Create it with at least a line 'title: …'"
    except OSError as error:
        message = f"the file cannot be read: {escape(error.strerror or str(error))}"
        cure = "Check that it is a file that you may read"
    problems.append(Problem(Place(name), "missing-file", message, cure))
    return None


def _closed(root: Path, folder: Path) -> Iterator[Problem]:
    """Report a folder that is there and cannot be listed: what it holds must not count as absent."""
    if why := why_closed(folder):
        place = Place(folder.relative_to(root).as_posix())
        yield Problem(place, "missing-file", f"the folder cannot be read: {why}", OPEN_IT)


def _strays(folder: Path) -> Iterator[Problem]:
    """Find YAML files that stand or are named so that nothing reads them."""
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if not _looks_like_yaml(path.name.lower()) or relative.parts[0] in _NOT_CONTENT - {"sources"}:
            continue
        if path.name.startswith(".") or path.is_dir() or _is_read(relative):
            continue
        yield Problem(Place(f"{CONTENT}/{escape(relative.as_posix())}"), "misnamed-file", *_advice(relative))


def _looks_like_yaml(name: str) -> bool:
    """Tell whether a name is that of a YAML file, perhaps with the ending that some editors add to it."""
    return name.removesuffix(".txt").endswith(_YAML)


def _is_read(relative: Path) -> bool:
    if relative.suffix != ".yml":
        return False
    if len(relative.parts) == 1:
        return relative.stem in (*NAMES, *MAY_BE_MISSING)
    return len(relative.parts) == 2 and relative.parts[0] == "sources"


def _bare(name: str) -> str:
    """Return `a` for `a.yml.txt`."""
    return re.sub(r"(?i)(\.(?:ya?ml|txt))+$", "", name)


def _advice(relative: Path) -> tuple[str, str]:
    if relative.parts[0] == "sources":
        message = "nothing reads this file: a source is content/sources/<id>.yml"
        return (
            message,
            f"Rename or move it to content/sources/{escape(_bare(relative.name))}.yml, or take it away",
        )
    message = f"nothing reads this file: content/ holds {', '.join(f'{name}.yml' for name in NAMES)}"
    otherwise = "Move it to content/sources/ if it is a source, or take it away"
    return message, suggest.cure(
        relative.name, [f"{name}.yml" for name in (*NAMES, *MAY_BE_MISSING)], otherwise
    )
