"""Folders that are there and cannot be read: what they hold must not count as absent."""

import os
from pathlib import Path

from builder.text.shown import escape

OPEN_IT = "Check that it is a folder that you may read"
"""What to do about one."""


def why_closed(folder: Path) -> str | None:
    """Return why a folder cannot be listed; None where it can, and where there is none."""
    try:
        os.scandir(folder).close()
    except FileNotFoundError:
        return None
    except OSError as error:
        return escape(error.strerror or str(error))
    return None
