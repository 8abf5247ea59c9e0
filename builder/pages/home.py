"""The home page."""

from builder.pages.address import HOME
from builder.pages.environment import compose
from builder.pages.page import Page
from builder.pages.views import Views


def home_page(views: Views) -> Page:
    """Return the page that greets the reader."""
    site = views.briefing.site
    context = {
        "site": site,
        "count": views.findings.count,
        "sources": [views.links.sources[source] for source in views.briefing.sources],
    }
    text = site.what_happened.text if site.what_happened else site.title
    return compose(HOME, site.title, text, "home.md", context)
