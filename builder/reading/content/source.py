"""What may be written in `content/sources/<id>.yml`."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from builder.model import Basis, Stance
from builder.reading.content.field_types import (
    Actors,
    Content,
    Day,
    Edtf,
    Language,
    Sha256,
    Slug,
    StatementId,
    Text,
    Texts,
    Url,
    Value,
    YesNo,
    ids_of,
    one_or_more,
)


class OutletContent(Content):
    """Who published the article."""

    written_out = '{{name: {}, basis: inferred, why: "…"}}'

    name: Text
    """The outlet's name, as it writes it itself. Good: `Example Times`."""
    basis: Basis
    """`stated` where the article names it (needs `quote`), `inferred` where you conclude it (needs `why`)."""
    why: Text | None = None
    """What an inferred outlet rests on. Good: `The appeal to subscribe is this outlet's`. Bad: `obvious`."""
    quote: Text | None = None
    """The words of the article that state it."""


class PublishedContent(Content):
    """When the article was published."""

    written_out = '{{date: {}, basis: inferred, why: "…"}}'

    date: Edtf
    """In EDTF. Good: `2016-08-17`, `2016-08-17~` (about), `2016-08`, `2016-08/2016-09`. Bad: `17.8.16`."""
    basis: Basis
    """`stated` where it is printed (needs `quote`), `inferred` where you conclude it (needs `why`)."""
    why: Text | None = None
    """What an inferred date rests on. Good: `It speaks of the raid "on Tuesday"`."""
    quote: Text | None = None
    """The words of the article that state it."""


class KeyPointContent(Content):
    """One statement of the source, with the words that prove it."""

    id: Slug
    """Unique in the source and never changed: the permanent link. Good: `heavier-load`. Bad: `point-7`."""
    point: Text
    """The statement in your own words, in Markdown, readable on its own. Bad: `He denies it`."""
    topics: Annotated[tuple[Text, ...], Field(min_length=1), *one_or_more("topics")] = ()
    """The topics whose question it helps to answer."""
    said_by: Actors = ()
    """The actor, or list of actors, whose statement it is. Leave it out for the article's own voice."""
    via: Annotated[Text | None, ids_of("outlets")] = None
    """The outlet that the article took it from, as in "told Iran's Fars news agency"."""
    hedge: Text | None = None
    """The article's own word of doubt; it stands in the quote. Good: `could`, `seemed`."""
    note: Text | None = None
    """What a reader must know to read it right. Good: `Per aircraft or in all is not said`."""
    quote: Texts
    """The words of the article that prove it, copied; `…` for what you leave out. One, or a list."""
    translation: Texts | None = None
    """The quote in the site's language, in your words; shown beside it, marked as a translation.

    As many as there are quotes."""


class FigureContent(Content):
    """One number that the source reports."""

    id: StatementId | None = None
    """Only where a measure and case repeat in the source; otherwise the id is `measure.case`."""
    of: Text | None = None
    """The key point it belongs to: said_by, via, hedge and quote are taken from there unless given here."""
    measure: Annotated[Text, ids_of("measures")]
    """What is counted; an id from measures.yml."""
    case: Text | None = None
    """Which of the measure's cases; only where the measure has cases, and then always."""
    value: Value
    """As printed: `[at least|at most|more than|less than|about|up to] number [- number] unit [so far]`.

    Numbers are read as English prints them: `2,400`, `4.1`. Write them so, and quote a value with a comma.
    Good: `at least 19 civilians`, `5-8 tons`, `between 2 and 3 tons`, `$5.7 billion`, `not given`. Bad: `19`
    (no unit), `19 people` where the article has "19 civilians"."""
    said_by: Actors = ()
    """Whose number it is."""
    via: Annotated[Text | None, ids_of("outlets")] = None
    """The outlet that the article took it from."""
    hedge: Text | None = None
    """The article's own word of doubt; it stands in the quote."""
    note: Text | None = None
    """What a reader must know to read the number right."""
    quote: Text | None = None
    """The words that hold the number; needed without `of`."""
    translation: Texts | None = None
    """The quote in the site's language, in your words; shown beside it, marked as a translation."""


class PositionContent(Content):
    """How the source stands to a claim."""

    id: Slug | None = None
    """Only where the source takes several positions on the claim; otherwise the id is the claim's."""
    of: Text | None = None
    """The key point it belongs to: said_by, via and quote are taken from there unless given here."""
    claim: Annotated[Text, ids_of("claims")]
    """An id from claims.yml."""
    position: Stance
    """`says` (own voice), `reports` (said_by affirms it), `disputes`, `denies` or `leaves open`."""
    said_by: Actors = ()
    """Whose position it is; never with `says`, always with `reports`."""
    via: Annotated[Text | None, ids_of("outlets")] = None
    """The outlet that the article took it from."""
    quote: Texts | None = None
    """The words that prove it; needed without `of`. One, or a list."""
    translation: Texts | None = None
    """The quote in the site's language, in your words; shown beside it, marked as a translation.

    As many as there are quotes."""


class EventReportContent(Content):
    """That the source speaks of an event."""

    id: Slug | None = None
    """Only where the source reports the event twice; otherwise the id is the event's."""
    event: Annotated[Text, ids_of("events")]
    """An id from events.yml."""
    when: Text | None = None
    """The article's words for when it was; they stand in the quote. Good: `on Tuesday`. Bad: `16 August`."""
    quote: Text
    """The words that speak of it."""
    translation: Texts | None = None
    """The quote in the site's language, in your words; shown beside it, marked as a translation."""


class ActorNoteContent(Content):
    """How the article presents an actor, or a spelling that is not that actor here."""

    actor: Annotated[Text, ids_of("actors")]
    """An id from actors.yml."""
    presented_as: Text | None = Field(None, alias="as")
    """The article's words for the actor. Good: `a retired colonel`."""
    excluded: Text | None = Field(None, alias="not")
    """Words of the article in which the name is not this actor's. Good: `Chad Smith` for the state Chad."""


class SetAsideContent(Content):
    """Words that are not part of the report: left out of mentions, overlaps and shares."""

    written_out = "{{what: …, quote: {}}}"

    what: Text
    """What it is. Good: `subscription appeal`, `photo caption`, `stray tag`."""
    quote: Text
    """The words, copied."""


class SameTextContent(Content):
    """Your word on whether this article and another are one text; overrides the detection."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, YesNo]

    why: Text
    """What it rests on."""


SameTexts = Annotated[
    tuple[SameTextContent, ...],
    BeforeValidator(
        lambda value: [value] if isinstance(value, dict) else value, SameTextContent | list[SameTextContent]
    ),
]


class AcceptContent(Content):
    """A warning that you looked at and accept."""

    rule: Annotated[Text, ids_of("rules")]
    """The rule's id, as printed in brackets behind the warning."""
    at: Text | None = None
    """The id of the entry that it is about (a figure, an actor …); left out: the whole source."""
    why: Text
    """Why it may stand."""


class SourceContent(Content):
    """The summary of one article: what it says, who says so, which numbers it gives."""

    article: Annotated[Text, ids_of("articles")]
    """The article's file in corpus/. Good: `some-file.txt`."""
    sha256: Sha256
    """Of the article when this was written, so that a changed article is noticed. `sha256sum` prints it."""
    added: Day
    """The day on which the source was added; orders "newest" and dates the feeds. Good: `2026-11-20`."""
    title: Text
    """Shown as printed where it stands in the article, else as your words."""
    short: Text | None = None
    """A name of two or three words for narrow columns; left out: the outlet's, or the title's beginning.

    Edits of one text may share it: each gets a letter. Good: `Moscow dispatch`."""
    url: Url | None = None
    """The original's address, when known."""
    outlet: OutletContent | None = None
    """Who published it; leave it out when the article does not tell."""
    published: PublishedContent | None = None
    """When it was published; leave it out when nothing tells."""
    language: Language | None = None
    """The article's language where it is not the site's: its words are set and read aloud accordingly.

    A tag of BCP 47. Good: `fa`, `ar`, `ru`, `zh-Hant`."""
    rights: Literal["quotes-only", "full-text"] = "quotes-only"
    """`full-text` where the whole article may be shown; otherwise the site shows quotes only."""
    draft: YesNo = False
    """`true`: in the preview only."""
    summary: Text
    """Two or three sentences in Markdown: what this article tells."""
    key_points: tuple[KeyPointContent, ...] = ()
    """What the article says, statement by statement."""
    figures: tuple[FigureContent, ...] = ()
    """The numbers that it reports."""
    positions: tuple[PositionContent, ...] = ()
    """How it stands to the claims."""
    events: tuple[EventReportContent, ...] = ()
    """The events that it speaks of."""
    actors: tuple[ActorNoteContent, ...] = ()
    """How it presents actors, and names that are not theirs here."""
    set_aside: tuple[SetAsideContent, ...] = ()
    """What in it is not part of the report."""
    same_text: SameTexts = ()
    """Other sources that are, or are not, the same text: `{other-source: false, why: "…"}`."""
    accept: tuple[AcceptContent, ...] = ()
    """Warnings that you looked at and accept."""
