"""`content/moved.yml`: addresses that were published once, and where their content is now."""

from collections.abc import Iterator, Mapping, Set

from builder.model import Moved, Source
from builder.problem import Place, Problem
from builder.reading import suggest
from builder.reading.content.moved import GOOD, MOVABLE, SECTION, MovedContent, canonical
from builder.reading.document import Document
from builder.reading.suggest import named
from builder.reading.validation import mapping_of, validate

_REGISTRIES = {"actors": "actors", "topics": "topics", "figures": "measures", "claims": "claims"}
"""Section of the site -> the registry that its ids are from."""


class Addresses:
    """The addresses that editors' ids make, as far as they are known: an error may hide some."""

    def __init__(
        self, ids: Mapping[str, Set[str] | None], sources: Mapping[str, Source | None], drafts: Set[str]
    ) -> None:
        self._sources = sources
        self.drafts = {f"sources/{draft}/" for draft in drafts}
        self.known = {f"sources/{source}/" for source in sources}
        for source in filter(None, sources.values()):
            self.known.update(_anchors(source))
        self._unread = [section for section, registry in _REGISTRIES.items() if ids.get(registry) is None]
        for section, registry in _REGISTRIES.items():
            self.known.update(f"{section}/{id_}/" for id_ in ids.get(registry) or ())
        self.known.update(f"timeline/#event-{id_}" for id_ in ids.get("events") or ())
        if ids.get("events") is None:
            self._unread.append("timeline")

    def lacks(self, address: str) -> bool:
        """Tell whether an address is surely not there."""
        if address in self.known or SECTION.fullmatch(address):
            return False
        section, _, rest = address.partition("/")
        page = rest.partition("/")[0]
        hidden = section == "sources" and "#" in address and self._sources.get(page, self) is None
        return not hidden and section not in self._unread


def _anchors(source: Source) -> Iterator[str]:
    page = f"sources/{source.id}/#"
    yield from (f"{page}point-{each.id}" for each in source.key_points)
    yield from (f"{page}figure-{each.id}" for each in source.figures)
    yield from (f"{page}position-{each.id}" for each in source.positions)


def read_moved(document: Document, addresses: Addresses) -> tuple[tuple[Moved, ...], list[Problem]]:
    """Make the records of what moved, and check that none leads nowhere, or away from what is there."""
    mapping, problems = mapping_of(document)
    keys: dict[str, str] = {}
    made = []
    for key in mapping:
        keys.setdefault(canonical(key), key)
    for key in mapping:
        address, place = canonical(key), document.place(document.find((key,))[0])
        if keys[address] != key:
            message = f"the address {named(address)} stands here twice"
            problems.append(Problem(place, "duplicate-key", message, "Keep one of the entries"))
            continue
        if not MOVABLE.fullmatch(address):
            message = f"{named(key)} is no address that can have moved"
            problems.append(Problem(place, "bad-value", message, f"Write {GOOD}"))
            continue
        content, found = validate(document, MovedContent, (key,))
        problems += found
        if content is None:
            continue
        target = document.place(document.find((key, "to"))[1])
        problems += _left(address, place, addresses, keys)
        problems += _reached(content.to, target, addresses, keys)
        made.append(Moved(address, content.to, content.date, content.why, place))
    return tuple(made), problems


def _left(address: str, place: Place, addresses: Addresses, moved: Mapping[str, str]) -> Iterator[Problem]:
    if address in addresses.known or address in addresses.drafts:
        message = f"{named(address)} is there: nobody who goes there is led on"
        cure = "Take this entry out, or what stands there now"
        yield Problem(place, "address-in-use", message, cure)
    page, sign, _ = address.partition("#")
    if sign and page not in moved and addresses.lacks(page):
        message = f"{named(page)} is not there, so that nothing on it can lead on"
        cure = f"Add an entry {named(page)} for the page itself"
        yield Problem(place, "unknown-address", message, cure)


def _reached(
    target: str | None, place: Place, addresses: Addresses, moved: Mapping[str, str]
) -> Iterator[Problem]:
    if target is None:
        return
    if target in moved:
        message = f"{named(target)} has moved itself"
        yield Problem(place, "unknown-address", message, "Write where that is now, or leave 'to' out")
    elif addresses.lacks(target):
        otherwise = "Correct it, or leave 'to' out where nothing took its place"
        cure = suggest.cure(target, sorted(addresses.known), otherwise)
        yield Problem(place, "unknown-address", f"nothing is at {named(target)}", cure)
