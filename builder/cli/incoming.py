"""An article on its way into the corpus: from a file, a saved web page or standard input."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from builder.text.article import read_article

_TEXT = (".txt", ".md")
_PAGE = (".html", ".htm")
_ADDRESS = re.compile(r"[a-z]{2,}://", re.IGNORECASE)
_ENDINGS = ", ".join((*_TEXT, *_PAGE))


class ArticleError(Exception):
    """Why an article cannot be taken in, and what to do, for the editor."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article, ready to be written."""

    name: str
    """In corpus/."""
    text: bytes
    """As it came; of a web page, what was taken out of it."""
    page: bytes | None = None
    """The web page as it came."""
    page_name: str = ""
    """Where that goes in corpus/; no ending of an article, so that it is not taken for one."""
    url: str | None = None
    """The address that the page states as its own."""


def incoming(article: str, name: str | None, corpus: Path) -> Incoming:
    """Return the article that an editor named.

    Raises `ArticleError` where it is none, or of a kind that cannot be read.
    """
    if article == "-":
        if name is None:
            raise ArticleError(
                "an article from standard input needs a name: give one with --name, such as --name flood.txt"
            )
        return _checked(name, sys.stdin.buffer.read())
    if _ADDRESS.match(article):
        raise ArticleError(
            f"{article} is an address, and nothing is fetched. Save the page in your browser as .html, and "
            "name that file"
        )
    path = Path(article)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ArticleError(
            f"{article} cannot be read: {error.strerror}. Name the file of an article that you may read"
        ) from error
    if name is None and path.resolve().is_relative_to(corpus.resolve()):
        return _checked(path.resolve().relative_to(corpus.resolve()).as_posix(), data)
    return _checked(name or path.name, data, path.suffix.lower())


def _checked(name: str, data: bytes, ending: str | None = None) -> Incoming:
    path = Path(name)
    ending = ending or path.suffix.lower()
    if (
        path.is_absolute()
        or ".." in path.parts
        or path.name.startswith(".")
        or re.search(r"[\x00-\x1f\\]", name)
    ):
        raise ArticleError(
            f"{name!r} cannot be a name in corpus/. Give another with --name, such as --name flood.txt"
        )
    if ending in _PAGE:
        from builder.cli.web_page import taken_from  # needs an extra, and is slow to load

        stem = path.with_suffix("").as_posix()
        text, url = taken_from(data)
        return _with_text(Incoming(f"{stem}.txt", text, data, f"{stem}{ending}", url))
    if ending not in _TEXT:
        raise ArticleError(
            f"{name} is none of {_ENDINGS}. Save the article as one of these, or give its text as -"
        )
    return _with_text(Incoming(name if path.suffix.lower() in _TEXT else f"{name}{ending}", data))


def _with_text(given: Incoming) -> Incoming:
    try:
        article = read_article(given.name, given.text)
    except UnicodeDecodeError as error:
        line = given.text.count(b"\n", 0, error.start) + 1
        raise ArticleError(
            f"{given.name} is not UTF-8: byte {given.text[error.start]:#04x} in line {line}. "
            "Save it with the encoding UTF-8"
        ) from error
    if not article.paragraphs:
        raise ArticleError(f"{given.name} holds no text. Check that the whole article was saved")
    return given
