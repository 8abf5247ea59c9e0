"""What a finished source of the same text already says, its quotes located anew in the article at hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import NamedTuple

from builder.analysis.texts import texts_of
from builder.model import EventReport, Figure, KeyPoint, Position, Source
from builder.scaffold.anew import Anew, all_anew, anew
from builder.scaffold.entry import Entry, Span, Value
from builder.scaffold.known import Known
from builder.scaffold.print import Print
from builder.text.blank import BLANK
from builder.text.evidence import prove
from builder.text.quantity import Quantity, quantities_in
from builder.text.quote import holds_words, stands_in
from builder.text.value import NOT_GIVEN, as_value, parse_value

_LEAST_SHARE = 0.1
"""Of the shorter article: with less in common, an entry of the one would rarely fit the other."""
_MOST = 3
"""Of many edits of one text the closest say all that the others could add."""
_NO_PLACE = Span(0, 0)
_NEW = ":new"
"""No id of a source."""


class Relative(NamedTuple):
    """A source that shares text with the article."""

    source: Source
    share: float
    """Of the shorter article's words."""
    is_one_text: bool


def relatives(view: Print, known: Known) -> tuple[Relative, ...]:
    """Return the sources that share long passages with the article, the closest first."""
    this = Source(_NEW, view.article, date.min, "", False, "")
    texts = texts_of({**known.briefing.sources, _NEW: this})
    found = [
        Relative(known.briefing.sources[each.a], each.share, (each.a, _NEW) in texts.alike)
        for each in texts.overlaps
        if each.b == _NEW and each.share >= _LEAST_SHARE
    ]
    return tuple(sorted(found, key=lambda each: (-each.share, each.source.id))[:_MOST])


def entries_of(view: Print, source: Source) -> Iterator[Entry]:
    """Yield the entries of a source whose quotes stand here too, or nearly; what differs is marked."""
    made = chain(
        (_point(view, point) for point in source.key_points),
        (_figure(view, figure) for figure in source.figures),
        (_position(view, position) for position in source.positions),
        (_event(view, report) for report in source.events),
        _actors(view, source),
        _set_aside(view, source),
    )
    yield from (replace(entry, group=source.id) for entry in made if entry)


def _event(view: Print, report: EventReport) -> Entry | None:
    found = anew(view, report.quote)
    if found is None or found.difference:
        return None
    when = report.when if report.when and holds_words(found.words, report.when) else None
    fields = (("event", report.event), ("when", when), ("quote", found.words))
    return Entry("events", tuple((key, value) for key, value in fields if value), found.span)


def _actors(view: Print, source: Source) -> Iterator[Entry]:
    for note in source.actors:
        for key, words in (("as", note.presented_as), ("not", note.excluded)):
            if words and stands_in(view.article, words):
                yield Entry("actors", (("actor", note.actor), (key, words)), _NO_PLACE)


def _set_aside(view: Print, source: Source) -> Iterator[Entry]:
    for aside in source.set_aside:
        words = aside.quote.parts[0].exact
        if stands_in(view.article, words):
            yield Entry("set_aside", (("what", aside.what), ("quote", words)), _NO_PLACE)


def _claimant(entry: KeyPoint | Figure | Position) -> Iterator[tuple[str, Value]]:
    if entry.said_by:
        yield "said_by", entry.said_by[0] if len(entry.said_by) == 1 else entry.said_by
    if entry.via:
        yield "via", entry.via


def _quote_field(found: tuple[Anew, ...]) -> tuple[str, Value]:
    words = tuple(each.words for each in found)
    return "quote", words[0] if len(words) == 1 else words


def _point(view: Print, point: KeyPoint) -> Entry | None:
    located = all_anew(view, point.quotes)
    if located is None:
        return None
    found, differences = located
    said = f"{BLANK} {point.point}" if differences else point.point
    fields: list[tuple[str, Value]] = [("id", point.id), ("point", said), ("topics", point.topics)]
    fields += _claimant(point)
    if point.hedge and any(holds_words(each.words, point.hedge) for each in found):
        fields.append(("hedge", point.hedge))
    fields += [("note", point.note)] if point.note else []
    return Entry("key_points", (*fields, _quote_field(found)), found[0].span, differences)


def _figure(view: Print, figure: Figure) -> Entry | None:
    found = anew(view, figure.quote)
    if found is None:
        return None
    value = _value_anew(view, figure, found)
    if value is None:
        return None
    default = f"{figure.measure}.{figure.case}" if figure.case else figure.measure
    fields: list[tuple[str, Value]] = [("id", figure.id)] if figure.id != default else []
    fields.append(("measure", figure.measure))
    fields += [("case", figure.case)] if figure.case else []
    fields += [("value", value), *_claimant(figure)]
    fields += [("note", figure.note)] if figure.note else []
    notes = (f"differs here: {found.difference}",) if found.difference else ()
    return Entry("figures", (*fields, ("quote", found.words)), found.span, notes)


def _value_anew(view: Print, figure: Figure, found: Anew) -> str | None:
    """Return the value as this article prints it; None where it does not print that number there."""
    if figure.value is None:
        return NOT_GIVEN
    paragraph = view.paragraph(found.span.start)
    text = view.words(paragraph)
    start, end = found.span.start - paragraph.start, found.span.end - paragraph.start
    for printed in quantities_in(text):
        same = (printed.quantity.low, printed.quantity.high) == (figure.value.low, figure.value.high)
        if same and start <= printed.start and printed.end <= end:
            value = as_value(printed.quantity)
            return value if isinstance(prove(parse_value(value), text, start, end), Quantity) else None
    return None


def _position(view: Print, position: Position) -> Entry | None:
    located = all_anew(view, position.quotes)
    if located is None:
        return None
    found, differences = located
    stance = BLANK if differences else str(position.position)
    fields: list[tuple[str, Value]] = [("id", position.id)] if position.id != position.claim else []
    fields += [("claim", position.claim), ("position", stance), *_claimant(position), _quote_field(found)]
    return Entry("positions", tuple(fields), found[0].span, differences)
