"""What may be written for one entry of actors.yml, topics.yml, measures.yml, claims.yml and events.yml."""

from typing import Annotated, Literal

from pydantic import Field

from builder.model import ActorKind, Basis
from builder.reading.content.field_types import (
    Actors,
    Content,
    Coordinates,
    Difference,
    Edtf,
    Slug,
    Text,
    Texts,
    ids_of,
)


class ActorContent(Content):
    """A person, organisation, state, armed group, outlet, weapon system, place or group of unnamed people."""

    written_out = "{{name: {}, kind: …}}"

    name: Text
    """The name to show. Good: `Ali Shamkhani`, `Russian Defense Ministry`."""
    kind: ActorKind
    """What it is; `unnamed` for groups such as "officials"."""
    aliases: Texts = ()
    """Other spellings and names under which articles name it. Good: `[Shamkhani]`."""
    speaks_for: Annotated[Text | None, ids_of("actors")] = None
    """The actor in whose name it speaks: their statements are one origin."""
    at: Coordinates | None = None
    """Latitude and longitude in degrees. Good: `[35.2, 48.6]`."""


class TopicContent(Content):
    """A theme."""

    written_out = '{{name: {}, question: "…"}}'

    name: Text
    """Short, for lists. Good: `Military gain`."""
    question: Text
    """The question that it answers. Good: `What does Russia gain by flying from Iran?`."""
    sources: Text | None = None
    """What it rests on, in a few plain sentences, in place of the statement that is drafted from the data.
    Good: `Two officials and one dispatch; nobody who was there.`"""


class MeasureContent(Content):
    """What figures count, so that they can be compared."""

    written_out = "{{name: {}, unit: …}}"

    name: Text
    """Exactly what is counted. Good: `Civilians killed in the first raid`. Bad: `Casualties`."""
    unit: Text
    """The common unit in which figures are compared. Good: `t`, `km`, `people`, `dumps`."""
    event: Annotated[Text | None, ids_of("events")] = None
    """The event that it belongs to; figures of different events are never compared."""
    cases: dict[Slug, Text] = Field(default_factory=dict)
    """What it is compared over, id and name. Good: `{near: From the near base, far: From the far one}`."""
    derived: Difference | None = Field(None, alias="is")
    """Computed from two other measures. Good: `route-length.far - route-length.near`."""
    total: Literal["running"] | None = None
    """`running` for a count that grows: a later number of the same origin replaces an earlier one."""
    part_of: Annotated[Text | None, ids_of("measures")] = None
    """The measure whose number contains this one; the two are never added."""


class ClaimContent(Content):
    """A proposition on which sources take a position."""

    written_out = "{{claim: {}, topic: …}}"

    claim: Text
    """A full sentence that can be true or false. Good: `Forces are stationed there.` Bad: `Stationing`."""
    topic: Annotated[Text, ids_of("topics")]
    """The topic that it belongs to."""
    party: Actors = ()
    """The actors whose own word on it confirms it."""
    event: Annotated[Text | None, ids_of("events")] = None
    """The event that it is about: a source that predates it cannot take a position."""


class EventDateContent(Content):
    """When an event was, and what that rests on."""

    written_out = '{{date: {}, basis: inferred, why: "…"}}'

    date: Edtf
    """In EDTF. Good: `2016-08-16`, `2016-08?` (possibly), `1941/1979`."""
    basis: Basis
    """`stated` where an article prints the date, `inferred` where you conclude it."""
    why: Text
    """Where it is stated, or what it rests on."""


class EventContent(Content):
    """Something that happened."""

    name: Text
    """Short. Good: `First raid from Iran`."""
    date: EventDateContent | None = None
    """When; leave it out when nothing tells."""
    place: Annotated[Text | None, ids_of("places")] = None
    """Where: an actor of kind `place` or `state`."""
