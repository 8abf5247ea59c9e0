"""A briefing that knows a few actors, for texts of a line or two."""

from builder.model import Actor, ActorKind, Briefing, Measure, Site
from builder.scaffold.claimant import Claimants
from builder.scaffold.known import Known
from builder.scaffold.mentions import Mentions
from builder.scaffold.names import new_names
from builder.scaffold.print import Print, printed
from builder.scaffold.speaker import Speakers
from builder.text.article import read_article

ACTORS = (
    Actor("anna-holm", "Anna Holm", ActorKind.PERSON, ("Holm",)),
    Actor("peter-lund", "Peter Lund", ActorKind.PERSON, ("Lund",)),
    Actor("water-board", "Water Board", ActorKind.ORGANISATION),
    Actor("holmby-radio", "Holmby Radio", ActorKind.OUTLET),
    Actor("officials", "Holmby officials", ActorKind.UNNAMED),
    Actor("holmby", "Holmby", ActorKind.PLACE),
)
MEASURES = (
    Measure("dead", "People killed in the flood", "people"),
    Measure(
        "depth", "Depth of the water", "m", cases=(("old", "In the old town"), ("new", "In the new town"))
    ),
)
BRIEFING = Briefing(
    Site("A briefing"),
    {actor.id: actor for actor in ACTORS},
    {},
    {measure.id: measure for measure in MEASURES},
    {},
    {},
    {},
)


def view_of(text: str) -> Print:
    """Return the text as an article."""
    return printed(read_article("a.txt", text.encode()))


def claimants_in(text: str) -> Claimants:
    """Return who is credited with what in the text."""
    view, known = view_of(text), Known(BRIEFING)
    spans = [view.located(hit.start, hit.end) for hit in known.names.find(view.article)]
    mentions = Mentions(view, known, new_names(view, spans, (), set(BRIEFING.actors)))
    return Claimants(view, mentions, Speakers(view, known, mentions))
