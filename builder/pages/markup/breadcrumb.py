"""The way from the home page to a page below a section: as links, and in JSON-LD."""

from typing import Any, NamedTuple

from builder.pages.markup.address import root_of

SECTIONS = {
    "sources": "Sources",
    "actors": "Actors",
    "topics": "Topics",
    "figures": "Figures",
    "claims": "Claims",
}
HOME_NAME = "Home"


class Step(NamedTuple):
    """A page on the way."""

    name: str
    url: str
    """Relative to the page at the end of the way."""


def way_to(uri: str) -> list[Step]:
    """Return the pages above one that stands below a section; empty for all others."""
    section, _, rest = uri.partition("/")
    if section not in SECTIONS or rest in ("", "index.md"):
        return []
    root = root_of(uri)
    return [Step(HOME_NAME, root), Step(SECTIONS[section], f"{root}{section}/")]


def breadcrumb(way: list[Step]) -> str:
    """Return the way as an HTML block of links, empty for none; the search passes over it."""
    if not way:
        return ""
    links = " ".join([f'<li><a href="{url}">{name}</a></li>' for name, url in way])
    return f'<nav class="bf-path" aria-label="Breadcrumb" data-search-exclude><ol>{links}</ol></nav>\n\n'


def breadcrumb_data(way: list[Step]) -> dict[str, Any]:
    """Return the way as schema.org's BreadcrumbList."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": url}
            for number, (name, url) in enumerate(way, 1)
        ],
    }
