"""Who is named where in the articles."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from builder.analysis.findings import AmbiguousMention, Mention
from builder.analysis.memory import Memory, report_of
from builder.model import Actor, ActorKind, Briefing, Source
from builder.text.article import read_article
from builder.text.name import Found, Name, NameIndex

_JOINED_ONLY_TO_NAMES = frozenset({ActorKind.PERSON, ActorKind.WEAPON})
"""`Smith-Jones` is another person than Smith and `Tu-22-M` another aircraft than Tu-22; states stay
themselves."""


class Mentions(NamedTuple):
    """The mentions of all actors."""

    by_source: dict[str, tuple[Mention, ...]]
    """In the order of the text; every source is a key."""
    by_actor: dict[str, tuple[Mention, ...]]
    """By source in the order of the briefing, then in the order of the text; every actor is a key."""
    ambiguous: tuple[AmbiguousMention, ...]
    """Spellings that two actors share where no exclusion says which is meant: attributed to neither."""


def mentions_in(briefing: Briefing, memory: Memory) -> Mentions:
    """Find every actor by name and alias in every article, outside the words that were set aside."""
    names = tuple(name for actor in briefing.actors.values() for name in names_of(actor))
    index = memory.of(names, lambda: NameIndex(names))
    by_source: dict[str, tuple[Mention, ...]] = {}
    by_actor: dict[str, list[Mention]] = {actor: [] for actor in briefing.actors}
    ambiguous: list[AmbiguousMention] = []
    for source in briefing.sources.values():
        key = (index, report_of(source), _excluded(source))
        by_source[source.id], unclear = memory.of(key, partial(_found, index, source))
        for mention in by_source[source.id]:
            by_actor[mention.actor].append(mention)
        ambiguous += unclear
    return Mentions(by_source, {actor: tuple(found) for actor, found in by_actor.items()}, tuple(ambiguous))


def set_aside_spans(source: Source) -> list[tuple[int, int]]:
    """Return the spans of an article's text that are not part of its report."""
    return [(part.start, part.end) for entry in source.set_aside for part in entry.quote.parts]


def holds_name(actor: Actor, words: str) -> bool:
    """Say whether words hold a name of an actor, so that excluding them can exclude something."""
    article = read_article("", words.encode())
    return bool(NameIndex(names_of(actor)).find(article))


def names_of(actor: Actor) -> Iterator[Name]:
    """Yield every spelling of an actor."""
    joins = actor.kind not in _JOINED_ONLY_TO_NAMES
    for spelling in actor.spellings:
        yield Name(actor.id, spelling, joins)


def _excluded(source: Source) -> tuple[tuple[str, str], ...]:
    return tuple((note.actor, note.excluded) for note in source.actors if note.excluded is not None)


def _found(index: NameIndex, source: Source) -> tuple[tuple[Mention, ...], tuple[AmbiguousMention, ...]]:
    found = index.find(source.article, set_aside_spans(source), _excluded(source))
    clear = [hit for hit in found if len(hit.owners) == 1]
    unclear = tuple(_ambiguous(source, hit) for hit in found if len(hit.owners) > 1)
    return tuple(_mentions(source, clear)), unclear


def _mentions(source: Source, found: Iterable[Found]) -> Iterator[Mention]:
    """Yield mentions; both they and the paragraphs are in order, so one walk over both numbers them."""
    id_, text, paragraphs = source.id, source.article.text, iter(source.article.paragraphs)
    number, paragraph_end = 0, 0
    for (actor,), start, end in found:
        while paragraph_end <= start:
            paragraph = next(paragraphs)
            number, paragraph_end = paragraph.number, paragraph.end
        yield Mention(id_, actor, number, start, end, text[start:end])


def _ambiguous(source: Source, hit: Found) -> AmbiguousMention:
    return AmbiguousMention(source.id, source.article.text[hit.start : hit.end], hit.owners)
