"""The error page of a site that does not know its own address: it is served in place of pages at any depth.

With `site_url`, MkDocs writes links that begin at the root. Without it nobody knows where that is before the
page is opened: its links are relative then, and it looks for the root itself, from where it stands upwards.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.templates import TemplateContext

NAME = "404.html"
_ENCODING = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)
_FIND_ROOT = (Path(__file__).parent / "find_root.js").read_text(encoding="utf-8")
_TELL_THEME = (Path(__file__).parent / "tell_theme.js").read_text(encoding="utf-8")
_THEMES_SETTINGS = re.compile(r'<script id="__config".*?</script>', re.DOTALL)
_THEMES_SCOPE = 'new URL(".",location)'
"""Where Material keeps a reader's choice of colours: by the root, which it takes from the page's address."""


def with_relative_links(context: TemplateContext, config: MkDocsConfig) -> TemplateContext:
    """Let the template of the error page write links relative to the root."""
    if not config.site_url:
        context["base_url"] = "."
    return context


def at_any_depth(html: str, config: MkDocsConfig) -> str:
    """Return the error page with what makes relative links lead from the root, wherever it is shown.

    Without scripts the root of the host is taken for that of the site, as MkDocs does.
    """
    if config.site_url:
        return html
    html = _ENCODING.sub(lambda found: f'{found[0]}\n<base href="/">\n{_script(_FIND_ROOT)}', html, count=1)
    html = _THEMES_SETTINGS.sub(lambda found: f"{found[0]}\n{_script(_TELL_THEME)}", html, count=1)
    return html.replace(_THEMES_SCOPE, "new URL(document.baseURI)")


def _script(text: str) -> str:
    return f"<script>{text}</script>"
