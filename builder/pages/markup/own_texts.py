"""All texts of the site's own that an editor can replace, in templates and on labels."""

from functools import cache

from builder.pages.markup.environment import environment_of
from builder.pages.markup.labels import label_texts
from builder.pages.markup.site_texts import template_texts


@cache
def own_texts() -> tuple[str, ...]:
    """Return every text once, in the order in which `briefing texts` lists them."""
    return tuple(dict.fromkeys((*template_texts(environment_of(())), *label_texts())))
