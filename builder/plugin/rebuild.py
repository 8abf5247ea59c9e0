"""A rebuild of the preview by MkDocs, partial where that is safe."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from builder.plugin.last_build import as_loaded
from builder.plugin.partial_build import PartialBuild


def rebuilding(config: MkDocsConfig, partial: PartialBuild) -> Callable[[], bool]:
    """Return what MkDocs does on a saved file; that returns whether the site is new.

    A partial build is what MkDocs calls a dirty one; it lets nobody choose that for one build alone.
    """
    *_, command_line = as_loaded(config)
    address = config.site_url

    def rebuild() -> bool:
        again = load_config(config.config_file_path, **command_line)
        again.site_url = address
        with _without_advice():
            build(again, serve_url=address, dirty=partial.fits(again))
        return partial.is_new

    return rebuild


@contextmanager
def _without_advice() -> Iterator[None]:
    """Silence MkDocs' warning that a dirty build makes an inaccurate site.

    Ours does not, and a strict preview would end at it.
    """
    log = logging.getLogger(build.__module__)
    log.addFilter(_is_no_advice)
    try:
        yield
    finally:
        log.removeFilter(_is_no_advice)


def whole(build: Callable[[], None]) -> Callable[[], bool]:
    """Return MkDocs' own rebuild, after which everything is new."""

    def rebuild() -> bool:
        build()
        return True

    return rebuild


def _is_no_advice(record: logging.LogRecord) -> bool:
    return not record.getMessage().startswith("A 'dirty' build is being performed")
