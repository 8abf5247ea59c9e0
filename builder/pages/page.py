"""What the pages layer hands on: pages as Markdown, and the files that stand beside them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page, for any engine that reads CommonMark with tables, HTML and YAML front matter."""

    uri: str
    """Where its Markdown stands below the docs folder: `index.md`, `sources/index.md`, `sources/<id>.md`."""
    title: str
    """Plain text; also in the front matter."""
    markdown: str
    """With front matter."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that is published as it is: data, charts, style, scripts."""

    uri: str
    """Relative to the site's root."""
    content: bytes
