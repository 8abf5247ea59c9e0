"""The editor's prose: Markdown rendered once, with HTML off, and sanitised."""

import re

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

from builder.pages.letters import letters, one_line

_SCHEMES = ("http://", "https://", "mailto:")
_TAGS = {"p", "br", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "a"}
_MARKED = re.compile(r"[\\`*_\[<&\n]")
"""Without one of these no inline rule of CommonMark applies."""
_BLOCK = re.compile(r"[ \t#>+\-=~0-9]")
"""A single line that begins with none of these is a plain paragraph."""
_BLANK_LINE = re.compile(r"\n(?=[ \t]*\n)")


def _renderer() -> MarkdownIt:
    renderer = MarkdownIt("commonmark", {"html": False}).disable(["image", "heading", "lheading", "hr"])
    renderer.validateLink = lambda url: url.lower().startswith(_SCHEMES)  # type: ignore[method-assign]
    return renderer


_RENDERER = _renderer()


def prose(markdown: str) -> Markup:
    """Render a text of one or more paragraphs; the result holds no blank line."""
    if _MARKED.search(markdown) is None and _BLOCK.match(markdown) is None:
        return Markup(f"<p>{letters(markdown.strip())}</p>") if markdown.strip() else Markup("")
    return _safe(_RENDERER.render(_lines(markdown)))


def prose_line(markdown: str) -> Markup:
    """Render a text of one paragraph without the `<p>` around it."""
    if _MARKED.search(markdown) is None:
        return letters(markdown.strip())
    return _safe(_RENDERER.renderInline(one_line(markdown).strip()))


def _lines(markdown: str) -> str:
    return "\n".join(map(one_line, markdown.split("\n")))


def _safe(html: str) -> Markup:
    clean = nh3.clean(
        html, tags=_TAGS, attributes={"a": {"href", "title"}}, url_schemes={"http", "https", "mailto"}
    )
    clean = clean.strip().replace("{", "&#123;").replace("}", "&#125;")
    return Markup(_BLANK_LINE.sub("&#10;", clean))
