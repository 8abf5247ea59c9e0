"""The pages that an editor writes by hand in `content/pages/`, beside the generated ones."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from builder.problem import Place, Problem

FOLDER = Path("content", "pages")
"""Below the project's root; MkDocs' `docs_dir`."""
EDITORS = ("content", "corpus")
"""The editor's folders below the project's root: nothing generated is written there."""
MARKDOWN = frozenset((".md", ".markdown", ".mdown", ".mkdn", ".mkd"))
"""How the names of files end that MkDocs reads as pages; all others it copies."""
GENERATED = frozenset(
    "index sources actors topics figures claims timeline method data corrections charts assets"
    " feed.xml feed.json search 404 sitemap.xml sitemap.xml.gz".split()
)
"""First parts of the addresses that generated pages, assets and MkDocs' own files take."""


def editors_folder(path: Path, root: Path) -> str | None:
    """Return which of the editor's folders a path lies in, links followed; None when in neither."""
    target = path.resolve()
    return next((name for name in EDITORS if target.is_relative_to((root / name).resolve())), None)


def hand_written_files(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield every file of the folder with its address below it, in order of address; hidden ones left out.

    Linked folders are entered and broken links yielded, for MkDocs does both.
    """
    folder = root / FOLDER
    found = (Path(above, name) for above, _, names in os.walk(folder, followlinks=True) for name in names)
    for path in sorted(found):
        parts = path.relative_to(folder).parts
        if not any(part.startswith(".") for part in parts):
            yield "/".join(parts), path


def misplaced_pages(root: Path) -> Iterator[Problem]:
    """Yield what would cost a page or the site: two files of one address, and pages that cannot be read.

    MkDocs reads the pages only after it has emptied `site/`, and drops one of two without an error.
    """
    first: dict[str, str] = {}
    for uri, path in hand_written_files(root):
        address = _address(uri)
        if address.split("/")[0] in GENERATED:
            yield _reserved(uri, "a generated page or file has this address")
        elif (other := first.setdefault(address, uri)) != uri:
            yield _reserved(uri, f"{FOLDER / other} has the same address")
        yield from _unreadable(uri, path)


def _address(uri: str) -> str:
    """Return what MkDocs makes of a file's name, without `.html`: `x.md` is `x/index`, a README an index."""
    name = PurePosixPath(uri)
    if name.suffix not in MARKDOWN:
        return uri.removesuffix(".html")
    if name.stem in ("index", "README"):
        return str(name.with_name("index"))
    return str(name.with_suffix("") / "index")


def _reserved(uri: str, message: str) -> Problem:
    return Problem(Place(str(FOLDER / uri)), "reserved-address", message, "Rename the file")


def _unreadable(uri: str, path: Path) -> Iterator[Problem]:
    file = str(FOLDER / uri)
    try:
        with path.open("rb") as opened:
            data = opened.read() if path.suffix in MARKDOWN else b""
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        message = f"the page is not UTF-8: byte {data[error.start]:#04x} here begins no character"
        place = Place(file, before.count(b"\n") + 1, column)
        yield Problem(place, "not-utf8", message, "Save the file with the encoding UTF-8")
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        yield Problem(Place(file), "missing-file", message, "Check that it is a file that you may read")
