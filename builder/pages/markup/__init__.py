"""Text, links, addresses and templates: how anything becomes a page."""
