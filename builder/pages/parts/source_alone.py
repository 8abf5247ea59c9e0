"""What only one source says and what it leaves out, as its page shows it."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.alone import Alone, Item, Kind, OnlyHere
from builder.pages.markup.letters import letters, markup
from builder.pages.parts.views import Views

LISTED = 12
"""Items of one kind that a page names as said by its source alone."""

_SECTIONS = {Kind.CLAIM: "claims", Kind.FIGURE: "figures", Kind.EVENT: "timeline", Kind.TOPIC: "topics"}
"""Where all items of a kind are listed."""


class Only(NamedTuple):
    """Something of which only this source speaks."""

    link: Markup
    place: Markup
    """A link to its words."""


class Lacked(NamedTuple):
    """Something of which others speak."""

    link: Markup
    articles: int
    texts: int


class AloneView(NamedTuple):
    """Both by kind; a kind without items is left out."""

    only: list[tuple[list[Markup], list[tuple[str, list[Only], int]]]]
    """First what no other article has, then what the named edits of the text have too: by kind, the first
    items, and how many more there are."""
    left_out: list[tuple[str, list[Lacked], str]]
    """Kind, items, the address of the section that lists all where there are more; empty for none."""


def alone_view(views: Views, alone: Alone) -> AloneView:
    """Return what a source's page shows of how it differs from all others; nothing where there are none."""
    if len(views.briefing.sources) == 1:
        return AloneView([], [])
    by_edits: dict[tuple[str, ...], list[OnlyHere]] = {}
    for each in sorted(alone.only, key=lambda each: len(each.also)):
        by_edits.setdefault(each.also, []).append(each)
    return AloneView(
        [
            ([views.links.short_sources[other] for other in also], list(_only(views, of_edits)))
            for also, of_edits in by_edits.items()
        ],
        list(_left_out(views, alone)),
    )


def _only(views: Views, items: Sequence[OnlyHere]) -> Iterator[tuple[str, list[Only], int]]:
    for kind in Kind:
        here = [each for each in items if each.item.kind is kind]
        if here:
            rows = [Only(_link(views, each.item), views.quote(each.quote).place) for each in here[:LISTED]]
            yield kind.value, rows, max(0, len(here) - LISTED)


def _left_out(views: Views, alone: Alone) -> Iterator[tuple[str, list[Lacked], str]]:
    for kind in Kind:
        lacked = [
            Lacked(_link(views, each.item), each.articles, each.texts)
            for each in alone.left_out
            if each.item.kind is kind
        ]
        if lacked:
            yield kind.value, lacked, f"{views.links.root}{_SECTIONS[kind]}/" if kind in alone.more else ""


def _link(views: Views, item: Item) -> Markup:
    if item.kind is not Kind.FIGURE:
        return _LINKS[item.kind](views)[item.id]
    case = views.briefing.measures[item.id].case_name(item.case)
    return markup(f"{views.links.measures[item.id]}{': ' if case else ''}{letters(case)}")


_LINKS: dict[Kind, Callable[[Views], dict[str, Markup]]] = {
    Kind.CLAIM: lambda views: views.links.claims,
    Kind.EVENT: lambda views: views.links.events,
    Kind.TOPIC: lambda views: views.links.topics,
    Kind.SPEAKER: lambda views: views.links.actors,
}
