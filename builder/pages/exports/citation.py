"""Citations in CSL JSON, one file a source and a claim: of the page, and of each statement on it.

The script of the site turns an item into plain text or BibTeX. Of the article behind a quote an item says
what the article states of itself, and no more.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from json.encoder import encode_basestring as quoted
from typing import Any

from builder.analysis.findings import Findings
from builder.model import Basis, Briefing, Figure, Measure, Quote, Source
from builder.pages.exports.changed import UNDATED, last_changed
from builder.pages.markup.address import page_url
from builder.pages.markup.letters import one_line
from builder.pages.markup.prose import prose_words
from builder.pages.markup.words import NOT_GIVEN
from builder.pages.page import Asset
from builder.pages.page_memory import registries, remembered

Item = dict[str, Any]

FILE = "cite.json"
"""Beside the page that it cites."""
_encode = json.JSONEncoder(ensure_ascii=False).encode


def citation_files(findings: Findings, base: str = "") -> Iterator[Asset]:
    """Yield the files; `base` as for `all_pages`: without it items have no URL, which the script adds."""
    briefing = findings.briefing
    changed = last_changed(briefing)
    around = registries(briefing)
    for source in briefing.sources.values():
        day = changed[source.id]
        make = partial(_file_of_source, briefing, source, day, base)
        yield remembered((FILE, source.id), (source, day, base, around), make)
    newest = max(changed.values(), default=UNDATED)
    for claim in briefing.claims.values():
        page = page_url("claims", claim.id)
        item = _item(f"claim-{claim.id}", claim.claim, _common(briefing, newest))
        yield _file(page, [item + _address(base, page)])


def _file_of_source(briefing: Briefing, source: Source, changed: date, base: str) -> Asset:
    page = page_url("sources", source.id)
    return _file(page, _of_source(briefing, source, _common(briefing, changed), base, page))


def _file(page: str, items: Iterable[str]) -> Asset:
    """Return the file of a page; its items are members of JSON objects."""
    listed = "},\n{".join(items)
    return Asset(page + FILE, f"[{{{listed}}}]\n".encode())


def _of_source(briefing: Briefing, source: Source, common: str, base: str, page: str) -> Iterator[str]:
    yield _item(source.id, source.title, common) + _address(base, page)
    section = f'"section": {quoted(one_line(source.title))}'
    stated = _original(source)
    original = f", {_members(stated)}" if stated else ""
    for anchor, title, quote in _statements(briefing, source):
        item = _item(f"{source.id}-{anchor}", title, common)
        note = quoted(f"“{one_line(quote.text)}”")
        yield f'{item}, {section}, "note": {note}{original}{_address(base, page, anchor)}'


def _statements(briefing: Briefing, source: Source) -> Iterator[tuple[str, str, Quote]]:
    """Yield anchor, words and first quote of everything that has a permanent link on a source's page."""
    for point in source.key_points:
        yield f"point-{point.id}", prose_words(point.point), point.quotes[0]
    for figure in source.figures:
        title = _figure(briefing.measures[figure.measure], figure)
        yield f"figure-{figure.id}", title, figure.quote
    for position in source.positions:
        title = f"{position.position.value.capitalize()}: {briefing.claims[position.claim].claim}"
        yield f"position-{position.id}", title, position.quotes[0]


def _figure(measure: Measure, figure: Figure) -> str:
    what = ", ".join(filter(None, (measure.name, measure.case_name(figure.case))))
    return f"{what}: {figure.value.printed if figure.value else NOT_GIVEN}"


def _item(id_: str, title: str, common: str) -> str:
    """Return what every item has; spelled out as JSON for speed, as there is one for each statement."""
    return f'"id": {quoted(id_)}, "type": "webpage", "title": {quoted(one_line(title))}, {common}'


def _common(briefing: Briefing, changed: date) -> str:
    """Return what the items of one page have in common."""
    return _members(
        {
            "container-title": one_line(briefing.site.title),
            "issued": {"date-parts": [[changed.year, changed.month, changed.day]]},
            "language": "en",
        }
    )


def _address(base: str, page: str, anchor: str = "") -> str:
    return f', "URL": {quoted(base + page + (anchor and f"#{anchor}"))}' if base else ""


def _members(fields: Item) -> str:
    return _encode(fields)[1:-1]


def _original(source: Source) -> Item:
    """Return what the article states of itself."""
    stated: Item = {}
    if source.title_printed:
        stated["original-title"] = one_line(source.title)
    if source.outlet and source.outlet.basis is Basis.STATED:
        stated["original-publisher"] = one_line(source.outlet.name)
    if source.published and source.published.basis is Basis.STATED:
        stated["original-date"] = {"literal": source.published.date.words}
    return stated
