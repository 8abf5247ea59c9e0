"""Every address of the site, in one place: Markdown uris, urls relative to the site's root, anchors."""

from typing import NamedTuple

from builder.model import Figure, KeyPoint, Position, Quote

HOME = "index.md"
TIMELINE = "timeline.md"
PLACES = "places.md"
METHOD = "method.md"
DATA = "data.md"
CORRECTIONS = "corrections.md"


class Feed(NamedTuple):
    """A file that programs come back to for what is new."""

    uri: str
    """Relative to the root."""
    type: str
    title: str


ATOM, JSON_FEED = "application/atom+xml", "application/feed+json"
FEEDS = (
    Feed("feed.xml", ATOM, "Newest sources, Atom"),
    Feed("feed.json", JSON_FEED, "Newest sources, JSON Feed"),
    Feed("corrections/feed.xml", ATOM, "Corrections, Atom"),
    Feed("corrections/feed.json", JSON_FEED, "Corrections, JSON Feed"),
)


def page_uri(section: str, item: str = "index") -> str:
    """Return where a page's Markdown stands: `page_uri("figures", "load")` -> `figures/load.md`."""
    return f"{section}/{item}.md"


def page_url(section: str, item: str | None = None) -> str:
    """Return where a page is served, relative to the root: `figures/load/`, or `figures/` for the index."""
    return f"{section}/{item}/" if item else f"{section}/"


def chart_uri(measure: str) -> str:
    """Return where the JSON of a measure's chart is published, relative to the site's root."""
    return f"charts/{measure}.json"


def beside_uri(a: str, b: str) -> str:
    """Return where the page stands on which two sources are side by side, `a` before `b` in order of id."""
    return f"sources/{a}/beside/{b}.md"


def url_of(uri: str) -> str:
    """Return where the page of a Markdown uri is served, relative to the root; empty for the home page."""
    stem = uri.removesuffix(".md")
    return f"{stem.removesuffix('index')}" if stem.endswith("index") else f"{stem}/"


def root_of(uri: str) -> str:
    """Return the relative link from a page to the site's root, so that the site works below any path."""
    return "../" * url_of(uri).count("/") or "./"


def point_url(point: KeyPoint) -> str:
    """Return the permanent link of a key point, relative to the root; so the three below."""
    return f"sources/{point.source}/#point-{point.id}"


def figure_url(figure: Figure) -> str:
    """See `point_url`."""
    return f"sources/{figure.source}/#figure-{figure.id}"


def position_url(position: Position) -> str:
    """See `point_url`."""
    return f"sources/{position.source}/#position-{position.id}"


def quote_url(quote: Quote) -> str:
    """Return where a quote stands among the article's own words on its source's page."""
    return f"sources/{quote.source}/#quote-{quote.id}"


def event_url(event: str) -> str:
    """Return an event's place on the timeline."""
    return f"timeline/#event-{event}"
