"""Key points as items of a list: for pages where a statement is one among many that name something."""

from markupsafe import Markup

from builder.model import KeyPoint
from builder.pages.letters import markup, safe
from builder.pages.views import Views
from builder.pages.words import PERMANENT_LINK


class StatementLines:
    """The items, each made once, since one statement names several actors."""

    def __init__(self, views: Views) -> None:
        self._views = views
        self._lines: dict[tuple[str, str], Markup] = {}

    def line(self, point: KeyPoint) -> Markup:
        """Return a statement with who says so, in which source, and links to its quotes, as `<li>`."""
        key = (point.source, point.id)
        if key not in self._lines:
            view, source = self._views.point(point), self._views.links.sources[point.source]
            places = " ".join([quote.place for quote in view.quotes])
            link = f'<a class="bf-permalink" href="{safe(view.urls[0])}" title="{PERMANENT_LINK}">#</a>'
            by = f'<span class="bf-by">{view.by} · {source} {places} {link}</span>'
            self._lines[key] = markup(f"<li>{view.text} {by}</li>")
        return self._lines[key]
