"""The Jinja environment of all page templates."""

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from functools import lru_cache
from itertools import chain
from types import CodeType
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from builder.pages.markup.breadcrumb import breadcrumb, breadcrumb_data, way_to
from builder.pages.markup.filters import FILTERS
from builder.pages.markup.letters import front_matter, label, one_line, safe
from builder.pages.markup.linked_data import Linked, encoded
from builder.pages.markup.site_texts import SiteTexts, present_texts
from builder.pages.page import Page
from builder.pages.page_memory import remembered


class _Template(Template):
    """A template whose every expression passes through `safe` in place of Jinja's own `escape`.

    `finalize` would do the same at three calls an expression, not one: a third of the time of all pages.
    """

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        made = super().from_code(environment, code, globals, uptodate)
        made.root_render_func.__globals__["escape"] = safe
        return made


@lru_cache(maxsize=4)
def environment_of(texts: tuple[tuple[str, str], ...]) -> Environment:
    """Return the environment whose templates have these texts in place of ours, in pairs."""
    environment = Environment(
        loader=PackageLoader("builder.pages"),
        extensions=[SiteTexts] if texts else (),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        optimized=False,  # to look for constants costs a sixth of compiling, and there are next to none
    )
    # Templates are given records, no mappings: what Jinja's own does besides is for those.
    environment.getattr = getattr  # type: ignore[assignment,method-assign]
    environment.site_texts = dict(texts)  # type: ignore[attr-defined]
    environment.template_class = _Template
    environment.filters.update(FILTERS)
    return environment


def template(name: str) -> Template:
    """Return a template in the site's present texts, compiled once."""
    return environment_of(present_texts()).get_template(f"{name}.jinja")


def render(name: str, context: Mapping[str, object], head: str = "") -> str:
    """Fill a template; what stands before it is joined with it in one go, for pages are long."""
    filled = template(name)
    try:
        return "".join(chain((head,), filled.root_render_func(filled.new_context(dict(context)))))
    except Exception:
        filled.environment.handle_exception()


DESCRIPTION = 160
"""Characters of a page's description: what search engines show."""


def compose(
    uri: str,
    title: str,
    description: str,
    name: str,
    context: Mapping[str, object],
    *,
    boost: float = 1,
    tags: Sequence[str] = (),
    linked: Linked | None = None,
) -> Page:
    """Return the page that a template makes, with front matter.

    `boost` lifts a page in Material's search over others that hold the same words; `tags` are more names by
    which it is found; `linked` is what it says in JSON-LD. Other engines pass over what they do not know.
    """

    def made() -> Page:
        fields: dict[str, object] = {"title": label(title), "description": label(_shortened(description))}
        if boost != 1:
            fields["search"] = {"boost": boost}
        if tags:
            fields["tags"] = list(map(label, tags))
        way = way_to(uri)
        said = linked or ({"@type": "WebPage", "name": one_line(title)} if way else None)
        if said:
            fields["linked_data"] = encoded({**said, "breadcrumb": breadcrumb_data(way)} if way else said)
        head = front_matter(fields) + breadcrumb(way)
        return Page(uri, title, render(name, {"title": title, **context}, head))

    given = (title, description, name, context, boost, tags, linked, present_texts())
    return remembered(uri, given, made)


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= DESCRIPTION else text[:DESCRIPTION].rsplit(None, 1)[0].rstrip(",;:—–-") + " …"
