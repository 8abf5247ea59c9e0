"""From findings to pages: the layer that knows Markdown, Jinja and Plotly."""

from collections.abc import Iterator

from builder.analysis.findings import Findings
from builder.analysis.network import Network, network
from builder.pages.actor import actor_index, actor_pages
from builder.pages.beside import beside_pages
from builder.pages.charts.chart import chart_assets
from builder.pages.charts.common_value import CommonValues
from builder.pages.charts.history import history_assets
from builder.pages.charts.network import network_asset
from builder.pages.claim import claim_pages
from builder.pages.claim_matrix import claim_index
from builder.pages.corrections import corrections_page
from builder.pages.data import data_page
from builder.pages.exports.chart_download import chart_downloads
from builder.pages.exports.citation import citation_files
from builder.pages.exports.feed import feeds
from builder.pages.exports.files import data_files
from builder.pages.exports.share_card import share_cards
from builder.pages.home import home_page
from builder.pages.markup.links import Links
from builder.pages.markup.site_texts import speaking
from builder.pages.measure import measure_index, measure_pages
from builder.pages.method import method_page
from builder.pages.page import Asset, Page
from builder.pages.parts.moved import moved_pages
from builder.pages.parts.views import Views
from builder.pages.places import places_page
from builder.pages.site_assets import assets
from builder.pages.source import source_pages
from builder.pages.source_index import source_index
from builder.pages.timeline import timeline_page
from builder.pages.topic import topic_index, topic_pages

__all__ = ["all_pages"]


def all_pages(findings: Findings, base: str = "") -> Iterator[Page | Asset]:
    """Yield everything that is published, the home page first.

    `base` is the site's own address with a slash at its end, for what programs carry away; empty where nobody
    knows it. No page depends on it.
    """
    with speaking(findings.briefing.site.texts):
        yield from _all_pages(findings, base)


def _all_pages(findings: Findings, base: str) -> Iterator[Page | Asset]:
    values = CommonValues(findings)
    yield home_page(Views(findings, Links(findings, "./")), values)
    named = network(findings)
    yield from _sections(Views(findings, Links(findings, "../")), named)
    yield from _items(Views(findings, Links(findings, "../../")), values)
    yield from moved_pages(findings.briefing)
    yield from beside_pages(Views(findings, Links(findings, "../../../../")))
    files = tuple(data_files(findings))
    yield data_page(findings.briefing, files)
    yield from files
    yield from feeds(findings, base)
    yield from citation_files(findings, base)
    charts = [*chart_assets(findings, values)]
    charts += history_assets(findings)
    if named.ties:
        charts.append(network_asset(findings.briefing, named))
    yield from charts
    yield from chart_downloads(findings, values, base)
    yield from share_cards(findings)
    yield from assets(plotly=bool(charts))


def _sections(views: Views, named: Network) -> Iterator[Page]:
    yield source_index(views)
    yield actor_index(views, named)
    for page in (
        topic_index,
        measure_index,
        claim_index,
        timeline_page,
        places_page,
        corrections_page,
        method_page,
    ):
        yield page(views)


def _items(views: Views, values: CommonValues) -> Iterator[Page]:
    yield from source_pages(views, values)
    yield from actor_pages(views, values)
    yield from topic_pages(views, values)
    yield from measure_pages(views, values)
    yield from claim_pages(views)
