"""Titles and dates of pages as the theme's templates need them."""

from datetime import date
from html import escape

import markupsafe
from mkdocs.structure.files import Files

from builder.pages.letters import one_line


def as_letters(text: str) -> markupsafe.Markup:
    """Return plain text as a line of HTML that shows its letters: the theme escapes nothing."""
    return markupsafe.escape(one_line(text))


def label_pages(files: Files, updated: date) -> None:
    """Make every title show as its letters, and every date the same in every build."""
    for file in files.documentation_pages():
        if (page := file.page) is None:
            continue
        page.update_date = updated.isoformat()
        if page.is_homepage:
            # Else the window's title says the site's name twice.
            page.meta.pop("title", None)
        elif "title" in page.meta:
            # Quotation marks stay: the search would show them as `&#39;` where it marks a word.
            page.meta["title"] = escape(str(page.meta["title"]), quote=False)
