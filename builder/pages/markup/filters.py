"""What templates ask for by name: labels, lists of links, spellings with their counts."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any, NamedTuple

from markupsafe import Markup

from builder.pages.markup.address import chart_uri
from builder.pages.markup.labels import entry_of, kind_name, kinds_name, label
from builder.pages.markup.language import attributes
from builder.pages.markup.letters import letters, markup
from builder.pages.markup.prose import prose, prose_line
from builder.text.unit import is_counted, spelled_out

LISTED = 60
"""Names in a list of absent sources before it only counts: no page of a claim may name every source."""


class Listed(NamedTuple):
    """The first links of a list that may be long, and how many it leaves out."""

    links: list[Markup]
    more: int


def listed(names: Iterable[str], links: dict[str, Markup]) -> Listed:
    """Return the links of a list, cut where it would be too long."""
    all_names = list(names)
    return Listed([links[name] for name in all_names[:LISTED]], max(0, len(all_names) - LISTED))


def joined(links: Iterable[Markup]) -> Markup:
    """Return links side by side."""
    return markup(", ".join(links))


def spelled(spellings: Iterable[tuple[str, int]]) -> Markup:
    """Return spellings with how often each stands there: `Hameden ×2, Hamadan`."""
    return joined(
        [markup(f"{letters(text)} ×{count}") if count > 1 else letters(text) for text, count in spellings]
    )


def position(at: tuple[float, float]) -> str:
    """Return latitude and longitude in words: `35.2° N, 48.6° E`."""
    latitude, longitude = at
    north, east = "S" if latitude < 0 else "N", "W" if longitude < 0 else "E"
    return f"{abs(latitude):g}° {north}, {abs(longitude):g}° {east}"


def by_case(rows: Iterable[Any]) -> list[tuple[str, list[Any]]]:
    """Group rows whose first item is a `FigureView` by the name of its case, in their order."""
    return [(case, list(group)) for case, group in groupby(rows, key=lambda row: row[0].case)]


def in_unit(unit: str) -> str:
    """Return what a number of a unit is: `in tonnes`, `number of people`."""
    return f"number of {unit}" if is_counted(unit) else f"in {spelled_out(unit)}"


FILTERS: dict[str, Callable[..., object]] = {
    "prose": prose,
    "prose_line": prose_line,
    "label": label,
    "entry": entry_of,
    "lang": attributes,
    "links": joined,
    "spelled": spelled,
    "position": position,
    "in_unit": in_unit,
    "groupby_case": by_case,
    "chart_uri": chart_uri,
    "kind": kind_name,
    "kinds": kinds_name,
}
