"""Addresses that editors give, as links."""


def web_link(url: str | None) -> str | None:
    """Return an address on the web, None for one that a browser would run rather than open."""
    return url if url and url.lower().startswith(("http://", "https://")) else None
