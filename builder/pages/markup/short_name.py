"""Short names of sources, for narrow columns and for links that stand side by side."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count, filterfalse
from string import ascii_uppercase

from builder.analysis.findings import Findings, TextGroup
from builder.model import Basis, Source

LENGTH = 26
"""Characters of a title that make a name: a line of a narrow column."""


def short_names(findings: Findings) -> dict[str, str]:
    """Return a name for each source: the editor's, else its outlet's, else the beginning of its title.

    An outlet lends its name where the article states it and no other text is from there. Edits of one text
    that would share a name have a letter behind it; other sources that would have a number.
    """
    sources, letters = findings.briefing.sources, edit_letters(findings.texts)
    of_outlet = Counter(
        outlet
        for text in findings.texts
        for outlet in dict.fromkeys(_outlet(sources[source]) for source in text.sources)
    )
    names = {}
    for id_, source in sources.items():
        outlet = _outlet(source)
        names[id_] = source.short or (outlet if of_outlet[outlet] == 1 else "") or _beginning(source.title)
    for text in findings.texts:
        if len({names[source] for source in text.sources}) < len(text.sources):
            names |= {source: f"{names[source]} {letters[source]}" for source in text.sources}
    return _numbered(names)


def edit_letters(texts: Iterable[TextGroup]) -> dict[str, str]:
    """Return for each edit of a text that several sources print its letter, from A, in order of id."""
    return {
        source: letter
        for text in texts
        if len(text.sources) > 1
        for source, letter in zip(text.sources, _letters(), strict=False)
    }


def _letters() -> Iterator[str]:
    """Yield A to Z, then A2 to Z2 and so on."""
    for round_ in count(1):
        for letter in ascii_uppercase:
            yield letter if round_ == 1 else f"{letter}{round_}"


def _outlet(source: Source) -> str:
    return source.outlet.name if source.outlet and source.outlet.basis is Basis.STATED else ""


def _beginning(title: str) -> str:
    """Cut a title at a word."""
    if len(title) <= LENGTH:
        return title
    return title[:LENGTH].rsplit(None, 1)[0].rstrip(" ,;:.–—-(") + " …"


def _numbered(names: dict[str, str]) -> dict[str, str]:
    times = Counter(names.values())
    numbered = {
        name: filterfalse(times.__contains__, map(f"{name} {{}}".format, count(1)))
        for name, number in times.items()
        if number > 1
    }
    return {id_: next(numbered[name]) if name in numbered else name for id_, name in names.items()}
