"""Links from one page to the others by name: made once for each depth of page, shared by all its pages."""

from collections.abc import Callable, Iterable

from markupsafe import Markup

from builder.analysis.findings import Findings
from builder.model import Briefing
from builder.pages.markup.letters import letters, markup, safe
from builder.pages.markup.short_name import edit_letters, short_names
from builder.pages.markup.words import EDITORS_TITLE, NOT_PRINTED

_TAG = f' <span class="bf-badge bf-badge--editor" title="{NOT_PRINTED}">{EDITORS_TITLE}</span>'
"""Beside a title that does not stand in the article."""


def title_class(briefing: Briefing, source: str) -> str:
    """Return the class names of a link that shows a source's title: those of an editor's are told apart."""
    return "bf-source" if briefing.sources[source].title_printed else "bf-source bf-source--editor"


class Named(dict[str, Markup]):
    """Markup by id, made when it is first asked for."""

    def __init__(self, make: Callable[[str], Markup]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> Markup:
        markup = self[key] = self._make(key)
        return markup

    def several(self, keys: Iterable[str]) -> Markup:
        """Return the markup of several ids, apart by commas."""
        return markup(", ".join([self[key] for key in keys]))


class Links:
    """Links to the records of a briefing from pages whose way to the site's root is `root`."""

    def __init__(self, findings: Findings, root: str) -> None:
        briefing = self._briefing = findings.briefing
        self.root = root
        self.short_names = short_names(findings)
        self.edit_letters = edit_letters(findings.texts)
        """The letter of each source whose text others print too."""
        self.actors = Named(lambda id_: self._to("actors", id_, briefing.actors[id_].name))
        self.claimants = Named(lambda id_: self._to("actors", id_, briefing.actors[id_].name, "bf-claimant"))
        self.sources = Named(
            lambda id_: self._to("sources", id_, briefing.sources[id_].title, title_class(briefing, id_))
        )
        self.tagged_sources = Named(
            lambda id_: markup(f"{self.sources[id_]}{'' if briefing.sources[id_].title_printed else _TAG}")
        )
        """Those of `sources`, and beside a title that the article does not print a tag that says so."""
        self.short_sources = Named(self._short)
        """Short names, for narrow columns and side by side; who points at one, or hears it, has the title."""
        self.topics = Named(lambda id_: self._to("topics", id_, briefing.topics[id_].name))
        self.measures = Named(lambda id_: self._to("figures", id_, briefing.measures[id_].name))
        self.claims = Named(lambda id_: self._to("claims", id_, briefing.claims[id_].claim))
        self.events = Named(
            lambda id_: markup(
                f'<a href="{root}timeline/#event-{letters(id_)}">{letters(briefing.events[id_].name)}</a>'
            )
        )

    def edits(self, sources: Iterable[str]) -> Markup:
        """Return the short names of several edits of one text, each with the letter that links to it have."""
        return markup(", ".join([self._lettered(source) for source in sources]))

    def other_name(self, source: str) -> str:
        """Return the short name of a source, empty where that is its title."""
        name = self.short_names[source]
        return "" if name == self._briefing.sources[source].title else name

    def _lettered(self, id_: str) -> Markup:
        link, letter = self.short_sources[id_], self.edit_letters.get(id_)
        if letter is None or self.short_names[id_].endswith(f" {letter}"):
            return link
        return markup(f"{link} ({letter})")

    def _short(self, id_: str) -> Markup:
        source, name = self._briefing.sources[id_], self.short_names[id_]
        if name == source.title:
            return self.sources[id_]
        style = "bf-source bf-source--editor" if source.short else title_class(self._briefing, id_)
        href, whole = f"{self.root}sources/{safe(id_)}/", safe(source.title)
        return markup(
            f'<a class="{style}" href="{href}" title="{whole}" aria-label="{safe(name)}: {whole}">'
            f"{safe(name)}</a>"
        )

    def _to(self, section: str, id_: str, name: str, style: str = "") -> Markup:
        class_ = f' class="{style}"' if style else ""
        return markup(f'<a{class_} href="{self.root}{section}/{letters(id_)}/">{letters(name)}</a>')
