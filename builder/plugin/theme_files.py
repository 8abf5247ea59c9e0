"""The theme's files, listed once in a preview: MkDocs looks through 14,500 for every build."""

from collections.abc import Callable, Collection

from jinja2 import Environment
from mkdocs.theme import Theme


class ThemeFiles:
    """Their names, for as long as builds rest on each other; editors' own templates are looked at by then."""

    def __init__(self) -> None:
        self._names: list[str] | None = None

    def remember(self, theme: Theme) -> None:
        """Have the environment that MkDocs asks this theme for list its files from here."""
        make = theme.get_env

        def get_env() -> Environment:
            env = make()
            env.list_templates = self._listed_by(env.list_templates)  # type: ignore[method-assign]
            return env

        theme.get_env = get_env  # type: ignore[method-assign]

    def _listed_by(self, look: Callable[..., list[str]]) -> Callable[..., list[str]]:
        def listed(
            extensions: Collection[str] | None = None, filter_func: Callable[[str], bool] | None = None
        ) -> list[str]:
            if self._names is None:
                self._names = look(extensions, filter_func)
            return self._names

        return listed
