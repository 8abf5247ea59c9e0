"""Pages as two Markdown engines render them, and what of a page's structure and text a test compares."""

from html.parser import HTMLParser

from markdown import Markdown
from markdown_it import MarkdownIt

VOID = {"br", "hr", "img", "input"}


def body_of(markdown: str) -> str:
    """Return a page without its front matter."""
    return markdown.split("\n---\n\n", 1)[1]


def by_markdown_it(markdown: str) -> str:
    return MarkdownIt("commonmark").enable("table").render(body_of(markdown))


def by_python_markdown(markdown: str) -> str:
    return Markdown(extensions=["tables", "toc", "attr_list", "md_in_html"]).convert(body_of(markdown))


class Structure(HTMLParser):
    """The elements of a page in order, their attributes, its text, and whether all that opens is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.events: list[object] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.balanced = True
        self.feed(html)
        self.close()
        self.balanced = self.balanced and not self.open

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag in {"h2", "h3"}:
            attributes.pop("id", None)  # one engine gives headings ids
        self.events.append(("<", tag, tuple(sorted(attributes.items()))))
        self.ids += [value for name, value in attrs if name == "id" and tag not in {"h2"}]
        self.links += [value for name, value in attrs if name == "href"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        self.balanced = self.balanced and bool(self.open) and self.open.pop() == tag
        self.events.append((">", tag))

    def handle_data(self, data):
        text = " ".join(data.split())
        if text:
            self.events.append(text)
            self.texts.setdefault(self.open[-1] if self.open else "", []).append(text)

    @property
    def elements(self) -> list[object]:
        """What opens and closes, without attributes' values and without what the editor's prose may add."""
        names = [event for event in self.events if isinstance(event, tuple)]
        kept = [
            (event[0], event[1], tuple(name for name, _ in event[2]) if event[0] == "<" else ())
            for event in names
        ]
        return [event for event in kept if event[1] not in {"em", "strong", "code"}]
