"""From findings to pages: the layer that knows Markdown, Jinja and Plotly."""

from collections.abc import Iterator

from builder.analysis.findings import Findings
from builder.pages.chart import chart_assets
from builder.pages.home import home_page
from builder.pages.links import Links
from builder.pages.page import Asset, Page
from builder.pages.site_assets import assets
from builder.pages.source import source_pages
from builder.pages.views import Views

__all__ = ["all_pages"]


def all_pages(findings: Findings) -> Iterator[Page | Asset]:
    """Yield everything that is published, the home page first."""
    items = Views(findings, Links(findings.briefing, "../../"))
    yield home_page(Views(findings, Links(findings.briefing, "./")))
    yield from source_pages(items)
    yield from chart_assets(findings)
    yield from assets()
