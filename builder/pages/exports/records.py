"""The lists of `data/briefing.json`: every record as plain JSON values, ids made global."""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from json.encoder import encode_basestring
from typing import Any

from builder.analysis.findings import Findings, Mention
from builder.model import (
    Actor,
    Dated,
    Event,
    Figure,
    Judgement,
    KeyPoint,
    Measure,
    Outlet,
    Part,
    Position,
    Quote,
    Source,
)
from builder.pages.exports.cells import Json
from builder.pages.markup.address import event_url, figure_url, page_url, point_url, position_url

Record = dict[str, Any]
"""Values by the fields of `builder.pages.exports.fields.FIELDS`, in their order."""

CONTEXT = 32
"""Characters before and after a quote that help other programs to find it in a slightly different text."""


def site_record(findings: Findings) -> Record:
    """Return what is said of the briefing as a whole."""
    site, count = findings.briefing.site, findings.count
    return {
        "title": site.title,
        "what_happened": _judgement(site.what_happened) if site.what_happened else None,
        "judgements": [_judgement(each) for each in site.judgements],
        "corrections": [
            {"date": each.date.isoformat(), "at": each.at, "was": each.was, "now": each.now, "why": each.why}
            for each in site.corrections
        ],
        "counts": {"articles": count.articles, "texts": count.texts, "origins": count.origins},
    }


def _judgement(judgement: Judgement) -> Record:
    return {"text": judgement.text, "rests_on": judgement.rests_on}


def _sources(findings: Findings) -> Iterator[Record]:
    for source in findings.briefing.sources.values():
        found = findings.sources[source.id]
        yield {
            "id": source.id,
            "article": source.article.file,
            "sha256": source.article.sha256,
            "added": source.added.isoformat(),
            "title": source.title,
            "title_basis": "stated" if source.title_printed else "editor",
            "language": source.language,
            "outlet": _outlet(source.id, source.outlet),
            "published": _published(source.id, source.published),
            "words": found.words,
            "share_shown": round(found.shown.share, 4),
            "text_group": found.text_group,
            "topics": found.topics,
            "url": page_url("sources", source.id),
        }


def _outlet(source: str, outlet: Outlet | None) -> Record | None:
    return None if outlet is None else {"name": outlet.name, **_basis(source, outlet)}


def _published(source: str, dated: Dated | None) -> Record | None:
    return None if dated is None else {"date": dated.date.edtf, **_basis(source, dated)}


def _basis(source: str, of: Outlet | Dated) -> Record:
    return {"basis": of.basis.value, "why": of.why, "quote": f"{source}/{of.quote.id}" if of.quote else None}


def _key_points(findings: Findings, source: Source) -> Iterator[Record]:
    return map(_key_point, source.key_points)


def _key_point(point: KeyPoint) -> Record:
    prefix = point.source + "/"
    return {
        "id": prefix + point.id,
        "source": point.source,
        "point": point.point,
        "topics": point.topics,
        "said_by": point.said_by,
        "via": point.via,
        "hedge": point.hedge,
        "note": point.note,
        "quotes": [prefix + quote.id for quote in point.quotes],
        "url": point_url(point),
    }


def _figures(findings: Findings, source: Source) -> Iterator[Record]:
    for figure in source.figures:
        yield _figure(findings, findings.briefing.measures[figure.measure], figure)


def _figure(findings: Findings, measure: Measure, figure: Figure) -> Record:
    value = figure.value
    interval = value.interval if value else None
    common = findings.measures[measure.id].common.get((figure.source, figure.id))
    return {
        "id": f"{figure.source}/{figure.id}",
        "source": figure.source,
        "measure": figure.measure,
        "case": figure.case,
        "event": measure.event,
        "printed": value.printed if value else None,
        "qualifier": value.qualifier.value if value and value.qualifier else None,
        "lo": _number(interval.lo) if interval else None,
        "hi": _number(interval.hi) if interval else None,
        "lo_open": interval.lo_open if interval else None,
        "hi_open": interval.hi_open if interval else None,
        "unit": value.unit if value else None,
        "common_lo": _number(common.lo) if common else None,
        "common_hi": _number(common.hi) if common else None,
        "common_unit": measure.unit if common else None,
        "said_by": figure.said_by,
        "via": figure.via,
        "hedge": figure.hedge,
        "note": figure.note,
        "quote": f"{figure.source}/{figure.quote.id}",
        "url": figure_url(figure),
    }


def _number(number: Fraction | None) -> int | float | None:
    if number is None:
        return None
    return number.numerator if number.denominator == 1 else float(number)


def _quotes(findings: Findings, source: Source) -> Iterator[Record]:
    text, prefix = source.article.text, source.id + "/"
    for quote in all_quotes(source):
        first, last = quote.parts[0].start, quote.parts[-1].end
        yield {
            "id": prefix + quote.id,
            "source": source.id,
            "parts": _listed(map(_part, quote.parts)),
            "prefix": text[max(0, first - CONTEXT) : first],
            "suffix": text[last : last + CONTEXT],
            "translation": quote.translation,
        }


def _part(part: Part) -> str:
    """Return a part as JSON; it and the one below are most of the data and spell it out for speed."""
    place = f'"paragraph":{part.paragraph},"start":{part.start},"end":{part.end}'
    return f'{{{place},"exact":{encode_basestring(part.exact)}}}'


def _mention(mention: Mention) -> str:
    source, _, paragraph, start, end, text = mention
    place = f'"source":"{source}","paragraph":{paragraph},"start":{start},"end":{end}'
    return f'{{{place},"text":{encode_basestring(text)}}}'


def _listed(items: Iterable[str]) -> Json:
    return Json(f"[{','.join(items)}]")


def all_quotes(source: Source) -> Iterable[Quote]:
    """Return every quote of a source once, those of its outlet, its date and what is set aside included."""
    stated = [each.quote for each in (source.outlet, source.published) if each and each.quote]
    quotes = [*source.quotes(), *stated, *(each.quote for each in source.set_aside)]
    return {quote.id: quote for quote in quotes}.values()


def _actors(findings: Findings) -> Iterator[Record]:
    for actor in findings.briefing.actors.values():
        yield _actor(actor, findings.actors[actor.id].mentions)


def _actor(actor: Actor, mentions: tuple[Mention, ...]) -> Record:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "aliases": actor.aliases,
        "speaks_for": actor.speaks_for,
        "mentions": _listed(map(_mention, mentions)),
        "url": page_url("actors", actor.id),
    }


def _topics(findings: Findings) -> Iterator[Record]:
    for topic in findings.briefing.topics.values():
        yield {
            "id": topic.id,
            "name": topic.name,
            "question": topic.question,
            "url": page_url("topics", topic.id),
        }


def _measures(findings: Findings) -> Iterator[Record]:
    for measure in findings.briefing.measures.values():
        yield {
            "id": measure.id,
            "name": measure.name,
            "unit": measure.unit,
            "event": measure.event,
            "total": "running" if measure.running else None,
            "part_of": measure.part_of,
            "is": _derivation(measure),
            "cases": dict(measure.cases),
            "url": page_url("figures", measure.id),
        }


def _derivation(measure: Measure) -> str | None:
    if measure.derived is None:
        return None
    operands = (measure.derived.minuend, measure.derived.subtrahend)
    return " - ".join(f"{id_}.{case}" if case else id_ for id_, case in operands)


def _claims(findings: Findings) -> Iterator[Record]:
    for claim in findings.briefing.claims.values():
        yield {
            "id": claim.id,
            "claim": claim.claim,
            "topic": claim.topic,
            "party": claim.party,
            "event": claim.event,
            "grade": findings.claims[claim.id].grade.value,
            "url": page_url("claims", claim.id),
        }


def _positions(findings: Findings, source: Source) -> Iterator[Record]:
    return map(_position, source.positions)


def _position(position: Position) -> Record:
    return {
        "id": f"{position.source}/{position.id}",
        "source": position.source,
        "claim": position.claim,
        "position": position.position.value,
        "said_by": position.said_by,
        "via": position.via,
        "quote": f"{position.source}/{position.quotes[0].id}",
        "url": position_url(position),
    }


def _events(findings: Findings) -> Iterator[Record]:
    for event in findings.briefing.events.values():
        yield _event(findings, event)


def _event(findings: Findings, event: Event) -> Record:
    return {
        "id": event.id,
        "name": event.name,
        "date": event.date.date.edtf if event.date else None,
        "basis": event.date.basis.value if event.date else None,
        "why": event.date.why if event.date else None,
        "place": event.where,
        "reports": [
            {"source": each.source, "when": each.when, "quote": f"{each.source}/{each.quote.id}"}
            for each in findings.events[event.id].reports
        ],
        "url": event_url(event.id),
    }


def _agreements(findings: Findings) -> Iterator[Record]:
    for measure in findings.measures.values():
        for each in measure.agreements:
            yield {
                "measure": each.measure,
                "case": each.case,
                "verdict": each.verdict.value,
                "figures": [f"{figure.source}/{figure.id}" for figure in each.figures],
                "sentence": each.sentence,
            }


def _overlaps(findings: Findings) -> Iterator[Record]:
    for each in findings.overlaps:
        passages = [{"a": passage.a, "b": passage.b} for passage in each.passages]
        yield {"a": each.a, "b": each.b, "share": round(each.share, 4), "passages": passages}


OF_SOURCE: dict[str, Callable[[Findings, Source], Iterator[Record]]] = {
    "key_points": _key_points,
    "figures": _figures,
    "quotes": _quotes,
    "positions": _positions,
}
"""Lists that hold records of each source; what is in them rests on that source and the registries alone."""

OF_ALL: dict[str, Callable[[Findings], Iterator[Record]]] = {
    "sources": _sources,
    "actors": _actors,
    "topics": _topics,
    "measures": _measures,
    "claims": _claims,
    "events": _events,
    "agreements": _agreements,
    "overlaps": _overlaps,
}
"""The other lists."""
