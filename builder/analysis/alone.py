"""What only one source says, and what it leaves out that others report."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from builder.analysis.before import predates
from builder.model import Briefing, Quote, Source

LEFT_OUT = 6
"""Items of a kind that a source's page names as left out; those that most others have."""


class Kind(StrEnum):
    """What sources can have or lack."""

    CLAIM = "claims"
    FIGURE = "figures"
    EVENT = "events"
    SPEAKER = "speakers"
    TOPIC = "topics"


class Item(NamedTuple):
    """Something that sources can speak of."""

    kind: Kind
    id: str
    case: str = ""
    """Of a measure."""


@dataclass(frozen=True, slots=True)
class OnlyHere:
    """An item of which no other independent text speaks."""

    item: Item
    quote: Quote
    """Where the source first does."""
    also: tuple[str, ...]
    """Other edits of its text that do; they are no other voice."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An item of which other texts speak and a source does not."""

    item: Item
    articles: int
    texts: int


@dataclass(frozen=True, slots=True)
class Alone:
    """How a source differs from all others in what it speaks of."""

    only: tuple[OnlyHere, ...] = ()
    """By kind, within one in the order of the source."""
    left_out: tuple[LeftOut, ...] = ()
    """By kind; first what most texts have, then what most articles have, then as in the registry."""
    more: frozenset[Kind] = frozenset()
    """Kinds of which more is left out than `left_out` names."""


Items = dict[Item, Quote]
"""What a source speaks of, each with the first quote that does."""


def items_of(source: Source) -> Items:
    """Return what a source speaks of: figures that have a number, actors whose words it has."""
    items: Items = {}
    for item, quote in _items(source):
        items.setdefault(item, quote)
    return items


def _items(source: Source) -> Iterator[tuple[Item, Quote]]:
    for position in source.positions:
        yield Item(Kind.CLAIM, position.claim), position.quotes[0]
    for figure in source.figures:
        if figure.value is not None:
            yield Item(Kind.FIGURE, figure.measure, figure.case or ""), figure.quote
    for report in source.events:
        yield Item(Kind.EVENT, report.event), report.quote
    for point in source.key_points:
        for topic in point.topics:
            yield Item(Kind.TOPIC, topic), point.quotes[0]
    for statement in source.statements():
        for actor in statement.said_by:
            yield Item(Kind.SPEAKER, actor), statement.quotes[0]


class _Spoken(NamedTuple):
    """Who speaks of an item."""

    articles: set[str]
    texts: Counter[str]
    """Independent texts, with how many of their articles do."""

    def outside(self, text: str) -> tuple[int, int]:
        """Count the articles and texts other than those of one text."""
        return len(self.articles) - self.texts[text], len(self.texts) - (text in self.texts)


def alone(briefing: Briefing, text_of: Mapping[str, str]) -> dict[str, Alone]:
    """Compare what every source speaks of with all others; `text_of` maps each to its independent text.

    What most texts have is looked at first and no further than needed, so that a source costs no more than
    what it and its text speak of, however much others do.
    """
    items = {source.id: items_of(source) for source in briefing.sources.values()}
    spoken: dict[Item, _Spoken] = {}
    for source, of_source in items.items():
        for item in of_source:
            articles, texts = spoken.setdefault(item, _Spoken(set(), Counter()))
            articles.add(source)
            texts[text_of[source]] += 1
    ranked = _ranked(briefing, spoken)
    return {
        source.id: _alone(source, items[source.id], spoken, ranked, text_of[source.id], briefing)
        for source in briefing.sources.values()
    }


def _ranked(briefing: Briefing, spoken: Mapping[Item, _Spoken]) -> dict[Kind, list[Item]]:
    registries: dict[Kind, Iterable[str]] = {
        Kind.CLAIM: briefing.claims,
        Kind.FIGURE: briefing.measures,
        Kind.EVENT: briefing.events,
        Kind.TOPIC: briefing.topics,
    }
    order = {(kind, id_): at for kind, ids in registries.items() for at, id_ in enumerate(ids)}

    def rank(item: Item) -> tuple[int, int, int, str]:
        articles, texts = spoken[item]
        return -len(texts), -len(articles), order[item[:2]], item.case

    return {kind: sorted((item for item in spoken if item.kind is kind), key=rank) for kind in registries}


def _alone(
    source: Source,
    own: Items,
    spoken: Mapping[Item, _Spoken],
    ranked: Mapping[Kind, Sequence[Item]],
    text: str,
    briefing: Briefing,
) -> Alone:
    only = tuple(
        OnlyHere(item, quote, tuple(sorted(spoken[item].articles - {source.id})))
        for kind in Kind
        for item, quote in own.items()
        if item.kind is kind and spoken[item].texts.keys() == {text}
    )
    left_out: list[LeftOut] = []
    more: set[Kind] = set()
    for kind, items in ranked.items():
        lacked = (
            LeftOut(item, *spoken[item].outside(text))
            for item in items
            if item not in own
            and spoken[item].texts.keys() != {text}
            and not _predates(source, item, briefing)
        )
        left_out += islice(lacked, LEFT_OUT)
        more |= {kind for _ in islice(lacked, 1)}
    return Alone(only, tuple(left_out), frozenset(more))


def _predates(source: Source, item: Item, briefing: Briefing) -> bool:
    """Say whether a source was surely published before what an item is about happened."""
    event = _event(item, briefing)
    return event is not None and predates(source, briefing.events[event])


def _event(item: Item, briefing: Briefing) -> str | None:
    """Return the event that an item is about, itself if it is one."""
    if item.kind is Kind.CLAIM:
        return briefing.claims[item.id].event
    if item.kind is Kind.FIGURE:
        return briefing.measures[item.id].event
    return item.id if item.kind is Kind.EVENT else None
