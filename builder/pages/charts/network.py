"""The network of actors as a Plotly figure in JSON, which `assets/script/chart.js` draws."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import sqrt
from typing import Any

from builder.analysis.network import Network, Tie
from builder.model import ActorKind, Briefing
from builder.pages.charts.case_colour import colour_of
from builder.pages.charts.frame import AXIS, INK, MUTED, chart_content
from builder.pages.charts.network_layout import Place, places
from builder.pages.charts.note import letters
from builder.pages.markup.address import page_url
from builder.pages.markup.labels import KINDS
from builder.pages.page import Asset

URI = "charts/network/actors.json"
"""Below a folder of its own: a measure may be called `actors`."""
HEIGHT = 640
"""In pixels."""
MARGIN = 0.08
"""Of the picture's side: room for the labels of those at its edge."""
NAME = 28
"""Characters of a name beside its mark; the whole name shows when one points at it."""
LABELS = "labels"
"""The name of traces whose later texts the script leaves out where there is little room."""
_WIDTHS = (1.0, 2.2, 4.0)
"""Lines of ties of one paragraph, of several, and of half as many as the strongest or more, in pixels."""
_MARKS: dict[ActorKind, tuple[str, str]] = {
    ActorKind.STATE: ("square", "case-1"),
    ActorKind.PERSON: ("circle", "case-2"),
    ActorKind.ORGANISATION: ("diamond", "case-3"),
    ActorKind.ARMED_GROUP: ("triangle-up", "case-4"),
    ActorKind.UNNAMED: ("circle-open", "case-2"),
    ActorKind.WEAPON: ("x", "case-5"),
    ActorKind.PLACE: ("pentagon", "case-6"),
    ActorKind.OUTLET: ("star", "computed"),
}
"""Symbol and colour of each kind: none is told by its colour alone."""
_GLYPHS = {
    "square": "■",
    "circle": "●",
    "diamond": "◆",
    "triangle-up": "▲",
    "circle-open": "○",
    "x": "✖",
    "pentagon": "⬟",
    "star": "★",
}

Trace = dict[str, Any]

_AXIS = {
    "range": [-MARGIN, 1 + MARGIN],
    "visible": False,
    "fixedrange": True,
    "tickfont": {"color": MUTED},
    "gridcolor": MUTED,
    "zerolinecolor": MUTED,
    "title": {"text": "", "font": {"size": 13}},
}


def network_asset(briefing: Briefing, found: Network) -> Asset:
    """Return the chart of a network that has a tie."""
    margin = dict.fromkeys("lrtb", 10)
    return Asset(URI, chart_content(_traces(briefing, found), HEIGHT, margin, xaxis=_AXIS, yaxis=_AXIS))


def network_key(briefing: Briefing, found: Network) -> str:
    """Return what the marks mean, those that the chart shows."""
    kinds = {briefing.actors[actor].kind for actor in found.actors + found.reporters}
    return ", ".join(
        f"{_GLYPHS[mark]} {KINDS[kind][1].lower()}" for kind, (mark, _) in _MARKS.items() if kind in kinds
    )


def _traces(briefing: Briefing, found: Network) -> Iterator[Trace]:
    """Yield lines, marks and names; those of outlets and mere reporters apart, hidden until asked for."""
    order = list(_MARKS)
    everyone = sorted(found.actors, key=lambda actor: (order.index(briefing.actors[actor].kind), actor))
    everyone += found.reporters
    number = {actor: at for at, actor in enumerate(everyone)}
    ties = found.ties + found.reporter_ties
    weighted = tuple((number[tie.a], number[tie.b], tie.paragraphs) for tie in ties)
    at = dict(zip(everyone, places(len(everyone), weighted), strict=True))
    strongest = max((tie.paragraphs for tie in ties), default=1)
    sizes = _sizes(ties)
    for of_group, actors, hidden in (
        (found.ties, found.actors, False),
        (found.reporter_ties, found.reporters, True),
    ):
        made = [
            *_lines(of_group, at, strongest),
            *_marks(briefing, actors, at, sizes),
            *_names(briefing, actors, at, sizes),
        ]
        yield from ({**trace, "visible": False} if hidden else trace for trace in made)


def _sizes(ties: Iterable[Tie]) -> dict[str, int]:
    """Return how large the mark of each actor is: the larger, the more its ties come to."""
    strength: dict[str, int] = {}
    for tie in ties:
        for actor in (tie.a, tie.b):
            strength[actor] = strength.get(actor, 0) + tie.paragraphs
    most = max(strength.values(), default=1)
    return {actor: round(9 + 15 * sqrt(each / most)) for actor, each in strength.items()}


def _lines(ties: Sequence[Tie], at: dict[str, Place], strongest: int) -> Iterator[Trace]:
    """Yield the lines of each width as one trace; nulls part them."""

    def width(tie: Tie) -> float:
        return _WIDTHS[(tie.paragraphs > 1) + (1 < tie.paragraphs >= strongest / 2)]

    for of_width, group in groupby(sorted(ties, key=width), key=width):
        drawn = list(group)
        yield {
            "type": "scatter",
            "mode": "lines",
            "meta": "axis",
            "hoverinfo": "skip",
            "x": [x for tie in drawn for x in (at[tie.a][0], at[tie.b][0], None)],
            "y": [y for tie in drawn for y in (at[tie.a][1], at[tie.b][1], None)],
            "line": {"width": of_width, "color": AXIS},
            "marker": {"color": AXIS},
        }


def _marks(
    briefing: Briefing, actors: Iterable[str], at: dict[str, Place], sizes: dict[str, int]
) -> Iterator[Trace]:
    """Yield the marks of each kind."""
    by_kind: dict[ActorKind, list[str]] = {}
    for actor in actors:
        by_kind.setdefault(briefing.actors[actor].kind, []).append(actor)
    for kind, of_kind in by_kind.items():
        symbol, role = _MARKS[kind]
        yield {
            "type": "scatter",
            "mode": "markers",
            "meta": role,
            "x": [at[actor][0] for actor in of_kind],
            "y": [at[actor][1] for actor in of_kind],
            "customdata": [page_url("actors", actor) for actor in of_kind],
            "hovertext": [
                f"<b>{letters(briefing.actors[actor].name)}</b><br>{KINDS[kind][0]}" for actor in of_kind
            ],
            "cliponaxis": False,
            "marker": {
                "color": colour_of(role),
                "opacity": 1,
                "symbol": symbol,
                "size": [sizes[actor] for actor in of_kind],
                "line": {"width": 2 if symbol.endswith("open") else 0, "color": colour_of(role)},
            },
        }


def _names(
    briefing: Briefing, actors: Sequence[str], at: dict[str, Place], sizes: dict[str, int]
) -> Iterator[Trace]:
    """Yield the names, those of the strongest first; marks that are not seen keep them off the others."""
    if actors:
        yield {
            "type": "scatter",
            "mode": "markers+text",
            "name": LABELS,
            "meta": "ink",
            "hoverinfo": "skip",
            "x": [at[actor][0] for actor in actors],
            "y": [at[actor][1] for actor in actors],
            "text": [letters(_short(briefing.actors[actor].name)) for actor in actors],
            "textposition": "top center",
            "textfont": {"color": INK, "size": 12},
            "cliponaxis": False,
            "marker": {"color": INK, "opacity": 0, "size": [sizes[actor] for actor in actors]},
        }


def _short(name: str) -> str:
    return name if len(name) <= NAME else f"{name[:NAME].rsplit(None, 1)[0]} …"
