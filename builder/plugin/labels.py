"""Titles and dates of pages as the theme's templates need them."""

from collections.abc import Iterable
from datetime import date
from html import escape

import markupsafe
from mkdocs.structure.pages import Page

from builder.pages.markup.letters import one_line


def as_letters(text: str) -> markupsafe.Markup:
    """Return plain text as a line of HTML that shows its letters: the theme escapes nothing."""
    return markupsafe.escape(one_line(text))


def label_pages(pages: Iterable[Page], updated: date) -> None:
    """Make every title show as its letters, and every date the same in every build."""
    for page in pages:
        page.update_date = updated.isoformat()
        if page.is_homepage:
            # Else the window's title says the site's name twice.
            page.meta.pop("title", None)
        elif "title" in page.meta:
            # Quotation marks stay: the search would show them as `&#39;` where it marks a word.
            page.meta["title"] = escape(str(page.meta["title"]), quote=False)
