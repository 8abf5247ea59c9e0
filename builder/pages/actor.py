"""The page of an actor, and the list of all actors."""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from typing import NamedTuple, TypeVar

from markupsafe import Markup

from builder.analysis.findings import ActorFindings, Statement
from builder.analysis.network import Network
from builder.model import Actor, ActorKind, Figure, KeyPoint, Position, Stance
from builder.pages.charts.common_value import CommonValue, CommonValues
from builder.pages.charts.network import HEIGHT
from builder.pages.markup.address import page_uri, page_url
from builder.pages.markup.environment import compose
from builder.pages.markup.facet import Facet, facet
from builder.pages.markup.labels import KINDS, kind_name, kinds_name
from builder.pages.markup.linked_data import actor_data
from builder.pages.markup.search_words import other_spellings
from builder.pages.page import Page
from builder.pages.parts.actor_evidence import ActorEvidence, Naming
from builder.pages.parts.card import by_source
from builder.pages.parts.edit_rows import figure_rows, position_rows
from builder.pages.parts.network_table import network_view
from builder.pages.parts.related import Related, related_actors
from builder.pages.parts.source_views import FigureView, PositionView
from builder.pages.parts.statement_line import StatementLines
from builder.pages.parts.views import Views
from builder.pages.source import paragraph_links

BOOST = 2.5
"""In the search: an actor's page stands before the sources that name it."""
UNNAMED_BOOST = 2
"""Of a group without a name, which stands behind whoever bears the name that is looked for."""
BESIDE = 12
"""Actors that are shown as named beside one."""

CLAIMS = 24
"""Of those that name an actor, how many its page lists."""
ROLES = 4
"""Ways in which articles present an actor that stand below its name; the table has each."""
SPOKEN = 24
"""Numbers, and positions, that others give in an actor's name; a state may have thousands."""
STEPS = 4
"""From an actor to those who speak for those who speak for it, and so on."""
NOBODY = Naming({}, {})

Made = TypeVar("Made", KeyPoint, Figure, Position)
Row = tuple[Markup, tuple[str, ...], int, bool]
"""Of the list of actors: a link, the other spellings, the number of articles, whether the actor speaks."""
Mentioned = tuple[Markup, tuple[tuple[str, int], ...], str | None, Markup]


class Spoken(NamedTuple):
    """What others say in an actor's name; of figures those with a number."""

    said: tuple[KeyPoint, ...]
    figures: tuple[Figure, ...]
    positions: tuple[Position, ...]


class Heard(NamedTuple):
    """Articles and the independent texts among them."""

    articles: int
    texts: int


def actor_pages(views: Views, values: CommonValues) -> Iterator[Page]:
    """Yield the page of every actor."""
    evidence, lines = ActorEvidence(views.findings), StatementLines(views)
    related = related_actors(views)
    for actor in views.briefing.actors.values():
        yield _actor_page(views, values, actor, evidence, lines, related.of(actor.id))


def _actor_page(
    views: Views,
    values: CommonValues,
    actor: Actor,
    evidence: ActorEvidence,
    lines: StatementLines,
    related: list[Related],
) -> Page:
    found, links = views.findings.actors[actor.id], views.links
    naming = evidence.naming.get(actor.id, NOBODY)
    in_its_name = _by_its_speakers(views, actor.id)
    spoken = {(point.source, point.id): point for point in in_its_name.said}
    taken = {position.claim for position in found.positions + in_its_name.positions}
    claims = [claim for claim in naming.claims if claim not in taken]
    context = {
        "root": links.root,
        "actor": actor,
        "found": found,
        "speaks_for": links.actors[actor.speaks_for] if actor.speaks_for else None,
        "spoken_for_by": [links.actors[other] for other in found.spoken_for_by],
        "said": by_source(views, found.said),
        "figures": _figures(views, values, found.figures),
        "positions": _positions(views, found.positions),
        "spoken": lines.of(spoken.values()),
        "figures_spoken": _figures(views, values, in_its_name.figures[:SPOKEN]),
        "positions_spoken": _positions(views, in_its_name.positions[:SPOKEN]),
        "roles": list(dict.fromkeys(found.presented.values()))[:ROLES],
        "quoted": _heard(views, _speaks_in(found)),
        "naming": lines.of(point for key, point in naming.points.items() if key not in spoken),
        "named_claims": [(links.claims[id_], views.findings.claims[id_].grade) for id_ in claims[:CLAIMS]],
        "via": by_source(views, evidence.points_via.get(actor.id, ())),
        "figures_via": _figures(views, values, evidence.figures_via.get(actor.id, ())),
        "events": [(links.events[each.id], each.date) for each in evidence.events_at.get(actor.id, ())],
        "mentions": _mentions(views, found),
        "related": related,
        "beside": [(links.actors[other], count) for other, count in found.beside[:BESIDE]],
    }
    return compose(
        page_uri("actors", actor.id),
        actor.name,
        f"{kind_name(actor.kind)}: {', '.join(actor.spellings)}",
        "actor.md",
        context,
        boost=UNNAMED_BOOST if actor.kind is ActorKind.UNNAMED else BOOST,
        tags=_spellings(actor, found),
        linked=actor_data(views.briefing, actor, links.root),
    )


def _figures(
    views: Views, values: CommonValues, figures: Iterable[Figure]
) -> list[tuple[FigureView, Markup, CommonValue, Markup]]:
    return [
        (row.view, views.links.measures[row.first.measure], values.cell(row.first), row.source)
        for row in figure_rows(views, figures)
    ]


def _positions(
    views: Views, positions: Iterable[Position]
) -> list[tuple[Stance, PositionView, Markup, Markup]]:
    return [
        (row.first.position, row.view, views.links.claims[row.first.claim], row.source)
        for row in position_rows(views, positions)
    ]


def _by_its_speakers(views: Views, actor: str) -> Spoken:
    """Return what those say who speak for an actor, or for one of them, but not what it says itself."""
    actors = views.findings.actors
    speakers, last = {actor: None}, [actor]
    for _ in range(STEPS):
        last = [each for one in last for each in actors[one].spoken_for_by if each not in speakers]
        speakers.update(dict.fromkeys(last))
    found = [actors[each] for each in speakers if each != actor]
    return Spoken(
        _of_others(actor, (each.said for each in found)),
        tuple(figure for figure in _of_others(actor, (each.figures for each in found)) if figure.value),
        _of_others(actor, (each.positions for each in found)),
    )


def _of_others(actor: str, statements: Iterable[tuple[Made, ...]]) -> tuple[Made, ...]:
    """Return each statement once, without those that are the actor's own as well."""
    found = (each for of in statements for each in of if actor not in each.said_by)
    return tuple({(each.source, each.id): each for each in found}.values())


def _mentions(views: Views, found: ActorFindings) -> list[Mentioned]:
    rows: list[Mentioned] = []
    root, links = views.links.root, views.links.short_sources
    for source, mentions in groupby(found.mentions, key=lambda mention: mention.source):
        numbers = dict.fromkeys([mention.paragraph for mention in mentions])
        places = paragraph_links(numbers, f"{root}{page_url('sources', source)}")
        rows.append((links[source], found.spellings.get(source, ()), found.presented.get(source), places))
    return rows


def _spellings(actor: Actor, found: ActorFindings) -> list[str]:
    """Return every name but the first, so that the search finds the page by any of them.

    Where there is one name only, it stands for itself: else a search for Syria would find all Syrians first.
    """
    printed = (text for spellings in found.spellings.values() for text, _ in spellings)
    return other_spellings(actor.name, chain(actor.aliases, printed)) or [actor.name]


def actor_index(views: Views, named: Network) -> Page:
    """Return the list of all actors, by kind, then by name, and who is named with whom."""
    actors = sorted(views.briefing.actors.values(), key=lambda actor: (actor.name.casefold(), actor.id))
    kinds = [(kind, [_row(views, actor) for actor in actors if actor.kind == kind]) for kind in KINDS]
    context = {
        "kinds": [(kind, rows) for kind, rows in kinds if rows],
        "facets": _facets(kinds),
        "number": len(actors),
        "network": network_view(views, named),
        "height": HEIGHT,
        "root": views.links.root,
    }
    return compose(
        page_uri("actors"), "Actors", "Everyone and everything that is named", "actors.md", context
    )


def _facets(kinds: list[tuple[str, list[Row]]]) -> list[Facet]:
    names = {kind: kinds_name(kind) for kind in KINDS}
    speaks = {"speaks": "those whose words are reported"}
    return [
        *facet("kind", "Kind", "any", names, ([kind] for kind, rows in kinds for _ in rows)),
        *facet(
            "part", "Who", "all", speaks, (["speaks"] if row[3] else [] for _, rows in kinds for row in rows)
        ),
    ]


def _row(views: Views, actor: Actor) -> Row:
    found = views.findings.actors[actor.id]
    speaks = _speaks_in(found)
    return views.links.actors[actor.id], actor.aliases, len({*found.spellings, *speaks}), bool(speaks)


def _speaks_in(found: ActorFindings) -> set[str]:
    """Return the sources that have a statement, a number or a position from an actor."""
    statements: Iterable[Statement] = chain(found.said, found.figures, found.positions)
    return {each.source for each in statements}


def _heard(views: Views, sources: set[str]) -> Heard:
    return Heard(len(sources), len({views.same_text[source] for source in sources}))
