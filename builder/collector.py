"""The search for garbage in cycles, paused where there is next to none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Pause the search in commands, while the builder reads and compares, and where pages are made.

    Records are made by the hundred thousand, none of them in a cycle, and all are kept: to look at them
    again and again would add half to the cost. What templates leave behind, a twentieth of the memory, is
    found afterwards.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
