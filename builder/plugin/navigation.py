"""The navigation: section indexes only, so that its cost does not grow with the number of sources."""

from collections.abc import Iterable

SECTIONS = ("index", "sources", "actors", "topics", "figures", "claims", "timeline")
"""What the briefing holds, in the order in which a reader asks."""
ABOUT = ("method", "data")
"""How it was made; the editor's own pages come before these."""


def navigation(generated: Iterable[str], hand_written: Iterable[str]) -> list[str]:
    """Return the Markdown addresses for MkDocs' `nav`; the pages bring their own titles."""
    known = set(generated)
    return [*_present(SECTIONS, known), *hand_written, *_present(ABOUT, known)]


def _present(sections: Iterable[str], known: set[str]) -> list[str]:
    return [uri for section in sections for uri in (f"{section}.md", f"{section}/index.md") if uri in known]
