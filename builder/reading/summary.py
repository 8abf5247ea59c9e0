"""One summary on its way to a `Source`: its YAML, its article, and what its entries may refer to."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import NamedTuple, TypeVar

from yaml import MappingNode, Node, SequenceNode

from builder.model import ActorKind, KeyPoint, Quote
from builder.problem import Place
from builder.reading import suggest
from builder.reading.blank import OF_SEVERAL
from builder.reading.content.field_types import Content
from builder.reading.content.source import SourceContent
from builder.reading.document import Document
from builder.reading.evidence import Evidence
from builder.reading.registries import Registries
from builder.reading.suggest import named

Item = TypeVar("Item", bound=Content)


def value_node(mapping: Node, key: str) -> Node | None:
    """Return the node of a mapping's value, None where the key is not there."""
    for name, value in mapping.value:
        if name.value == key:
            return value  # type: ignore[no-any-return]
    return None


class Borrowed(NamedTuple):
    """What an entry with `of:` has from its key point unless it says otherwise."""

    said_by: tuple[str, ...]
    via: str | None
    hedge: str | None
    quotes: tuple[Quote, ...]


_NOTHING = Borrowed((), None, None, ())


_OTHER_ID = {
    "key point": "Give this one another id",
    "": "Give this one another id, or take its 'id:' away",
}
"""What may be an entry's own id -> what to do about one that another has."""
_COUNTS_OTHER = {"figure": "; or name another measure or case, if they count different things"}


def _free(id_: str, endings: Sequence[str], seen: Container[str]) -> str:
    """Return a line with an id that no earlier entry has."""
    ends = chain((ending.replace(" ", "-") for ending in endings), map(str, count(2)))
    return f"'id: {next(new for end in ends if (new := f'{id_}-{end}') not in seen)}'"


@dataclass(slots=True)
class Summary:
    """One source while it is read."""

    id: str
    document: Document
    content: SourceContent
    registries: Registries
    evidence: Evidence
    sources: frozenset[str]
    """Ids of all sources of the briefing."""

    def entries(self, key: str, items: Sequence[Item]) -> Iterator[tuple[Item, MappingNode, Place]]:
        """Yield each entry of a list with its node and place."""
        if not items:
            return
        node = value_node(self.root, key)
        assert node is not None
        for item, entry in zip(items, node.value, strict=True):
            yield item, entry, self.document.place(entry)

    @property
    def root(self) -> Node:
        """The file's mapping."""
        assert self.document.root is not None
        return self.document.root

    def place(self, mapping: Node, key: str) -> Place:
        """Return the place of a value, or of its mapping where the key is not there."""
        return self.document.place(value_node(mapping, key) or mapping)

    def _place_of(self, item: str, mapping: Node, key: str) -> Place:
        """Return the place of one item of a list, or of the value where it is no list."""
        node = value_node(mapping, key) or mapping
        items = node.value if isinstance(node, SequenceNode) else ()
        return self.document.place(next((inner for inner in items if inner.value == item), node))

    def report(self, place: Place, rule: str, message: str, cure: str) -> None:
        """Add a problem."""
        self.evidence.report(place, rule, message, cure)

    def expect_known(self, kind: str, id_: str | None, mapping: Node, key: str) -> bool:
        """Report a reference to an entry that its registry does not have; true where it has it."""
        known = self.registries.ids.get(kind)
        if id_ is None or known is None or id_ in known:
            return id_ is not None
        place, of_several = self._place_of(id_, mapping, key), key in OF_SEVERAL
        problem = self.registries.unknown(kind, id_, place, of_several=of_several)
        if problem:
            self.evidence.problems.append(problem)
        return False

    def expect_claimants(self, said_by: Sequence[str], via: str | None, entry: Node) -> None:
        """Report unknown claimants, and a `via` that is no outlet."""
        for actor in said_by:
            self.expect_known("actors", actor, entry, "said_by")
        if via is None or not self.expect_known("actors", via, entry, "via"):
            return
        outlet = self.registries.actors.get(via)
        if outlet is not None and outlet.kind is not ActorKind.OUTLET:
            message = f"via names an outlet, but {named(via)} is of kind {outlet.kind}"
            self.report(
                self.place(entry, "via"),
                "wrong-kind",
                message,
                "Name an actor of kind outlet, or use said_by",
            )

    def borrowed(self, of: str | None, points: dict[str, KeyPoint | None], entry: Node) -> Borrowed | None:
        """Return what an entry has from its key point; None where that is unknown or itself not proven."""
        if of is None:
            return _NOTHING
        if of not in points:
            cure = suggest.cure(of, points, "Name a key point of this source by its id")
            self.report(
                self.place(entry, "of"),
                "unknown-key-point",
                f"this source has no key point {named(of)}",
                cure,
            )
            return None
        point = points[of]
        return Borrowed(point.said_by, point.via, point.hedge, point.quotes) if point else None

    def expect_unique(
        self,
        id_: str,
        seen: dict[str, Place],
        place: Place,
        what: str,
        *,
        written: bool = True,
        endings: Sequence[str] = (),
    ) -> bool:
        """Report an id that an earlier entry of the source has; true where it is new.

        Where it was not `written` but made of what the entry is about, `endings` tell the entry from others.
        """
        first = seen.setdefault(id_, place)
        if first is place:
            return True
        message = f"the source has another {what} with the id {named(id_)}, in line {first.line}"
        cure = (
            _OTHER_ID.get(what, _OTHER_ID[""]) if written else f"Add to this one {_free(id_, endings, seen)}"
        )
        self.report(place, "duplicate-id", message, cure + _COUNTS_OTHER.get(what, ""))
        return False

    def expect_own_quote(self, has_quote: bool, of: str | None, place: Place) -> bool:
        """Report an entry that neither brings a quote nor borrows one."""
        if has_quote or of is not None:
            return True
        message = "the entry has no quote"
        self.report(
            place, "missing-key", message, "Add a quote, or name the key point that it belongs to after 'of:'"
        )
        return False
