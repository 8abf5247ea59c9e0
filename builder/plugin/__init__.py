"""The MkDocs plugin `briefing`: the only place that knows MkDocs.

It reads the project beside `mkdocs.yml` and hands MkDocs the generated pages from memory. A mistake in the
content stops a build before `site/` is touched; in the preview it is logged, and the last good pages stay.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from builder.examine import examine
from builder.plugin.content import WAITING, Content, content_of
from builder.plugin.error_page import NAME, at_any_depth, with_relative_links
from builder.plugin.generated_page import GeneratedPage
from builder.plugin.head import head_of
from builder.plugin.labels import as_letters, label_pages
from builder.plugin.live_reload import connect
from builder.plugin.partial_build import PartialBuild
from builder.plugin.policy import with_policy
from builder.plugin.preview import Preview
from builder.plugin.rebuild import rebuilding, whole
from builder.plugin.report import in_words, report
from builder.plugin.search_sections import add_to_search
from builder.plugin.settings import project_root, require_port, require_settings
from builder.plugin.site_files import add_files
from builder.plugin.theme_html import mend

__all__ = ["BriefingPlugin"]

OVERRIDES = Path(__file__).parent / "overrides"
"""Templates that stand in for the theme's of the same name."""

Command = Literal["build", "gh-deploy", "serve"]


class Options(Config):
    """None: a project's folders are fixed, and MkDocs reports any option as unknown."""


class BriefingPlugin(BasePlugin[Options]):
    """Connects MkDocs' events to the builder."""

    def __init__(self) -> None:
        self.serving = False
        self.partial: PartialBuild | None = None
        self.preview: Preview | None = None
        self.content: Content

    def on_startup(self, *, command: Command, dirty: bool) -> None:
        """Tell preview from build; that this event exists keeps the plugin from one rebuild to the next."""
        self.serving = command == "serve"
        # Who asks for MkDocs' own dirty builds gets them.
        self.partial = PartialBuild() if self.serving and not dirty else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the project, before MkDocs empties `site/`."""
        require_settings(config)
        root = project_root(config)
        if self.serving and self.preview is None:
            self.preview = Preview(root, drafts=True, base=config.site_url or "")
            self.preview.refresh()
        self.content = self.preview.content if self.preview else publishable(root, config.site_url or "")
        config.site_name = as_letters(self.content.title)
        # The editor's own templates, if there are any, come before ours.
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(OVERRIDES))
        config.watch += [str(root / folder) for folder in ("content", "corpus")]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages; while there is no good content, they are the only ones."""
        if self.content is WAITING:
            # Hand-written pages may be what is wrong, and MkDocs would fail on reading them.
            for file in [file for file in files if file.src_dir == config.docs_dir]:
                files.remove(file)
        add_files(files, self.content.files, config)
        if self.partial:
            self.partial.on_files(files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation until its pages have their titles."""
        self.nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Set titles and dates, and mend the theme: all pages are read, and none has gone through it."""
        mend(env)
        updated = self.content.updated
        label_pages((file.page for file in files.documentation_pages() if file.page), updated)
        if self.partial:
            label_pages(self.partial.on_env(env, config, self.nav, updated.isoformat()), updated)
        return env

    @event_priority(50)  # before the search
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Have the head speak to programs; find what the search will find, in a tenth of the time."""
        if self.partial:
            self.partial.on_page_context(page, config)
        context["head"] = head_of(page, config)  # type: ignore[typeddict-unknown-key]
        if isinstance(page, GeneratedPage):
            add_to_search(page, config)
        return context

    @event_priority(50)  # before the search
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Remember what the site holds now."""
        if self.partial:
            self.partial.on_post_build(config)

    @event_priority(-100)  # after everything that may change the page
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Have the page say what may run and load on it."""
        return with_policy(output)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Let the error page find its way from where it is shown."""
        return with_relative_links(context, config) if template_name == NAME else context

    @event_priority(-100)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Have the error page say what may run on it, too."""
        return with_policy(at_any_depth(output_content, config)) if template_name == NAME else output_content

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Keep the preview running through mistakes."""
        host, port = server.server_address[:2]
        require_port(str(host), port)
        # With --clean, MkDocs calls its preview a build: no drafts, but mistakes must not stop it either.
        self.preview = preview = self.preview or Preview(
            project_root(config), self.content, drafts=False, base=config.site_url or ""
        )
        # It is watched as a part of content/; twice would be two rebuilds.
        server.unwatch(config.docs_dir)
        connect(server, preview, rebuilding(config, self.partial) if self.partial else whole(server.builder))
        return server


def publishable(root: Path, base: str) -> Content:
    """Return what is to be published; abort the build, all problems logged, where there is an error."""
    examined = examine(root)
    report(examined.problems)
    if examined.errors or examined.findings is None:
        raise Abort(f"{in_words(len(examined.errors))} in the content: nothing was built or removed")
    return content_of(examined.findings, base)
