"""Feeds of the newest sources and of the corrections: Atom (RFC 4287) and JSON Feed 1.1.

Both want addresses that hold everywhere. Without the site's own address their links are relative to the feed,
and what may only be absolute is left out. Ids never depend on it: a site that moves repeats nothing.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from builder.analysis.findings import Findings
from builder.model import Briefing, Correction, Source
from builder.pages.exports.changed import UNDATED, last_changed
from builder.pages.markup.address import ATOM, CORRECTIONS, FEEDS, Feed, page_url, url_of
from builder.pages.markup.environment import render
from builder.pages.markup.letters import letters, one_line
from builder.pages.markup.prose import prose
from builder.pages.markup.reference import reference_url
from builder.pages.markup.words import CORRECTIONS_FEED, NOW, SOURCES_FEED, WAS
from builder.pages.page import Asset

ENTRIES = 50
"""The newest ones: a program that asks once a month should miss nothing."""
_NAMESPACE = UUID("3f6c1c1e-6d1a-5b62-9d36-6f2b0f1c7a54")


class Entry(NamedTuple):
    """One item of a feed."""

    id: str
    url: str
    """Relative to the root."""
    title: str
    html: str
    published: date
    updated: date


class Written(NamedTuple):
    """What one feed holds, in either format."""

    id: str
    title: str
    url: str
    """The page that shows the same, relative to the root."""
    author: str
    updated: date
    entries: list[Entry]


def feeds(findings: Findings, base: str = "") -> Iterator[Asset]:
    """Yield the feeds; `base` is the site's own address, with a slash at its end, empty where not known."""
    sources, corrections = _sources(findings), _corrections(findings)
    for feed in FEEDS:
        written = corrections if feed.uri.startswith(url_of(CORRECTIONS)) else sources
        make = _atom if feed.type == ATOM else _json_feed
        yield Asset(feed.uri, make(feed, written, base).encode())


def _sources(findings: Findings) -> Written:
    changed = last_changed(findings.briefing)
    sources = sorted(findings.briefing.sources.values(), key=lambda each: (-each.added.toordinal(), each.id))
    entries = [_source(each, changed[each.id]) for each in sources[:ENTRIES]]
    title = findings.briefing.site.title
    return _written(SOURCES_FEED.format(title), page_url("sources"), title, entries, sources)


def _source(source: Source, changed: date) -> Entry:
    id_ = _id("source", source.id, source.article.sha256)
    html = str(prose(source.summary))
    return Entry(id_, page_url("sources", source.id), source.title, html, source.added, changed)


def _corrections(findings: Findings) -> Written:
    site = findings.briefing.site
    newest = sorted(site.corrections, key=lambda each: -each.date.toordinal())[:ENTRIES]
    entries = [_correction(findings.briefing, each) for each in newest]
    title = CORRECTIONS_FEED.format(site.title)
    return _written(title, url_of(CORRECTIONS), site.title, entries, findings.briefing.sources.values())


def _correction(briefing: Briefing, correction: Correction) -> Entry:
    was, now, why = map(letters, (correction.was, correction.now, correction.why))
    html = f"<p>{WAS} “{was}”</p><p>{NOW} “{now}”</p><p>{why}</p>"
    id_ = _id("correction", correction.at, correction.date.isoformat(), correction.was, correction.now)
    url = reference_url(briefing, correction.at)
    return Entry(id_, url, correction.now, html, correction.date, correction.date)


def _written(title: str, url: str, author: str, entries: list[Entry], sources: Iterable[Source]) -> Written:
    days = [*(entry.updated for entry in entries), *(source.added for source in sources)]
    return Written(_id("feed", title), title, url, author, max(days, default=UNDATED), entries)


def _id(*parts: str) -> str:
    """Return an id that depends on what an item is and not on where it is published."""
    return uuid5(_NAMESPACE, "\n".join(parts)).urn


def _atom(feed: Feed, written: Written, base: str) -> str:
    own = base + feed.uri if base else feed.uri.rpartition("/")[2]
    return render("feed.xml", {"feed": written, "own": own, "root": base or _root(feed)}) + "\n"


def _json_feed(feed: Feed, written: Written, base: str) -> str:
    known = {"home_page_url": base + written.url, "feed_url": base + feed.uri} if base else {}
    made: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": one_line(written.title),
        **known,
        "language": "en",
        "authors": [{"name": one_line(written.author)}],
        "items": [_item(entry, base, base or _root(feed)) for entry in written.entries],
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _item(entry: Entry, base: str, root: str) -> dict[str, Any]:
    link = f'<p><a href="{letters(root + entry.url)}">{letters(entry.title)}</a></p>'
    return {
        "id": entry.id,
        **({"url": base + entry.url} if base else {}),
        "title": one_line(entry.title),
        "content_html": f"{entry.html}{link}",
        "date_published": _moment(entry.published),
        "date_modified": _moment(entry.updated),
    }


def _moment(day: date) -> str:
    return f"{day}T00:00:00Z"


def _root(feed: Feed) -> str:
    """Return the way from a feed to the site's root."""
    return "../" * feed.uri.count("/") or "./"
