"""The theme's own HTML, mended where it breaks a rule of HTML or of accessibility.

Its templates are changed as they are loaded, so that nothing of them is copied here and no page pays for it.
"""

from collections.abc import Callable
from typing import NamedTuple

from jinja2 import BaseLoader, Environment
from jinja2.exceptions import TemplateNotFound


class Amendment(NamedTuple):
    """Letters of a template of the theme, and what stands for each occurrence of them."""

    template: str
    old: str
    new: str


AMENDMENTS = (
    # HTML knows no autocompletion of switches.
    Amendment(
        "base.html", 'type="checkbox" id="__drawer" autocomplete="off"', 'type="checkbox" id="__drawer"'
    ),
    Amendment(
        "base.html", 'type="checkbox" id="__search" autocomplete="off"', 'type="checkbox" id="__search"'
    ),
    # A page without a table of contents can be skipped to as well, and one with it from its first word on.
    Amendment("base.html", "{% if page.toc | first is defined %}", "{% if true %}"),
    Amendment("base.html", "{% set skip = page.toc | first %}", ""),
    Amendment("base.html", "{{ skip.url | url }}", "#__main"),
    Amendment(
        "base.html",
        '<article class="md-content__inner md-typeset">',
        '<article class="md-content__inner md-typeset" id="__main" tabindex="-1">',
    ),
    # Nothing is ever sent from here: a group of switches, and a name for it.
    Amendment("partials/palette.html", "<form ", '<div role="radiogroup" aria-label="Colours" '),
    Amendment("partials/palette.html", "</form>", "</div>"),
    Amendment("partials/search.html", 'role="dialog"', 'role="dialog" aria-label="Search"'),
    Amendment("partials/search.html", "</form>", '<button type="submit" hidden>Search</button></form>'),
    # The same table of contents stands in the drawer and beside the page.
    Amendment(
        "partials/nav-item.html",
        '{% include "partials/toc.html" %}',
        '{% with where = "in the menu" %}{% include "partials/toc.html" %}{% endwith %}',
    ),
    Amendment(
        "partials/toc.html",
        'aria-label="{{ title | e }}"',
        'aria-label="{{ title | e }}{% if where %} {{ where }}{% endif %}"',
    ),
    # The link around it is named; "logo" would be read out beside that.
    Amendment("partials/logo.html", 'alt="logo"', 'alt=""'),
)


class MendedTheme(BaseLoader):
    """A loader that hands out another's templates, mended; one of the editor's own stays as it is."""

    def __init__(self, theme: BaseLoader) -> None:
        self._theme = theme

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return a template's source, its file, and whether that is still the same."""
        source, filename, is_current = self._theme.get_source(environment, template)
        for amendment in AMENDMENTS:
            if amendment.template == template:
                source = source.replace(amendment.old, amendment.new)
        return source, filename, is_current

    def list_templates(self) -> list[str]:
        """Return the names of all templates."""
        return self._theme.list_templates()


def mend(env: Environment) -> None:
    """Have an environment load mended templates, and leave out the lines of their tags."""
    if env.loader is None:
        raise TemplateNotFound("base.html")
    env.loader = MendedTheme(env.loader)
    env.trim_blocks = env.lstrip_blocks = True
