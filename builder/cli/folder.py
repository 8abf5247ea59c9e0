"""What the system says against a folder, told to its user."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Turn what the system says against a folder into one line."""
    try:
        yield
    except OSError as error:
        raise click.ClickException(
            f"{error.filename or folder} cannot be written: {error.strerror}. Name another folder"
        ) from error
