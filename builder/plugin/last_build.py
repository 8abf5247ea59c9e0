"""What the last build of a preview left in the site, and on what it rested."""

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from builder.pages.page import Asset, Page
from builder.plugin.generated_file import GeneratedFile
from builder.plugin.generated_page import GeneratedPage

KNOWN = frozenset(("briefing", "material/search"))
"""Plugins of which it is known what they look at. Any other, and any hook, may look at every page."""

Stamps = dict[str, tuple[int, int]]
"""Path -> when the file was changed (nanoseconds), and its size in bytes."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What all of a site rests on; once it changes, the site is built from nothing."""

    settings: str
    """All of `mkdocs.yml`, with what it inherits, and the command line."""
    templates: Stamps
    """Of the theme: those that the build used, and all in the editor's own folder for it."""


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """One generated file in the site."""

    item: Page | Asset
    meta: Mapping[str, Any]
    """Front matter as it was read; empty for other files than pages, as is what follows."""
    anchors: frozenset[str] = frozenset()
    entries: tuple[Any, ...] = ()
    """What the search finds of it."""


@dataclass(frozen=True, slots=True)
class LastBuild:
    """A build that ended well."""

    ground: Ground
    frame: tuple[str, ...]
    """What the theme writes around every page: title, date and navigation."""
    generated: Mapping[str, BuiltFile]
    """By address of the Markdown or asset."""
    hand_written: Stamps
    """The files in `content/pages/`."""
    addresses: frozenset[str]
    """All files that MkDocs wrote for pages, assets and the theme."""


def settings_of(config: MkDocsConfig) -> str:
    """Return all that was set, in one text."""
    return repr(as_loaded(config))


def as_loaded(config: MkDocsConfig) -> Sequence[Mapping[str, Any]]:
    """Return what `mkdocs.yml` says, and last what the command line does."""
    with warnings.catch_warnings():
        # MkDocs 1 says that it will remove it and has no successor; MkDocs 2 has no plugins.
        warnings.simplefilter("ignore", DeprecationWarning)
        loaded: Sequence[Mapping[str, Any]] = config.user_configs
    return loaded


def templates_of(env: Environment, config: MkDocsConfig) -> Stamps:
    """Return the stamps of the theme's templates that `env` has loaded, and of the editor's own."""
    loaded = (template.filename for template in env.cache.values()) if env.cache else ()
    return stamps({*filter(None, loaded), *_own(config)})


def still_stands(ground: Ground, config: MkDocsConfig) -> bool:
    """Tell whether a partial build may rest on the last one."""
    if not config.plugins.keys() <= KNOWN or ground.settings != settings_of(config):
        return False
    return ground.templates == stamps({*ground.templates, *_own(config)})


def stamps(paths: Iterable[str]) -> Stamps:
    """Return the stamps of those files that are there."""
    return dict(_stamped(paths))


def hand_written(files: Files, config: MkDocsConfig) -> Stamps:
    """Return the stamps of the editor's own pages and files."""
    return stamps(str(file.abs_src_path) for file in files if file.src_dir == config.docs_dir)


def built(file: GeneratedFile, entries: Iterable[Any]) -> BuiltFile:
    """Return what is to be remembered of a file that was written."""
    if not isinstance(page := file.page, GeneratedPage):
        return BuiltFile(file.item, {})
    return BuiltFile(file.item, page.front_matter, frozenset(page.present_anchor_ids or ()), tuple(entries))


def _own(config: MkDocsConfig) -> Iterator[str]:
    if config.theme.custom_dir:
        yield from map(str, Path(config.theme.custom_dir).rglob("*"))


def _stamped(paths: Iterable[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    for path in paths:
        try:
            found = Path(path).stat()
        except OSError:
            continue
        yield path, (found.st_mtime_ns, found.st_size)
