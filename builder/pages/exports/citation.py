"""Citations in CSL JSON, one file a source and a claim: of the page, and of each statement on it.

The script of the site turns an item into plain text or BibTeX. Of the article behind a quote an item says
what the article states of itself, and no more.
"""

import json
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup

from builder.analysis.findings import Findings
from builder.model import Basis, Briefing, Figure, Measure, Quote, Source
from builder.pages.exports.changed import UNDATED, last_changed
from builder.pages.markup.address import page_url
from builder.pages.markup.letters import one_line
from builder.pages.markup.prose import prose_line
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
        item = _item(briefing, f"claim-{claim.id}", claim.claim, newest)
        yield _file(page_url("claims", claim.id), [("", item)], base)


def _file_of_source(briefing: Briefing, source: Source, changed: date, base: str) -> Asset:
    return _file(page_url("sources", source.id), _of_source(briefing, source, changed), base)


def _file(page: str, items: list[tuple[str, Item]], base: str) -> Asset:
    """Return the file of a page; each item with the anchor that it is about, empty for the page itself."""
    addressed = [
        {**item, "URL": f"{base}{page}{anchor and '#'}{anchor}"} if base else item for anchor, item in items
    ]
    listed = ",\n".join(map(_encode, addressed))
    return Asset(page + FILE, f"[{listed}]\n".encode())


def _of_source(briefing: Briefing, source: Source, changed: date) -> list[tuple[str, Item]]:
    items = [("", _item(briefing, source.id, source.title, changed))]
    original = _original(source)
    for anchor, title, quote in _statements(briefing, source):
        item = _item(briefing, f"{source.id}-{anchor}", title, changed)
        item |= {"section": one_line(source.title), "note": f"“{one_line(quote.text)}”", **original}
        items.append((anchor, item))
    return items


def _statements(briefing: Briefing, source: Source) -> Iterator[tuple[str, str, Quote]]:
    """Yield anchor, words and first quote of everything that has a permanent link on a source's page."""
    for point in source.key_points:
        yield f"point-{point.id}", Markup(prose_line(point.point)).striptags(), point.quotes[0]
    for figure in source.figures:
        title = _figure(briefing.measures[figure.measure], figure)
        yield f"figure-{figure.id}", title, figure.quote
    for position in source.positions:
        title = f"{position.position.value.capitalize()}: {briefing.claims[position.claim].claim}"
        yield f"position-{position.id}", title, position.quotes[0]


def _figure(measure: Measure, figure: Figure) -> str:
    what = ", ".join(filter(None, (measure.name, measure.case_name(figure.case))))
    return f"{what}: {figure.value.printed if figure.value else NOT_GIVEN}"


def _item(briefing: Briefing, id_: str, title: str, changed: date) -> Item:
    return {
        "id": id_,
        "type": "webpage",
        "title": one_line(title),
        "container-title": one_line(briefing.site.title),
        "issued": {"date-parts": [[changed.year, changed.month, changed.day]]},
        "language": "en",
    }


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
