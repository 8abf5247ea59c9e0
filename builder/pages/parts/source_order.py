"""The order in which sources are listed, and which of them follow each other in it."""

from collections.abc import Iterable
from datetime import date

from builder.model import Source


def latest_first(source: Source) -> tuple[int, int, str, str]:
    """Return the key that sorts sources by the first day that their date can mean, then by the last.

    The latest comes first, those without any day last; an open end counts as far off.
    """
    published = source.published.date if source.published else None
    if published is None or not (published.earliest or published.latest):
        return 0, 0, source.title.casefold(), source.id
    earliest, latest = published.earliest or date.min, published.latest or date.max
    return -earliest.toordinal(), -latest.toordinal(), source.title.casefold(), source.id


def neighbours(sources: Iterable[Source]) -> dict[str, tuple[str | None, str | None]]:
    """Return for each source, in the order of the list, the one before it and the one behind it."""
    ids = [source.id for source in sorted(sources, key=latest_first)]
    return {
        id_: (before, behind)
        for before, id_, behind in zip([None, *ids], ids, [*ids[1:], None], strict=False)
    }
