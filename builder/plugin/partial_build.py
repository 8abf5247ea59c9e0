"""Builds of a preview that write only what the last one did not: MkDocs' loops, fed with what is remembered.

A page's bytes depend on its own Markdown, on what the theme writes around every page, and on what the whole
site rests on (`LastBuild`). Hand-written pages are always built: nobody knows what their Markdown reads.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from builder.plugin.bytecode import Bytecode
from builder.plugin.generated_file import GeneratedFile
from builder.plugin.generated_page import GeneratedPage
from builder.plugin.last_build import (
    BuiltFile,
    Ground,
    LastBuild,
    built,
    hand_written,
    settings_of,
    still_stands,
    templates_of,
)
from builder.plugin.theme_files import ThemeFiles


class PartialBuild:
    """One build after another; each method belongs to the event of MkDocs of that name."""

    def __init__(self) -> None:
        self.is_partial = False
        """Whether the present build leaves in the site what is there."""
        self.is_new = True
        """Whether the last build changed anything that a reader could see."""
        self._last: LastBuild | None = None
        self._bytecode = Bytecode()
        self._theme_files = ThemeFiles()

    def fits(self, config: MkDocsConfig) -> bool:
        """Tell whether the next build can be a partial one, and make it so."""
        self.is_partial = self._last is not None and still_stands(self._last.ground, config)
        if not self.is_partial:
            self._theme_files = ThemeFiles()
        self._theme_files.remember(config.theme)
        return self.is_partial

    def on_files(self, files: Files, config: MkDocsConfig) -> None:
        """Find out what is new."""
        # A build that fails leaves a site of which nothing is known.
        self._before, self._last = (self._last if self.is_partial else None), None
        self._files = files
        self._starts: list[tuple[str, int]] = []
        self._stamps = hand_written(files, config)
        self._generated = [file for file in files if isinstance(file, GeneratedFile)]
        if self._before is None:
            return
        for file in self._generated:
            known = self._before.generated.get(file.src_uri)
            if known and known.item == file.item:
                file.unchanged = True
                if isinstance(file.page, GeneratedPage):
                    file.page.recall(known.meta, known.anchors)
        for other in files:
            if other.src_dir == config.docs_dir and (other.is_documentation_page() or self._is_edited(other)):
                _age(other)

    def on_env(self, env: Environment, config: MkDocsConfig, nav: Navigation, updated: str) -> Iterator[Page]:
        """Render the pages that are new in their frame only, and yield them."""
        env.bytecode_cache = self._bytecode
        self._env = env
        self._frame = (str(nav), str(config.site_name), updated)
        if self._before is None or self._frame == self._before.frame:
            return
        for file in self._generated:
            if file.unchanged and isinstance(page := file.page, GeneratedPage):
                file.unchanged = False
                page.read_source(config)
                page.render(config, self._files)
                yield page

    def on_page_context(self, page: Page, config: MkDocsConfig) -> None:
        """Note where the search's entries of a page begin."""
        self._starts.append((page.file.src_uri, len(_entries(config))))

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Put the search's entries together, take away what is gone, and remember the rest."""
        generated = self._search(_entries(config))
        addresses = frozenset(file.dest_uri for file in self._files)
        gone = self._before.addresses - addresses if self._before else frozenset()
        for address in gone:
            _remove(Path(config.site_dir), address)
        self.is_new = (
            self._before is None
            or bool(gone)
            or self._stamps != self._before.hand_written
            or not all(file.unchanged for file in self._generated)
        )
        ground = Ground(settings_of(config), templates_of(self._env, config))
        self._last = LastBuild(ground, self._frame, generated, self._stamps, addresses)

    def _search(self, entries: list[Any]) -> dict[str, BuiltFile]:
        """Complete the entries in the order of a whole build; return all generated files with theirs."""
        bounds = [*self._starts, ("", len(entries))]
        found = {uri: entries[begin:end] for (uri, begin), (_, end) in pairwise(bounds)}
        before = self._before.generated if self._before else {}
        generated = {
            file.src_uri: before[file.src_uri] if file.unchanged else built(file, found.get(file.src_uri, ()))
            for file in self._generated
        }
        entries.clear()
        for file in self._files.documentation_pages():
            uri = file.src_uri
            entries += generated[uri].entries if uri in generated else found.get(uri, ())
        return generated

    def _is_edited(self, file: File) -> bool:
        path = str(file.abs_src_path)
        return self._before is None or self._stamps.get(path) != self._before.hand_written.get(path)


def _entries(config: MkDocsConfig) -> list[Any]:
    """Return the search's entries so far, to be changed in place; without Material's search, none."""
    plugin = config.plugins.get("material/search")
    entries: list[Any] = plugin.search_index.entries if plugin and plugin.config.enabled else []
    return entries


def _age(file: File) -> None:
    """Let MkDocs, which compares times, write a file anew."""
    with suppress(OSError):
        os.utime(file.abs_dest_path, (0, 0))


def _remove(site: Path, address: str) -> None:
    """Remove a file and the folders that it leaves empty."""
    path = site / address
    with suppress(OSError):
        path.unlink()
        for folder in path.parents:
            if folder == site:
                break
            folder.rmdir()
