"""How actors and articles are spoken of in the sentences that the comparison writes."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice

from builder.analysis.findings import Mention
from builder.analysis.origins import Said
from builder.model import ActorKind, Briefing, Source

NAMED = 3
"""How many voices a sentence names before it counts the others."""
_OFTEN_WITH_THE = frozenset({ActorKind.ORGANISATION, ActorKind.ARMED_GROUP})
"""Kinds whose names take the article wherever they stand alone; one such place is enough to know it by."""
_COMMON = frozenset(
    (
        "A An Anonymous Foreign Former Local Men Other People Police Senior Several Some Unnamed Women "
        "Two Three Four Five Six Seven Eight Nine Ten Many"
    ).split()
)
"""First words of names of unnamed people that are no proper names, beside plurals such as `Officials`."""
_ENOUGH = 100
"""Mentions that tell whether a name takes the article, however many more there are."""
_SPELT_OUT = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class Wording:
    """Names of actors with the article that the sources give them, and of sources."""

    def __init__(self, briefing: Briefing, mentions: Mapping[str, Collection[Mention]]) -> None:
        self._briefing = briefing
        self._mentions = mentions
        self._named: dict[str, str] = {}

    def actor(self, actor: str) -> str:
        """Return an actor's name as it stands within a sentence: `the Pentagon`, `Russia`."""
        if actor not in self._named:
            self._named[actor] = self._name(actor)
        return self._named[actor]

    def actors(self, actors: Iterable[str]) -> str:
        """Return several actors in a row."""
        return listed(map(self.actor, actors))

    def source(self, source: str) -> str:
        """Return an article as a sentence speaks of it: by its outlet, or else its title."""
        record = self._briefing.sources[source]
        return f"the article “{record.title}”" if record.outlet is None else _by_outlet(record)

    def names(self, statements: Iterable[Said], *, with_sources: bool = True) -> list[str]:
        """Name claimants once each, then, if wanted, articles that speak in their own voice."""
        statements = tuple(statements)
        actors = dict.fromkeys(actor for statement in statements for actor in statement.said_by)
        own = dict.fromkeys(statement.source for statement in statements if not statement.said_by)
        return [*map(self.actor, actors), *(map(self.source, own) if with_sources else ())]

    def claimants(self, said_by: tuple[str, ...], source: str) -> str:
        """Return who says something: the claimants, or the article in its own voice."""
        return self.actors(said_by) if said_by else self.source(source)

    def _name(self, actor: str) -> str:
        record = self._briefing.actors[actor]
        within = record.name[0].lower() + record.name[1:]
        if record.kind is ActorKind.UNNAMED and (
            within in record.aliases or self._is_common(record.name.partition(" ")[0])
        ):
            return within
        return f"the {record.name}" if self._takes_the(actor) else record.name

    def _is_common(self, word: str) -> bool:
        return word in _COMMON or (word.endswith("s") and word not in self._proper)

    @cached_property
    def _proper(self) -> frozenset[str]:
        """All names but those of unnamed people: `Russians` keeps its capital, `Historians` does not."""
        named = (actor for actor in self._briefing.actors.values() if actor.kind is not ActorKind.UNNAMED)
        return frozenset(name for actor in named for name in actor.spellings)

    def is_unnamed(self, actor: str) -> bool:
        """Whether an actor is a group of unnamed people."""
        return self._briefing.actors[actor].kind is ActorKind.UNNAMED

    def _takes_the(self, actor: str) -> bool:
        """Judge by the articles, whether they mostly print the full name after "the"."""
        record = self._briefing.actors[actor]
        if record.name.lower().startswith("the "):
            return False
        full = [each for each in islice(self._mentions[actor], _ENOUGH) if each.text == record.name]
        after_the = sum(map(self._stands_after_the, full))
        if record.kind in _OFTEN_WITH_THE:
            return after_the > 0 or " of " in record.name or " for " in record.name
        return after_the * 2 > len(full)

    def _stands_after_the(self, mention: Mention) -> bool:
        text = self._briefing.sources[mention.source].article.text
        return text[max(0, mention.start - 5) : mention.start].lower().split()[-1:] == ["the"]


def listed(items: Iterable[str], conjunction: str = "and") -> str:
    """Return items in a row: `a`, `a and b`, `a, b and c`."""
    *first, last = items
    return f"{', '.join(first)} {conjunction} {last}" if first else last


def several(names: Sequence[str], number: int | None = None) -> str:
    """Return names in a row, or the first of them and how many others there are, of `number` in all."""
    number = len(names) if number is None else number
    if number <= NAMED:
        return listed(names)
    return f"{', '.join(names[:NAMED])} and {counted(number - NAMED, 'other')}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number of things, small numbers in letters: `one article`, `three articles`, `12 articles`."""
    figure = _SPELT_OUT[number] if number < len(_SPELT_OUT) else f"{number:,}"
    return f"{figure} {noun if number == 1 else plural or noun + 's'}"


def capital_first(text: str) -> str:
    """Return a text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _by_outlet(source: Source) -> str:
    assert source.outlet is not None
    return f"“{source.title}” ({source.outlet.name})"
