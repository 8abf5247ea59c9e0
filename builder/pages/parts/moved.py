"""What stands at addresses whose content is elsewhere now, or nowhere: links outlive what they lead to."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from builder.model import Briefing, Moved
from builder.pages.markup.address import root_of
from builder.pages.markup.environment import render
from builder.pages.markup.letters import front_matter
from builder.pages.markup.words import MOVED, TAKEN_AWAY
from builder.pages.page import Page


class Notice(NamedTuple):
    """What a reader is told who comes to an old address."""

    anchor: str
    """Empty for a page."""
    href: str
    """From the page of the notice; empty where nothing took its place."""
    moved: Moved


def anchors_by_page(briefing: Briefing) -> dict[str, list[Moved]]:
    """Return what moved away from a page, by its address relative to the root."""
    anchors: dict[str, list[Moved]] = {}
    for each in briefing.moved:
        page, sign, _ = each.address.partition("#")
        if sign:
            anchors.setdefault(page, []).append(each)
    return anchors


def notices(moved: Iterable[Moved], root: str) -> list[Notice]:
    """Return what to say of what moved, on a page whose way to the site's root is `root`."""
    return [_notice(each, root) for each in moved]


def _notice(moved: Moved, root: str) -> Notice:
    return Notice(moved.address.partition("#")[2], root + moved.to if moved.to else "", moved)


def moved_pages(briefing: Briefing) -> Iterator[Page]:
    """Yield a page for each page that is gone, with what became of the statements on it."""
    anchors = anchors_by_page(briefing)
    for each in briefing.moved:
        if "#" not in each.address:
            yield _page(each, anchors.get(each.address, ()))


def _page(moved: Moved, anchors: Iterable[Moved]) -> Page:
    uri = f"{moved.address.rstrip('/')}.md"
    root = root_of(uri)
    title = MOVED if moved.to else TAKEN_AWAY
    context = {
        "title": title,
        "notice": _notice(moved, root),
        "anchors": notices(anchors, root),
    }
    fields: dict[str, object] = {
        "title": f"{title}: {moved.address}",
        "description": title,
        "search": {"exclude": True},
        "moved": True,
    }
    return Page(uri, title, render("moved.md", context, front_matter(fields)))
