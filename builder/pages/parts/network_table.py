"""The network of actors as the list of actors shows it: the place of its chart, and the same as a table."""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.network import Network, Tie
from builder.pages.charts.network import network_key
from builder.pages.parts.views import Views


class TieRow(NamedTuple):
    """An actor and those that paragraphs name with it."""

    actor: Markup
    others: list[tuple[Markup, int]]
    """Each with the number of paragraphs, the most first."""
    reporter: bool
    """Whether it is an outlet or a mere reporter."""


class NetworkView(NamedTuple):
    """What is said of a network."""

    actors: int
    ties: int
    left_out: int
    key: str
    rows: list[TieRow]
    reporters: bool
    """Whether there are outlets or mere reporters to show."""


def network_view(views: Views, found: Network) -> NetworkView | None:
    """Return the view of a network, None where no paragraph names two actors."""
    if not found.ties:
        return None
    main = _by_actor(found.ties)
    theirs = _by_actor(found.reporter_ties)
    rows = [_row(views, actor, main[actor], reporter=False) for actor in found.actors]
    rows += [_row(views, actor, theirs[actor], reporter=True) for actor in found.reporters]
    return NetworkView(
        len(found.actors),
        len(found.ties),
        found.left_out,
        network_key(views.briefing, found),
        rows,
        bool(found.reporters),
    )


def _by_actor(ties: Iterable[Tie]) -> dict[str, list[tuple[str, int]]]:
    by_actor: dict[str, list[tuple[str, int]]] = {}
    for tie in ties:
        by_actor.setdefault(tie.a, []).append((tie.b, tie.paragraphs))
        by_actor.setdefault(tie.b, []).append((tie.a, tie.paragraphs))
    return by_actor


def _row(views: Views, actor: str, others: list[tuple[str, int]], *, reporter: bool) -> TieRow:
    links = views.links.actors
    return TieRow(links[actor], [(links[other], count) for other, count in others], reporter)
