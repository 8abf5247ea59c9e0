"""Pages of an earlier run, for those that the next one would make of the same."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from builder.pages.page import Page


class PageMemory:
    """Each page with all that its template was given; a preview fills few templates again for one edit.

    To compare what templates are given takes a tenth of the time of filling them. All of it is immutable, or
    made anew in every run: nothing changes behind the memory's back.
    """

    def __init__(self) -> None:
        self._before: dict[str, tuple[object, Page]] = {}
        self._now: dict[str, tuple[object, Page]] = {}

    def begin(self) -> None:
        """Begin a run: pages that the last one did not have are forgotten."""
        self._before, self._now = self._now, {}

    def of(self, uri: str, given: object, make: Callable[[], Page]) -> Page:
        """Return the page of an address that was made of what is given now, or make it."""
        known = self._before.get(uri)
        page = known[1] if known is not None and known[0] == given else make()
        self._now[uri] = given, page
        return page


_PRESENT: ContextVar[PageMemory | None] = ContextVar("page_memory", default=None)


@contextmanager
def remembering(memory: PageMemory) -> Iterator[None]:
    """Take pages from `memory`, and put them there, while this lasts."""
    memory.begin()
    token = _PRESENT.set(memory)
    try:
        yield
    finally:
        _PRESENT.reset(token)


def remembered(uri: str, given: object, make: Callable[[], Page]) -> Page:
    """Return a page from the present memory, or make it; without a memory, nothing is kept."""
    memory = _PRESENT.get()
    return make() if memory is None else memory.of(uri, given, make)
