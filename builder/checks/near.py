"""What stands around a quote in its article: who is credited there, who is named near."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from builder.analysis.findings import Mention, Statement
from builder.analysis.origins import Origins
from builder.model import Actor, ActorKind, Figure, KeyPoint, Part, Position, Quote, Source
from builder.text.article import Article, fold_words
from builder.text.attribution import Attribution, attributions
from builder.text.name import Name, NameIndex, merged
from builder.text.quotation import Span
from builder.text.quote import holds_folded
from builder.text.speech_verb import PRONOUNS, SEEMING
from builder.text.word import lower_words


class Credited(NamedTuple):
    """Words of an article that are credited to somebody; offsets in code points of `Article.text`."""

    spans: tuple[tuple[int, int], ...]
    verb: tuple[int, int]
    speaker: tuple[int, int] | None
    found: Attribution


class Speakers(NamedTuple):
    """To whom an article credits something."""

    actors: set[str]
    """Those of the registry that the words name, or that this article presents by them."""
    words: str
    """As printed."""
    owners: frozenset[str] = frozenset()
    """Those of the actors whose people speak, and not they themselves: `Norrail’s drivers`."""


_AROUND_ENTRY = re.compile(r"^(?:figure|position|event)-|-\d+$")
"""What an entry's id has around it in the ids of its quotes."""
_OF_PERSONS = frozenset(("he", "she", "i"))
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\s\w")
_HUGE = 1 << 60


@lru_cache(maxsize=4096)
def credited_in(article: Article) -> tuple[tuple[Credited, ...], ...]:
    """Return for each paragraph of an article what it credits to somebody, in the order of its text."""
    return tuple(tuple(_credited(article, number)) for number in range(len(article.paragraphs)))


def _credited(article: Article, number: int) -> Iterator[Credited]:
    at = article.paragraphs[number].start
    for found in attributions(article.text[at : article.paragraphs[number].end]):
        speaker = found.speaker and (found.speaker[0] + at, found.speaker[1] + at)
        spans = tuple((start + at, end + at) for start, end in found.statements)
        yield Credited(spans, (found.verb[0] + at, found.verb[1] + at), speaker, found)


def is_english(source: Source) -> bool:
    """Whether an article's sentences can be read here; without `language:` it is in English."""
    return source.language is None or source.language.partition("-")[0] == "en"


def own_statements(source: Source) -> Iterator[Statement]:
    """Yield the statements with claimant and quotes of their own: others take them from a key point."""
    for statement in source.statements():
        if isinstance(statement, KeyPoint) or statement.of is None:
            yield statement


def parts_of(statement: Statement) -> Iterator[Part]:
    """Yield the parts of all quotes of a statement."""
    for quote in statement.quotes:
        yield from quote.parts


def entry_name(statement: Statement) -> str:
    """Return what a statement is called in a message."""
    kinds = {KeyPoint: "key point", Figure: "figure", Position: "position"}
    return f"{kinds[type(statement)]} '{statement.id}'"


def entry_of(quote: Quote) -> str:
    """Return the id of the entry that a quote was written in, which the quote's own id tells."""
    return _AROUND_ENTRY.sub("", quote.id)


class Registered:
    """What the checks of all sources need to know of the actors."""

    def __init__(self, actors: Mapping[str, Actor], origins: Origins) -> None:
        self.actors = actors
        self._origins = origins
        self._related: dict[str, set[str]] = {}

    @cached_property
    def names(self) -> NameIndex:
        """All names and aliases."""
        return NameIndex(Name(actor.id, name) for actor in self.actors.values() for name in actor.spellings)

    @cached_property
    def speaking_for(self) -> dict[str, set[str]]:
        """For each actor those that speak for it, itself included."""
        found: dict[str, set[str]] = {actor: {actor} for actor in self.actors}
        for actor in self.actors:
            for above in self._origins.chain(actor):
                found[above].add(actor)
        return found

    def related(self, actor: str) -> set[str]:
        """Return those that speak for an actor, those that it speaks for, and itself."""
        if actor not in self._related:
            self._related[actor] = self.speaking_for[actor].union(self._origins.chain(actor))
        return self._related[actor]


class Surroundings:
    """Who is named and who is credited around the quotes of one source."""

    def __init__(self, source: Source, mentions: tuple[Mention, ...], registered: Registered) -> None:
        self.article = source.article
        self.registered = registered
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._presented = [
            (note.actor, len(note.presented_as), fold_words(note.presented_as))
            for note in source.actors
            if note.presented_as
        ]
        self._words: dict[str, frozenset[str]] = {}
        self._named_near: dict[int, set[str]] = {}
        """By the number of the paragraph."""

    def words_in(self, text: str) -> frozenset[str]:
        """Return the words of a key point or quote in small letters, which several checks ask for."""
        if text not in self._words:
            self._words[text] = frozenset(lower_words(text))
        return self._words[text]

    def bounds_near(self, part: Part) -> tuple[int, int]:
        """Return where the paragraph before that of a quote begins, and the one behind it ends."""
        paragraphs = self.article.paragraphs
        first, last = max(0, part.paragraph - 2), min(len(paragraphs), part.paragraph + 1) - 1
        return paragraphs[first].start, paragraphs[last].end

    def named_near(self, part: Part) -> set[str]:
        """Return the actors named in the paragraph of a quote and in those beside it."""
        if part.paragraph not in self._named_near:
            self._named_near[part.paragraph] = self._named(*self.bounds_near(part))
        return self._named_near[part.paragraph]

    def named_in_sentence(self, part: Part) -> set[str]:
        """Return the actors named in the sentences of a quote."""
        return self._named(*self.article.sentences_at(part.start, part.end))

    @cached_property
    def names_and_speakers(self) -> list[Span]:
        """Where the article names an actor or somebody who speaks, in order."""
        spoken = (each.speaker for credits in credited_in(self.article) for each in credits if each.speaker)
        return merged(chain(((mention.start, mention.end) for mention in self._mentions), spoken))

    def text_near(self, part: Part) -> str:
        """Return the words of the paragraph of a quote and of those beside it."""
        return self.article.text[slice(*self.bounds_near(part))]

    def speakers(self, quote: Quote) -> Speakers | None:
        """Return to whom the article credits the greater part of a quote; None where it credits nobody."""
        part = _greater_part(quote)
        spoken = self._spoken[part.paragraph - 1]
        innermost = _innermost([credited for credited, _ in spoken], part)
        found = None if innermost is None else spoken[innermost][1]
        if found is None or not part.start <= spoken[innermost or 0][0].verb[0] < part.end:
            return found
        outer = (speakers.actors for credited, speakers in spoken if speakers and _encloses(credited, part))
        return found._replace(actors=found.actors.union(*outer))

    @cached_property
    def _spoken(self) -> list[list[tuple[Credited, Speakers | None]]]:
        """For each paragraph what is credited, and to whom; a pronoun means who spoke last, if near.

        Whoever else was named in the paragraph since then could be meant as well.
        """
        spoken, last, since, said = [], Speakers(set(), ""), 0, 0
        for number, credits in enumerate(credited_in(self.article)):
            here: list[tuple[Credited, Speakers | None]] = []
            for credited in credits:
                if credited.speaker and not self._is_pronoun(credited.speaker):
                    last, since = self._speaking(credited.speaker), number
                elif credited.speaker:
                    begins = max(said, self.article.paragraphs[number].start)
                    last = last._replace(actors=last.actors | self._beside(begins, credited.speaker))
                said = credited.verb[1]
                near = credited.speaker and last.words and number - since <= 1
                here.append((credited, last if near and credited.found.hedge not in SEEMING else None))
            spoken.append(here)
        return spoken

    def _beside(self, begins: int, pronoun: tuple[int, int]) -> set[str]:
        """Return who is named before a pronoun and can be meant by it: persons by `he`, others by `it`."""
        wants_person = self.article.text[slice(*pronoun)].lower() in _OF_PERSONS
        named = self._named(begins, pronoun[0])
        is_person = {id_: self.registered.actors[id_].kind is ActorKind.PERSON for id_ in named}
        return {id_ for id_ in named if is_person[id_] == wants_person}

    def _is_pronoun(self, speaker: tuple[int, int]) -> bool:
        return self.article.text[slice(*speaker)].lower() in PRONOUNS

    def _speaking(self, speaker: tuple[int, int]) -> Speakers:
        words = self.article.text[slice(*speaker)]
        folded = fold_words(words)
        presented = {
            actor
            for actor, length, presented_as in self._presented
            if len(words) <= length and holds_folded(presented_as, folded)
        }
        owners: set[str] = set()
        named: set[str] = set()
        for mention in self._mentions_in(*speaker):
            owns = _POSSESSIVE.match(self.article.text, mention.end, speaker[1])
            (owners if owns else named).add(mention.actor)
        return Speakers(presented | named | owners, words, frozenset(owners - named - presented))

    def _mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _named(self, start: int, end: int) -> set[str]:
        return {mention.actor for mention in self._mentions_in(start, end)}


def credit_of(article: Article, quote: Quote) -> Credited | None:
    """Return what credits the greater part of a quote to somebody, the innermost; None where nothing does."""
    part = _greater_part(quote)
    credits = credited_in(article)[part.paragraph - 1]
    innermost = _innermost(credits, part)
    return None if innermost is None else credits[innermost]


def _greater_part(quote: Quote) -> Part:
    return max(quote.parts, key=lambda each: each.end - each.start)


def _innermost(credits: Sequence[Credited], part: Part) -> int | None:
    """Return which of the credits of a paragraph holds the greater part of a quote in the fewest words."""
    sizes = [(_size(credited, part), -number) for number, credited in enumerate(credits)]
    size, last = min(sizes, default=(_HUGE, 0))
    return -last if size < _HUGE else None


def _encloses(credited: Credited, part: Part) -> bool:
    """Tell whether all of a quote is credited, its own `X warned` too: `X warned of it, Y said`."""
    return any(lo <= part.start and part.end <= hi for lo, hi in credited.spans) and not (
        part.start <= credited.verb[0] < part.end
    )


def _size(credited: Credited, part: Part) -> int:
    """Return the length of the credited words that hold the greater part of a quote, `_HUGE` if none do.

    Where the quote holds the verb too, only what stands behind it is credited.
    """
    verb = credited.verb
    start = verb[1] if part.start <= verb[0] < part.end and verb[1] <= credited.spans[0][0] else part.start
    sizes = (
        hi - lo for lo, hi in credited.spans if (min(hi, part.end) - max(lo, start)) * 2 >= part.end - start
    )
    return min(sizes, default=_HUGE)
