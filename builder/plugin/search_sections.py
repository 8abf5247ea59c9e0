"""A page's sections for Material's search, by one expression: Material's parser takes a third of a build.

The outcome is the same to the letter, Material's oddities included; what it would treat in ways that are not
followed here (scripts, comments, code) is left to it.
"""

import re
from html import escape, unescape
from itertools import islice
from math import inf

from material.plugins.search.plugin import Element, Section, void
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:\s[^<>"\']*(?:"[^"]*"[^<>"\']*)*)?/?)>')
_STRANGE = re.compile(r"<(?:script|style|object|pre|textarea|title|!|\?)|linenodiv|='")
"""What the expression for tags, or the rules below, do not know."""
_ATTRIBUTE = re.compile(r'([^\s="/]+)(?:="([^"]*)")?')
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_KEPT = frozenset(("p", "code", "li", "ol", "ul", "sub", "sup"))
"""Tags that stay in the text of an entry."""
_EXCLUDED = "data-search-exclude"
_HEADERLINK = "headerlink"
_PERMALINK = "a.headerlink"
"""Stands for `a` in the context where it is a permanent link, whose text is no part of a title."""


def add_to_search(page: Page, config: MkDocsConfig) -> None:
    """Add the page's entries to Material's index, if there is one, and keep Material from doing it."""
    plugin = config.plugins.get("material/search")
    search = page.meta.get("search") or {}
    if plugin is None or not plugin.config.enabled or search.get("exclude") or page.content is None:
        return
    sections = sections_of(page.content)
    if sections is None:
        return
    for section in sections:
        if not section.is_excluded():
            plugin.search_index.create_entry_for_section(section, page.toc, page.url, page)
    page.meta["search"] = {**search, "exclude": True}


def sections_of(html: str) -> list[Section] | None:
    """Return what Material's `Parser` would; None where this one cannot tell."""
    if _STRANGE.search(html):
        return None
    reader = _Reader()
    at = 0
    for tag in _TAG.finditer(html):
        if tag.start() > at:
            text = html[at : tag.start()]
            if "<" in text:
                return None
            reader.text(text)
        at = tag.end()
        end, name, attributes = tag.groups()
        if not end:
            reader.start(name, attributes)
        if end or attributes.endswith("/"):
            reader.end(name)
    if "<" in html[at:]:
        return None
    reader.text(html[at:])
    return reader.sections


class _Reader:
    """The state between two tags: which elements are open, and which section is being written."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self._section: Section | None = None
        self._open: list[str] = []
        self._skipped: set[str] = set()
        """Tags whose text counts for nothing while one of them is open."""

    def start(self, tag: str, attributes: str) -> None:
        if tag in void:
            return
        matters = tag in _HEADINGS or _EXCLUDED in attributes or _HEADERLINK in attributes
        named = _attributes(attributes) if matters else {}
        self._open.append(_PERMALINK if tag == "a" and named.get("class") == _HEADERLINK else tag)
        if tag in _HEADINGS and "id" in named:
            self._begin(tag, named)
        section = self._section or self._present()
        if _EXCLUDED in named:
            self._skipped.add(tag)
        elif tag in _KEPT and not self._is_skipped():
            self._written(section).append(f"<{tag}>")

    def end(self, tag: str) -> None:
        if not self._open or self._open[-1].partition(".")[0] != tag:
            return
        self._leave_heading_within()
        self._open.pop()
        if tag in self._skipped:
            self._skipped.remove(tag)
        elif tag in _KEPT and not self._is_skipped():
            _close(self._written(self._present()), tag)

    def text(self, text: str) -> None:
        if not text or self._is_skipped():
            return
        section = self._section or self._present()
        if "&" in text or ">" in text:
            text = escape(unescape(text), quote=False)
        text = " " if text.isspace() else text.replace("\n", " ")
        if section.el.tag in self._open:
            if _PERMALINK not in self._open:
                section.title.append(text)
        elif text != " " or not section.text or not section.text[-1].isspace():
            section.text.append(text)

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        depth = len(self._open)
        if tag != "h1" and not self.sections:
            self.sections.append(Section(Element("hx"), depth))
        self._section = Section(Element(tag, attributes), depth)
        if self.sections:
            self._section.id = unescape(attributes["id"])
        self.sections.append(self._section)

    def _present(self) -> Section:
        if self._section is None:
            self._section = Section(Element("hx"))
            self.sections.append(self._section)
        return self._section

    def _written(self, section: Section) -> list[str]:
        written: list[str] = section.title if section.el.tag in self._open else section.text
        return written

    def _is_skipped(self) -> bool:
        return bool(self._skipped) and not self._skipped.isdisjoint(self._open)

    def _leave_heading_within(self) -> None:
        """Go back to an earlier section at the end of the element that holds the present one's heading."""
        section, depth = self._present(), len(self._open)
        if section.depth > depth:
            for earlier in reversed(self.sections):
                if earlier.depth <= depth:
                    section.depth = inf
                    self._section = earlier
                    break


def _close(written: list[str], tag: str) -> None:
    """End an element, or take it away where it is the first of its kind and empty."""
    begin = written.index(f"<{tag}>")
    if any(not part.isspace() for part in islice(written, begin + 1, None)):
        written.append(f"</{tag}>")
    else:
        del written[begin:]


def _attributes(text: str) -> dict[str, str]:
    return dict(_ATTRIBUTE.findall(text))
