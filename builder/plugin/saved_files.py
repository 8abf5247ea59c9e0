"""What was saved since the preview looked last, so that each save is built once."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from time import monotonic, sleep

from builder.plugin.last_build import stamps

SETTLED = 0.12
"""Seconds in which one save may come in two: some editors write a file twice."""


class SavedFiles:
    """The files that the preview watches, as it looked at them last."""

    def __init__(self, watched: Collection[str], apart: Path) -> None:
        self._watched = watched
        self._apart = str(apart)
        """A folder that the preview writes itself."""
        self._stamps = stamps(self._paths())
        self._looked = monotonic()

    def are_new(self) -> bool:
        """Look again; tell whether any file was saved, came or went since the last look."""
        before, self._stamps = self._stamps, stamps(self._paths())
        self._looked = monotonic()
        return self._stamps != before

    def follow(self) -> bool:
        """Tell whether more was saved behind the last look, once that is long enough ago to know."""
        sleep(max(0.0, self._looked + SETTLED - monotonic()))
        return self.are_new()

    def _paths(self) -> Iterator[str]:
        for path in self._watched:
            if Path(path).is_file():
                yield path
            for folder, folders, files in os.walk(path, followlinks=True):
                folders[:] = [name for name in folders if f"{folder}{os.sep}{name}" != self._apart]
                yield from (f"{folder}{os.sep}{name}" for name in files)
