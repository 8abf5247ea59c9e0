"""The registries: actors, topics, measures, claims and events, each a file that maps ids to entries."""

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, field
from itertools import filterfalse
from typing import Any

from builder.model import Actor, Claim, Dated, Difference, Event, Measure, Topic
from builder.problem import Place, Problem
from builder.reading import suggest
from builder.reading.content.field_types import SLUG_PATTERN, Content
from builder.reading.content.registry import (
    ActorContent,
    ClaimContent,
    EventContent,
    MeasureContent,
    TopicContent,
)
from builder.reading.document import Document
from builder.reading.suggest import as_id, named
from builder.reading.validation import mapping_of, validate
from builder.text.shown import escape

RESERVED_IDS = frozenset({"index"})
"""`<folder>/index` is the address of the section itself."""


@dataclass(frozen=True, slots=True)
class Registries:
    """What the registries hold, and enough of their files to point into them."""

    actors: dict[str, Actor] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    ids: dict[str, Set[str] | None] = field(default_factory=dict)
    """By registry: every id that is written there, None where the file could not be read."""
    documents: dict[str, Document] = field(default_factory=dict)
    _spelled: dict[str, dict[str, str]] = field(default_factory=dict, compare=False, repr=False)
    """By registry, what `_spellings` returned."""
    _meant: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)
    """By registry, what `_meant_ids` returned."""

    def unknown(self, kind: str, id_: str, place: Place, *, of_several: bool = False) -> Problem | None:
        """Return the problem with a reference to an entry that is not there, if it is not.

        `of_several` tells that a list of them may stand there.
        """
        known = self.ids.get(kind)
        if known is None or id_ in known or id_ in self._meant_ids(kind, known):
            return None  # be it written wrong there, which is reported there
        otherwise = f"Add it to content/{kind}.yml, or name one that is there"
        spellings = self._spellings(kind, known)
        close = suggest.closest(id_, spellings)
        cure = f"Did you mean {named(spellings[close])}?" if close else otherwise
        if of_several and "," in id_:
            cure = f"Several go into brackets: [{escape(id_)}]"
        return Problem(place, f"unknown-{kind[:-1]}", f"unknown {kind[:-1]} {named(id_)}", cure)

    def _meant_ids(self, kind: str, known: Set[str]) -> frozenset[str]:
        """Return what the entries must be called whose ids are none."""
        if kind not in self._meant:
            self._meant[kind] = frozenset(map(as_id, filterfalse(SLUG_PATTERN.fullmatch, known)))
        return self._meant[kind]

    def _spellings(self, kind: str, known: Set[str]) -> dict[str, str]:
        """Return every way to write an entry -> its id: an editor may write an actor's name for its id."""
        if kind in self._spelled:
            return self._spelled[kind]
        names: dict[str, str] = {}
        if kind == "actors":
            for actor in self.actors.values():
                names |= dict.fromkeys(actor.spellings, as_id(actor.id))
        self._spelled[kind] = names | {id_: id_ for id_ in sorted(known) if SLUG_PATTERN.fullmatch(id_)}
        return self._spelled[kind]


def read_registries(documents: dict[str, Document | None]) -> tuple[Registries, list[Problem]]:
    """Make the records of all registries; `documents` holds None for a file that could not be parsed."""
    problems: list[Problem] = []
    records: dict[str, dict[str, Any]] = {}
    ids: dict[str, Set[str] | None] = {}
    for kind, (model, record) in _MODELS.items():
        document = documents.get(kind)
        records[kind] = {}
        if document is None:
            ids[kind] = None
            continue
        mapping, found = mapping_of(document)
        problems += found
        ids[kind] = None if found else mapping.keys()
        problems += _entries(document, mapping, model, record, records[kind])
    parsed = {kind: document for kind, document in documents.items() if document is not None}
    return Registries(**records, ids=ids, documents=parsed), problems


def _entries(
    document: Document,
    mapping: dict[str, Any],
    model: type[Content],
    record: Callable[[str, Any, Place], Any],
    records: dict[str, Any],
) -> Iterator[Problem]:
    pairs = document.root.value if mapping and document.root is not None else ()
    for key, _ in pairs:
        id_, place = key.value, document.place(key)
        if id_ in records:
            continue
        yield from bad_id(id_, place)
        content, problems = validate(document, model, (id_,))
        yield from problems
        if content is not None:
            records[id_] = record(id_, content, place)


def bad_id(id_: str, place: Place) -> Iterator[Problem]:
    """Check an id that becomes a file name and an address."""
    if id_ in RESERVED_IDS:
        message = f"the id {named(id_)} is the address of the section itself"
        yield Problem(place, "bad-id", message, "Choose another id")
    elif not SLUG_PATTERN.fullmatch(id_):
        yield Problem(place, "bad-id", f"{named(id_)} is no id", suggest.id_cure(id_))


def _actor(id_: str, content: ActorContent, place: Place) -> Actor:
    return Actor(
        id_, content.name, content.kind, tuple(content.aliases), content.speaks_for, content.at, place
    )


def _topic(id_: str, content: TopicContent, place: Place) -> Topic:
    return Topic(id_, content.name, content.question, place, content.sources)


def _measure(id_: str, content: MeasureContent, place: Place) -> Measure:
    operation = content.derived
    return Measure(
        id_,
        content.name,
        content.unit,
        content.event,
        tuple(content.cases.items()),
        Difference(operation.minuend, operation.subtrahend) if operation else None,
        content.total == "running",
        content.part_of,
        place,
    )


def _claim(id_: str, content: ClaimContent, place: Place) -> Claim:
    return Claim(id_, content.claim, content.topic, tuple(content.party), content.event, place)


def _event(id_: str, content: EventContent, place: Place) -> Event:
    written = content.date
    date = Dated(written.date, written.basis, written.why) if written else None
    return Event(id_, content.name, date, content.place, place)


_MODELS: dict[str, tuple[type[Content], Callable[[str, Any, Place], Any]]] = {
    "actors": (ActorContent, _actor),
    "topics": (TopicContent, _topic),
    "measures": (MeasureContent, _measure),
    "claims": (ClaimContent, _claim),
    "events": (EventContent, _event),
}
"""Registry -> what an entry may hold, and the record that it becomes."""
