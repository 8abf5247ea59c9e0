"""Writing a tree of files into a folder that nobody else writes to."""

from collections.abc import Mapping
from pathlib import Path

from builder.hand_written import editors_folder

LIST = ".briefing-pages"
"""The files that were written, one address a line; it marks the folder as ours."""


def refusal(folder: Path, root: Path) -> str | None:
    """Say why nothing is to be written into a folder; None when all is well."""
    target = folder.resolve()
    if kept := editors_folder(folder, root):
        return f"{folder} lies in {kept}/, which is the editor's: name another folder"
    if target.is_dir() and any(target.iterdir()) and not (target / LIST).is_file():
        return f"{folder} holds files that this command did not write: name a new or an empty folder"
    return None


def write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write what differs, and remove what an earlier run wrote and this one does not."""
    listed = folder / LIST
    before = listed.read_text(encoding="utf-8").split("\n")[:-1] if listed.is_file() else []
    for uri in sorted(set(before) - files.keys()):
        _remove(folder, uri)
    for uri, content in files.items():
        write_changed(folder / uri, content)
    write_changed(listed, "".join(f"{uri}\n" for uri in sorted(files)).encode())


def write_changed(path: Path, content: bytes) -> bool:
    """Write a file unless it has these bytes already, which would wake whoever watches it; tell which."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def _remove(folder: Path, uri: str) -> None:
    path = folder / uri
    if not path.resolve().is_relative_to(folder.resolve()):
        return  # The list was edited by hand: what lies elsewhere is not ours.
    path.unlink(missing_ok=True)
    for parent in path.parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            return
        parent.rmdir()
