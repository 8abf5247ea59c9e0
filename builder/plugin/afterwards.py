"""What can wait until a saved edit is seen."""

import gc
from collections.abc import Callable
from threading import Timer

QUIET = 1.0
"""Seconds behind a rebuild: by then, pages that were open have been loaded again."""


class Afterwards:
    """A task behind each rebuild, and the search for garbage, which would take a fifth of the rebuild itself.

    What there is at the beginning is never searched: most of it stays for as long as the preview runs.
    """

    def __init__(self, task: Callable[[], None]) -> None:
        self._task = task
        self._timer: Timer | None = None
        gc.freeze()

    def put_off(self) -> None:
        """Do none of it during a rebuild."""
        if self._timer:
            self._timer.cancel()
        gc.disable()

    def plan(self) -> None:
        """Do it all in a moment."""
        self._timer = Timer(QUIET, self._do)
        self._timer.daemon = True
        self._timer.start()

    def _do(self) -> None:
        try:
            self._task()
        finally:
            gc.collect()
            gc.enable()
