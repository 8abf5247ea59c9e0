"""A generated page as MkDocs wants it, without a parser: it is HTML blocks and headings already.

Of CommonMark only two rules are needed for it, and both are told by a block's first characters. Headings go
through the site's own Markdown, so that permalinks and ids are the same as on hand-written pages; a page that
holds anything else goes that way as a whole.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_HTML = re.compile(
    r"<(?:blockquote|details|div|dl|figure|h[1-6]|nav|ol|p|section|table|ul)[\s>]", re.ASCII | re.IGNORECASE
)
"""How a block begins that is HTML up to its blank line (CommonMark 0.31, section 4.6, condition 6)."""
_HEADING = re.compile(r"#{2,6} [^\[<\n]+")
"""A heading without links, which MkDocs follows. One of the first level would be the page's title."""
_ANCHOR = re.compile(r'\sid="([^"]*)"')


class Headings:
    """Headings as the site's Markdown renders them; those of one page at a time, for their ids must differ.

    There are few sets of headings and many pages, so each set is rendered once.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        self._extensions = {
            "extensions": config.markdown_extensions,
            "extension_configs": config.mdx_configs or {},
        }
        self._rendered: dict[tuple[str, ...], tuple[list[str], list[Any]]] = {}

    def rendered(self, lines: tuple[str, ...]) -> tuple[list[str], list[Any]]:
        """Return the HTML of each heading, and the tokens of their table of contents."""
        if lines not in self._rendered:
            markdown = Markdown(**self._extensions)
            html = markdown.convert("\n\n".join(lines)).split("\n") if lines else []
            self._rendered[lines] = html, getattr(markdown, "toc_tokens", [])
        return self._rendered[lines]


class GeneratedPage(Page):
    """A page of the builder's; its links stand in HTML and are final."""

    def __init__(self, file: File, config: MkDocsConfig, headings: Headings) -> None:
        super().__init__(None, file, config)
        self._headings = headings
        self.front_matter: Mapping[str, Any] = {}
        """As it was read; `meta` is the theme's to change."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Set Markdown and front matter."""
        super().read_source(config)
        self.front_matter = dict(self.meta)

    def recall(self, front_matter: Mapping[str, Any], anchors: Iterable[str]) -> None:
        """Take what others ask of a page from an earlier build, where this one does not render it."""
        self.markdown = ""
        self.meta = dict(front_matter)
        self.present_anchor_ids = set(anchors)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set content, table of contents and anchors from the Markdown."""
        blocks = _blocks(self.markdown or "")
        lines = tuple(block for block in blocks or () if block[0] == "#")
        headings, tokens = self._headings.rendered(lines)
        if blocks is None or len(headings) != len(lines):
            super().render(config, files)
            return
        following = iter(headings)
        self.content = "\n".join([block if block[0] == "<" else next(following) for block in blocks])
        self.markdown = ""  # not asked for again: else each page would be held twice, and all at once
        self.toc = get_toc(tokens)
        self.present_anchor_ids = set(_ANCHOR.findall(self.content))


def _blocks(markdown: str) -> Sequence[str] | None:
    """Return the blocks of a page of HTML blocks and headings; None where there is anything else."""
    blocks = _BLANK_LINES.split(markdown.strip("\n"))
    known = all(_HTML.match(block) or _HEADING.fullmatch(block) for block in blocks)
    return blocks if known else None
