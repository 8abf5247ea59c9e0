"""What one look at the project gives MkDocs to publish."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date

from builder.analysis.findings import Findings
from builder.collector import without_collector
from builder.pages import all_pages
from builder.pages.exports.changed import UNDATED
from builder.pages.page import Asset, Page
from builder.pages.page_memory import PageMemory, remembering


@dataclass(frozen=True, slots=True)
class Content:
    """The generated part of a site."""

    title: str
    """Plain text, as `content/site.yml` has it."""
    updated: date
    """When the newest source was added; the only date that a build may show."""
    files: Sequence[Page | Asset]


WAITING = Content(
    title="Briefing",
    updated=UNDATED,
    files=(Page("index.md", "Waiting", "# Waiting for content without errors\n"),),
)
"""What a preview shows that was started on content with errors, until they are mended."""


def content_of(findings: Findings, base: str, memory: PageMemory | None = None) -> Content:
    """Generate every page and asset; `base` is the site's own address, empty where `mkdocs.yml` has none.

    Who does so again and again hands in the same `memory`: it changes nothing but the time.
    """
    briefing = findings.briefing
    updated = max((source.added for source in briefing.sources.values()), default=UNDATED)
    with without_collector(), remembering(memory) if memory else nullcontext():
        return Content(briefing.site.title, updated, tuple(all_pages(findings, base)))
