"""The briefing as the rest of the program sees it: immutable records, every quote already located.

`reading` makes these and nothing else does; a record exists only when its evidence was found, so a `Figure`
without a located `Quote` cannot be constructed. A `place` says where the editor wrote it and is not compared.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from builder.problem import Place
from builder.text.article import Article
from builder.text.edtf_date import UncertainDate
from builder.text.part import Part as Part
from builder.text.quantity import Quantity

NOWHERE = Place("")


class Basis(StrEnum):
    """What a statement about an article (its outlet, its date) rests on."""

    STATED = "stated"
    """The article says so; a quote proves it."""
    INFERRED = "inferred"
    """The editor concludes it; a reason is given."""


class Stance(StrEnum):
    """How a source stands to a claim."""

    SAYS = "says"
    """In the article's own voice."""
    REPORTS = "reports"
    """`said_by` affirms it."""
    DISPUTES = "disputes"
    """Says what cannot be true beside it, or doubts it."""
    DENIES = "denies"
    """Says that it is false."""
    LEAVES_OPEN = "leaves open"
    """Says that it is not known."""

    @property
    def affirms(self) -> bool:
        """Whether it stands for the claim."""
        return self in (Stance.SAYS, Stance.REPORTS)

    @property
    def opposes(self) -> bool:
        """Whether it stands against the claim."""
        return self in (Stance.DISPUTES, Stance.DENIES)


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    ARMED_GROUP = "armed-group"
    OUTLET = "outlet"
    WEAPON = "weapon"
    PLACE = "place"
    UNNAMED = "unnamed"
    """A group of unnamed people, such as "officials"."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words copied from an article, located in it; more than one part where the editor left a gap (`…`)."""

    id: str
    """Unique in the source: `<key point id>-1`, `figure-<figure id>-1` …; stays when the wording changes."""
    source: str
    parts: tuple[Part, ...]
    place: Place = field(default=NOWHERE, compare=False)
    translation: str | None = None
    """The editor's, where the article is in another language than the site."""

    @property
    def text(self) -> str:
        """The quoted words, gaps shown as `[…]`."""
        parts = self.parts
        return parts[0].exact if len(parts) == 1 else " […] ".join([part.exact for part in parts])


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """One statement of a source in the editor's words."""

    id: str
    source: str
    point: str
    """Markdown."""
    topics: tuple[str, ...]
    quotes: tuple[Quote, ...]
    said_by: tuple[str, ...] = ()
    """Actors; empty for the article's own voice."""
    via: str | None = None
    """The outlet (an actor) that the article took it from."""
    hedge: str | None = None
    note: str | None = None
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """One reported number."""

    id: str
    """`measure[.case]`, or the editor's own where that repeats."""
    source: str
    measure: str
    case: str | None
    value: Quantity | None
    """None where the article gives no number (`not given`)."""
    quote: Quote
    said_by: tuple[str, ...] = ()
    via: str | None = None
    hedge: str | None = None
    note: str | None = None
    of: str | None = None
    """The key point that it belongs to."""
    place: Place = field(default=NOWHERE, compare=False)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Its quote, as other statements have theirs."""
        return (self.quote,)


@dataclass(frozen=True, slots=True)
class Position:
    """How a source stands to a claim, in whose name, by which words."""

    id: str
    """The claim's id, or the editor's own where that repeats."""
    source: str
    claim: str
    position: Stance
    quotes: tuple[Quote, ...]
    said_by: tuple[str, ...] = ()
    via: str | None = None
    of: str | None = None
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class EventReport:
    """That a source speaks of an event, and when it says it was."""

    event: str
    source: str
    when: str | None
    """The article's words."""
    quote: Quote
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class ActorNote:
    """How a source presents an actor, or a spelling that is not that actor in this article."""

    actor: str
    presented_as: str | None = None
    """Written `as:` in the YAML."""
    excluded: str | None = None
    """Written `not:` in the YAML."""
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class SetAside:
    """Words of an article that are not part of its report."""

    what: str
    quote: Quote
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class SameText:
    """The editor's word on whether two articles are one text, over the detection's."""

    other: str
    same: bool
    why: str
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A warning that the editor looked at and accepts."""

    rule: str
    at: str
    why: str
    place: Place = field(default=NOWHERE, compare=False)
    extents: tuple[tuple[Place, Place], ...] = field(default=(), compare=False)
    """Where the entries with that id begin and end; empty for the whole file."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published an article."""

    name: str
    basis: Basis
    why: str | None = None
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with what it rests on."""

    date: UncertainDate
    basis: Basis
    why: str | None = None
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """An article together with its hand-written summary."""

    id: str
    article: Article
    added: date
    title: str
    title_printed: bool
    """Whether the title stands in the article; else it is the editor's."""
    summary: str
    """Markdown."""
    short: str | None = None
    """The editor's short name for it; None where one is to be made."""
    url: str | None = None
    outlet: Outlet | None = None
    published: Dated | None = None
    language: str | None = None
    """Of the article, as a BCP 47 tag; None where it is the site's."""
    full_text: bool = False
    """`rights: full-text`: the whole article may be shown."""
    draft: bool = False
    key_points: tuple[KeyPoint, ...] = ()
    figures: tuple[Figure, ...] = ()
    positions: tuple[Position, ...] = ()
    events: tuple[EventReport, ...] = ()
    actors: tuple[ActorNote, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    same_text: tuple[SameText, ...] = ()
    accept: tuple[Accepted, ...] = ()
    place: Place = field(default=NOWHERE, compare=False)

    def statements(self) -> Iterator[KeyPoint | Figure | Position]:
        """Everything that the source says, in the order of the YAML."""
        yield from self.key_points
        yield from self.figures
        yield from self.positions

    def quotes(self) -> Iterator[Quote]:
        """Every quote of a statement once, in the order of the YAML; `of:` shares a key point's."""
        for point in self.key_points:
            yield from point.quotes
        for figure in self.figures:
            if figure.quote.id.startswith("figure-"):
                yield figure.quote
        for position in self.positions:
            yield from (quote for quote in position.quotes if quote.id.startswith("position-"))
        for report in self.events:
            yield report.quote


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, state, armed group, outlet, weapon system, place or group of unnamed people."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    speaks_for: str | None = None
    at: tuple[float, float] | None = None
    """Latitude and longitude in degrees, WGS 84."""
    place: Place = field(default=NOWHERE, compare=False)

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Topic:
    """A theme, with the question that it answers."""

    id: str
    name: str
    question: str
    place: Place = field(default=NOWHERE, compare=False)
    sources: str | None = None
    """Markdown: what the topic rests on, in place of the statement drafted from the data."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How a derived measure is computed: `minuend - subtrahend`, each a measure and a case."""

    minuend: tuple[str, str | None]
    subtrahend: tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Measure:
    """What figures count, so that they can be compared."""

    id: str
    name: str
    unit: str
    event: str | None = None
    cases: tuple[tuple[str, str], ...] = ()
    """Case id and its name, in the editor's order."""
    derived: Difference | None = None
    """Written `is:` in the YAML."""
    running: bool = False
    """`total: running`: a later number replaces an earlier one of the same origin."""
    part_of: str | None = None
    place: Place = field(default=NOWHERE, compare=False)

    def case_name(self, case: str | None) -> str:
        """Return the name of a case, empty for none."""
        return dict(self.cases).get(case, case) if case else ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition on which sources take a position."""

    id: str
    claim: str
    topic: str
    party: tuple[str, ...] = ()
    """Actors whose own word on it confirms it."""
    event: str | None = None
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened."""

    id: str
    name: str
    date: Dated | None = None
    where: str | None = None
    """An actor of kind place; written `place:` in the YAML."""
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A sentence of the home page and the statements that it rests on."""

    text: str
    """Markdown."""
    rests_on: tuple[str, ...]
    """`<source>/<key point or figure id>` or `claim/<id>`."""
    rests_on_at: tuple[Place, ...] = field(default=(), compare=False)
    """Where each of them stands."""
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Correction:
    """What the site said before, and says now."""

    date: date
    at: str
    was: str
    now: str
    why: str
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of an address that was published once."""

    address: str
    """Relative to the root: `sources/a/`, `sources/a/#point-b`."""
    to: str | None
    """The address that took its place; None where nothing did."""
    date: date
    why: str
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Site:
    """What is said of the briefing as a whole."""

    title: str
    what_happened: Judgement | None = None
    judgements: tuple[Judgement, ...] = ()
    corrections: tuple[Correction, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    """The editor's words in place of those that pages say by themselves."""
    text_places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)
    """Where each of them stands in its file."""
    collection: str | None = None
    """How the articles came together, in Markdown."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything that was read, each mapping in the order of its file; sources in order of their id."""

    site: Site
    actors: dict[str, Actor]
    topics: dict[str, Topic]
    measures: dict[str, Measure]
    claims: dict[str, Claim]
    events: dict[str, Event]
    sources: dict[str, Source]
    moved: tuple[Moved, ...] = ()
