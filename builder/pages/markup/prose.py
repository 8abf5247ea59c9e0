"""The editor's prose: Markdown rendered once, with HTML off, typographic quotation marks, and sanitised."""

import re

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

from builder.pages.markup.letters import letters, one_line

_SCHEMES = ("http://", "https://", "mailto:")
_TAGS = {"p", "br", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "a"}
_MARKS = '\\`*_[<&\n"'
_QUOTE = re.compile(r"(?<!\w)'|'(?!\w)")
"""Without one of either no inline rule of CommonMark applies, and no quotation mark is to be paired."""
_QUOTED = re.compile(r"""(?<![^ (])"(?=\w)([^"]*)(?:(?<=\w)"(?=[ .,;:!?)]|\Z)|(?<=[.,!?])"(?= |\Z))""")
"""Words between quotation marks of which nobody can doubt which one opens."""
_BLOCK = re.compile(r"[ \t#>+\-=~0-9]")
"""A single line that begins with none of these is a plain paragraph."""
_BLANK_LINE = re.compile(r"\n(?=[ \t]*\n)")


def _renderer() -> MarkdownIt:
    renderer = MarkdownIt("commonmark", {"html": False, "typographer": True})
    renderer.disable(["image", "heading", "lheading", "hr"]).enable("smartquotes")
    renderer.validateLink = lambda url: url.lower().startswith(_SCHEMES)  # type: ignore[method-assign]
    return renderer


_RENDERER = _renderer()


def prose(markdown: str) -> Markup:
    """Render a text of one or more paragraphs; the result holds no blank line."""
    text = _lines(markdown)
    quoted = _quoted(text)
    if text.strip() and not _is_marked(quoted) and _BLOCK.match(text) is None:
        return Markup(f"<p>{_plain(quoted)}</p>")
    return _safe(_RENDERER.render(text))


def prose_line(markdown: str) -> Markup:
    """Render a text of one paragraph without the `<p>` around it."""
    text = one_line(markdown).strip()
    quoted = _quoted(text)
    return _safe(_RENDERER.renderInline(text)) if _is_marked(quoted) else _plain(quoted)


def prose_words(markdown: str) -> str:
    """Return the words of a text of one paragraph as `prose_line` shows them, without markup."""
    text = one_line(markdown).strip()
    quoted = _quoted(text)
    if _is_marked(quoted):
        return Markup(prose_line(markdown)).striptags()
    return " ".join(_apostrophes(quoted).split())


def _quoted(text: str) -> str:
    return _QUOTED.sub("“\\1”", text) if '"' in text else text


def _is_marked(text: str) -> bool:
    return any(map(text.__contains__, _MARKS)) or ("'" in text and _QUOTE.search(text) is not None)


def _plain(text: str) -> Markup:
    return letters(_apostrophes(text.strip()))


def _apostrophes(text: str) -> str:
    """Return a text without markup in print: a mark between two letters is an apostrophe."""
    return text.replace("'", "’")


def _lines(markdown: str) -> str:
    return markdown if markdown.isprintable() else "\n".join(map(one_line, markdown.split("\n")))


def _safe(html: str) -> Markup:
    clean = nh3.clean(
        html, tags=_TAGS, attributes={"a": {"href", "title"}}, url_schemes={"http", "https", "mailto"}
    )
    clean = clean.strip().replace("{", "&#123;").replace("}", "&#125;")
    return Markup(_BLANK_LINE.sub("&#10;", clean))
