"""What narrows a list: the values of its items, for the controls that `assets/script/filter.js` reads."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Facet(NamedTuple):
    """One thing by which a list is narrowed."""

    name: str
    """Of its parameter in the address, and of the items' `data-` attribute."""
    label: str
    every: str
    """What stands where nothing is chosen."""
    options: list[tuple[str, str]]
    """Values, which hold no space, and the words for them."""


def facet(
    name: str, label: str, every: str, words: Mapping[str, str], taken: Iterable[Iterable[str]]
) -> list[Facet]:
    """Return a facet with the values that items take, in the order of `words`; none where all are alike.

    `taken` holds the values of each item.
    """
    items = [frozenset(values) for values in taken]
    used = frozenset().union(*items)
    if not used or all(values == used for values in items):
        return []
    return [Facet(name, label, every, [(value, shown) for value, shown in words.items() if value in used])]
