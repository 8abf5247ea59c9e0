"""What a page's head says to programs that share, cite and collect pages; `overrides/main.html` prints it."""

from typing import NamedTuple

import markupsafe
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from builder.pages.exports.share_card import card_uri
from builder.pages.markup.address import FEEDS, Feed


class Head(NamedTuple):
    """Texts are HTML that shows their letters, fit for an attribute."""

    site: str
    title: str
    description: str
    image: str
    """The address of the page's picture; empty where the site's own is not known, for it must be absolute."""
    image_says: str
    feeds: tuple[Feed, ...]
    linked_data: str
    """JSON-LD; empty for none."""
    moved: bool
    """Whether only a notice stands here, which no search engine should list."""


def head_of(page: Page, config: MkDocsConfig) -> Head:
    """Return what the head of a page says."""
    site = _letters(config.site_name)
    title = site if page.is_homepage else _letters(str(page.meta.get("title") or page.title or ""))
    image = card_uri(page.url.partition("/")[0])
    return Head(
        site,
        title,
        markupsafe.escape(str(page.meta.get("description") or config.site_description or "")),
        f"{config.site_url.rstrip('/')}/{image}" if config.site_url else "",
        site,
        FEEDS,
        # A page of the editor's may bring its own; nothing in it can end the element.
        str(page.meta.get("linked_data") or "").replace("<", "\\u003c"),
        bool(page.meta.get("moved")),
    )


def _letters(html: str) -> str:
    """Return a title, which is HTML by now, for an attribute."""
    return markupsafe.escape(markupsafe.Markup(html).striptags())
