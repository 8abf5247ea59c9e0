"""The generated pages as files of MkDocs, in memory: nothing is written outside `site/`."""

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel

from builder.pages.page import Asset, Page
from builder.plugin.generated_file import GeneratedFile
from builder.plugin.generated_page import GeneratedPage, Headings
from builder.plugin.navigation import navigation


def add_files(files: Files, generated: Iterable[Page | Asset], config: MkDocsConfig) -> None:
    """Add the generated files to those of `docs_dir`, and set the navigation unless `mkdocs.yml` has one."""
    hand_written = [file.src_uri for file in files.documentation_pages() if file.inclusion.is_in_nav()]
    headings = Headings(config)
    for item in generated:
        # Pages outside the navigation are meant to be: MkDocs must not list a thousand of them as omitted.
        file = GeneratedFile.generated(
            config, item.uri, content=_bytes_of(item), inclusion=InclusionLevel.NOT_IN_NAV
        )
        assert isinstance(file, GeneratedFile)
        file.item = item
        files.append(file)
        if isinstance(item, Page):
            GeneratedPage(file, config, headings)
    if config.nav is None:
        pages = (item.uri for item in generated if isinstance(item, Page))
        config.nav = navigation(pages, hand_written)


def _bytes_of(item: Page | Asset) -> str | bytes:
    return item.markdown if isinstance(item, Page) else item.content
