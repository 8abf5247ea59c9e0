"""Charts, which wait until a reader has moved and is still again."""

from playwright.sync_api import Page


def draw_charts(page: Page) -> None:
    """Have every chart drawn: while they are, a browser is slow to answer to anything else."""
    page.mouse.move(1, 1)
    for chart in page.locator("[data-chart]").all():
        chart.scroll_into_view_if_needed()
        chart.locator("svg.main-svg").first.wait_for(state="attached")
    page.wait_for_load_state("networkidle")
