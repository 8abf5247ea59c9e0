"""The articles, as they were received: found inside `corpus/` and nowhere else, never changed."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from builder.reading import suggest
from builder.reading.closed_folder import OPEN_IT, why_closed
from builder.reading.suggest import named
from builder.text.article import Article, read_article
from builder.text.shown import escape

FOLDER = "corpus"
_ENDINGS = (".txt", ".md")


class Refusal(NamedTuple):
    """Why a file is no article of this briefing."""

    rule: str
    message: str
    cure: str


class Corpus:
    """The files of one project's `corpus/`; listed once, each read when it is asked for."""

    def __init__(self, root: Path) -> None:
        self._folder = root / FOLDER
        self._closed = why_closed(self._folder)
        self._files = {} if self._closed else dict(_listed(self._folder, ""))
        self._articles: dict[str, Article | Refusal] = {}

    @property
    def names(self) -> list[str]:
        """The articles' names, sorted; files of other kinds and hidden ones are left out."""
        return sorted(name for name in self._files if name.endswith(_ENDINGS))

    def data(self, name: str) -> bytes | Refusal:
        """Return the bytes of a file, or why it is refused."""
        is_link = self._files.get(name)
        if is_link is None or is_link:
            refusal = self._refusal(name)
            if refusal:
                return refusal
        try:
            return (self._folder / name).read_bytes()
        except OSError as error:
            return Refusal(
                "article-missing",
                f"{FOLDER}/{escape(name)} cannot be read: {escape(error.strerror or str(error))}",
                "Check that it is a file that you may read",
            )

    def article(self, name: str) -> Article | Refusal:
        """Return an article, or why it is refused."""
        if name not in self._articles:
            data = self.data(name)
            self._articles[name] = _decoded(name, data) if isinstance(data, bytes) else data
        return self._articles[name]

    def articles(self) -> Iterator[Article]:
        """Yield every article that can be read."""
        for name in self.names:
            article = self.article(name)
            if isinstance(article, Article):
                yield article

    def _refusal(self, name: str) -> Refusal | None:
        if self._closed:
            message = f"the folder {FOLDER}/ cannot be read: {self._closed}"
            return Refusal("article-missing", message, OPEN_IT)
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or "\\" in name or "\0" in name or ":" in name[:3]:
            return Refusal(
                "article-outside",
                f"{named(name)} is not a file inside {FOLDER}/",
                f"Put the article into {FOLDER}/ and write its name there",
            )
        target = self._folder / name
        if not os.path.lexists(target):
            return Refusal(
                "article-missing",
                f"{FOLDER}/ has no article {named(name)}",
                suggest.cure(name, self.names, f"Put it into {FOLDER}/, or correct the name"),
            )
        if not target.resolve().is_relative_to(self._folder.resolve()):
            return Refusal(
                "article-link",
                f"{FOLDER}/{escape(name)} is a link to a place outside {FOLDER}/",
                f"Put the file itself into {FOLDER}/",
            )
        if not target.exists():
            return Refusal(
                "article-missing",
                f"{FOLDER}/{escape(name)} is a link that leads nowhere",
                f"Put the file itself into {FOLDER}/",
            )
        if not target.is_file():
            return Refusal(
                "article-missing",
                f"{FOLDER}/{escape(name)} is no file",
                "Write the name of the article's file",
            )
        return None


def _decoded(name: str, data: bytes) -> Article | Refusal:
    try:
        article = read_article(name, data)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Refusal(
            "not-utf8",
            f"{FOLDER}/{escape(name)} is not UTF-8: byte {data[error.start]:#04x} in line {line}",
            "Save the article with the encoding UTF-8, then renew sha256",
        )
    if not article.paragraphs:
        return Refusal(
            "empty-article", f"{FOLDER}/{escape(name)} holds no text", "Put the article's text into it"
        )
    return article


def _listed(folder: Path, prefix: str) -> Iterator[tuple[str, bool]]:
    """Yield each file's name relative to `corpus/` and whether it is a link."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _listed(Path(entry.path), f"{prefix}{entry.name}/")
        elif entry.is_symlink() or entry.is_file(follow_symlinks=False):
            yield prefix + entry.name, entry.is_symlink()
