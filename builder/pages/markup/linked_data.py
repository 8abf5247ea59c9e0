"""What pages say in JSON-LD (schema.org), for programs that read the web.

Only what is stated is said: an outlet or a date that an editor infers is left out, and no page claims to be
the article that it is about. Addresses are relative to the page, as JSON-LD 1.1 has them resolved. A
claim gets no rating: the grades of this site count voices and do not judge.
"""

import json
import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from builder.analysis.findings import ClaimFindings
from builder.model import Actor, ActorKind, Basis, Briefing, Position, Source
from builder.pages.markup.address import page_url, position_url
from builder.pages.markup.letters import one_line
from builder.pages.markup.web_link import web_link
from builder.pages.page import Asset

Linked = dict[str, Any]

CONTEXT = "https://schema.org"
_CALENDAR = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
"""What of EDTF schema.org's dates have, too: nothing that is uncertain or a span."""
TYPES: dict[ActorKind, str] = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.STATE: "Country",
    ActorKind.ARMED_GROUP: "Organization",
    ActorKind.OUTLET: "NewsMediaOrganization",
    ActorKind.PLACE: "Place",
}
"""schema.org's names for kinds of actors; what has none here is a `Thing`."""
_PLACES = ("Place", "Country")
"""The types of schema.org that lie somewhere."""
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
MEDIA = {"json": "application/json", "csv": "text/csv"}


def encoded(linked: Linked) -> str:
    """Return JSON that nothing in it can end early: it stands inside a `script` element."""
    text = _encode({"@context": CONTEXT, **linked})
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def site_data(briefing: Briefing) -> Linked:
    """Return what the home page is."""
    return {**_site(briefing, "./"), **_changed(briefing), "inLanguage": "en"}


def source_data(briefing: Briefing, source: Source, root: str) -> Linked:
    """Return what a source's page is, and the article that it is about."""
    return {
        "@type": "WebPage",
        "name": one_line(source.title),
        "datePublished": source.added.isoformat(),
        "inLanguage": "en",
        "isPartOf": _site(briefing, root),
        "about": {**_article(source, ""), **_stated(source)},
    }


def actor_data(briefing: Briefing, actor: Actor, root: str) -> Linked:
    """Return whom or what an actor's page is about."""
    about = _actor(actor)
    if actor.aliases:
        about["alternateName"] = list(map(one_line, actor.aliases))
    if actor.at and about["@type"] in _PLACES:
        latitude, longitude = actor.at
        about["geo"] = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    return {
        "@type": "WebPage",
        "name": one_line(actor.name),
        "inLanguage": "en",
        "isPartOf": _site(briefing, root),
        "about": about,
    }


def claim_data(briefing: Briefing, found: ClaimFindings, root: str) -> Linked:
    """Return a claim with where it appears: the positions that affirm it, each by the words that do."""
    positions = [each for each in found.taken if each.position.affirms]
    first = _first_source(briefing, positions)
    claim: Linked = {"@type": "Claim", "@id": "#claim", "name": one_line(found.claim.claim)}
    if positions:
        claim["appearance"] = [_appearance(briefing, each, root) for each in positions]
    if first:
        claim["firstAppearance"] = _article(first, root + page_url("sources", first.id))
    return {
        "@type": "WebPage",
        "name": one_line(found.claim.claim),
        "inLanguage": "en",
        "isPartOf": _site(briefing, root),
        "mainEntity": claim,
    }


def dataset_data(briefing: Briefing, files: Iterable[Asset], description: str, root: str) -> Linked:
    """Return the published data with its files."""
    return {
        "@type": "Dataset",
        "name": one_line(briefing.site.title),
        "description": description,
        **_changed(briefing),
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "isPartOf": _site(briefing, root),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.uri.rpartition("/")[2],
                "contentUrl": root + file.uri,
                "encodingFormat": MEDIA[file.uri.rpartition(".")[2]],
                "contentSize": str(len(file.content)),
            }
            for file in files
        ],
    }


def _site(briefing: Briefing, root: str) -> Linked:
    return {"@type": "WebSite", "@id": root, "name": one_line(briefing.site.title), "url": root}


def _changed(briefing: Briefing) -> Linked:
    days = [source.added for source in briefing.sources.values()]
    days += [correction.date for correction in briefing.site.corrections]
    return {"dateModified": max(days).isoformat()} if days else {}


def _article(source: Source, page: str) -> Linked:
    return {"@type": "NewsArticle", "@id": f"{page}#article"}


def _stated(source: Source) -> Linked:
    """Return of an article what it says of itself, and where the original is."""
    stated: Linked = {}
    if source.title_printed:
        stated["headline"] = one_line(source.title)
    if address := web_link(source.url):
        stated["url"] = address
    if source.outlet and source.outlet.basis is Basis.STATED:
        stated["publisher"] = {"@type": "NewsMediaOrganization", "name": one_line(source.outlet.name)}
    if source.language:
        stated["inLanguage"] = source.language
    published = source.published
    if published and published.basis is Basis.STATED and _CALENDAR.fullmatch(published.date.edtf):
        stated["datePublished"] = published.date.edtf
    return stated


def _appearance(briefing: Briefing, position: Position, root: str) -> Linked:
    source = briefing.sources[position.source]
    quotation: Linked = {
        "@type": "Quotation",
        "text": one_line(position.quotes[0].text),
        "url": root + position_url(position),
        "isPartOf": _article(source, root + page_url("sources", source.id)),
    }
    if source.language:
        quotation["inLanguage"] = source.language
    if position.said_by:
        quotation["spokenByCharacter"] = [_actor(briefing.actors[id_]) for id_ in position.said_by]
    return quotation


def _actor(actor: Actor) -> Linked:
    return {"@type": TYPES.get(actor.kind, "Thing"), "name": one_line(actor.name)}


def _first_source(briefing: Briefing, positions: Iterable[Position]) -> Source | None:
    """Return the source that affirms first; None where not every one of them states when it was published."""
    sources = [briefing.sources[id_] for id_ in dict.fromkeys(each.source for each in positions)]
    days: list[tuple[date, date, str]] = []
    for source in sources:
        published = source.published
        if published is None or published.basis is not Basis.STATED:
            return None
        if published.date.earliest is None or published.date.latest is None:
            return None
        days.append((published.date.latest, published.date.earliest, source.id))
    days.sort()
    is_clear = days and all(days[0][0] < earliest for _, earliest, _ in days[1:])
    return briefing.sources[days[0][2]] if is_clear else None
