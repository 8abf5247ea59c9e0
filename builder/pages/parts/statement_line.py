"""Key points as items of a list: for pages where a statement is one among many that name something."""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from markupsafe import Markup

from builder.model import KeyPoint
from builder.pages.markup.letters import markup, safe
from builder.pages.markup.words import PERMANENT_LINK
from builder.pages.parts.card import alike
from builder.pages.parts.views import Views

SHOWN = 24
"""Items of one list; a state may be named in all statements."""


class Lines(NamedTuple):
    """The items of a list."""

    items: Markup
    """Each `<li>` on a line of its own."""
    more: int
    """Statements that the list leaves out."""


class StatementLines:
    """The items, each made once, since one statement names several actors."""

    def __init__(self, views: Views) -> None:
        self._views = views
        self._items: dict[tuple[tuple[str, str], ...], Markup] = {}

    def of(self, points: Iterable[KeyPoint]) -> Lines:
        """Return the first items for statements; what articles of one text say alike is one."""
        every = list(points)
        groups = alike(self._views, islice(every, 2 * SHOWN))[:SHOWN]
        items = "\n".join(map(self._item, groups))
        return Lines(markup(items), len(every) - sum(map(len, groups)))

    def _item(self, group: list[KeyPoint]) -> Markup:
        """Return a statement with who says so, in which sources, and links to its quotes."""
        key = tuple([(point.source, point.id) for point in group])
        if key not in self._items:
            view = self._views.point(group[0])
            by = f'<span class="bf-by">{" · ".join([view.by, *map(self._place, group)])}</span>'
            self._items[key] = markup(f"<li>{view.text} {by}</li>")
        return self._items[key]

    def _place(self, point: KeyPoint) -> str:
        view, source = self._views.point(point), self._views.links.short_sources[point.source]
        places: dict[str, str] = {}
        for quote in view.quotes:  # two quotes of one paragraph lead to the same lines: one link is enough
            places.setdefault(str.rsplit(quote.place, ">", 2)[1], quote.place)
        link = f'<a class="bf-permalink" href="{safe(view.urls[0][0])}" title="{PERMANENT_LINK}">#</a>'
        return f"{source} {' '.join(places.values())} {link}"
