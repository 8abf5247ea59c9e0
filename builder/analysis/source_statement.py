"""A sentence or three on what a topic rests on, drafted from the data; the editor may write a better one."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from builder.analysis.findings import ClaimFindings, Count, Grade
from builder.analysis.origins import Origins
from builder.analysis.wording import Wording, counted, listed
from builder.model import ActorKind, Briefing, KeyPoint, Position
from builder.text.number_format import format_count

_VERBS = {"do": ("does", "do"), "be": ("is", "are")}


class Voice(StrEnum):
    """What kind of voice a statement has, tried in this order; its value is how the sentence names it."""

    OWN = "the articles themselves"
    UNNAMED = "people who are not named"
    OFFICIAL = "states and those who speak for them"
    NAMED = "others who are named"


_ALONE = {
    Voice.OWN: "Only the articles themselves speak.",
    Voice.UNNAMED: "Only people who are not named speak.",
    Voice.OFFICIAL: "Only states and those who speak for them are heard.",
    Voice.NAMED: "All who speak are named.",
}
"""What is said of a voice where there is no other."""


class SourceStatements:
    """Drafts the statement of each topic of a briefing."""

    def __init__(
        self, briefing: Briefing, origins: Origins, text_of: Mapping[str, str], wording: Wording
    ) -> None:
        self._actors = briefing.actors
        self._origins = origins
        self._text_of = text_of
        self._wording = wording

    def draft(
        self, said: Iterable[KeyPoint | Position], count: Count, claims: Sequence[ClaimFindings]
    ) -> str:
        """Say how many stand behind a topic, what kind of voices they are, and which link is the weakest."""
        if not count.articles:
            return ""
        return " ".join(
            filter(None, (_behind(count), self._voices(said, count), self._weakest(count, claims)))
        )

    def _voices(self, said: Iterable[KeyPoint | Position], count: Count) -> str:
        """Count the statements of each kind of voice; what edits of one text say alike is one statement."""
        distinct = {(self._text_of[each.source], _content(each), each.said_by) for each in said}
        voices = Counter(
            voice for *_, said_by in distinct for voice in set(map(self._voice, said_by or ("",)))
        )
        found = [(voices[voice], voice) for voice in Voice if voices[voice]]
        itself = count.articles == 1
        if len(found) == 1:
            return "Only the article itself speaks." if itself and voices[Voice.OWN] else _ALONE[found[0][1]]
        (number, first), *others = found
        name = "the article itself" if itself and first is Voice.OWN else first
        statements = f"{name} ({format_count(number, 'statement')})"
        return f"Who speaks: {listed([statements, *(f'{voice} ({n})' for n, voice in others)])}."

    def _voice(self, claimant: str) -> Voice:
        if not claimant:
            return Voice.OWN
        if self._actors[claimant].kind is ActorKind.UNNAMED:
            return Voice.UNNAMED
        last = self._actors[self._origins.chain(claimant)[-1]]
        return Voice.OFFICIAL if last.kind is ActorKind.STATE else Voice.NAMED

    def _weakest(self, count: Count, claims: Sequence[ClaimFindings]) -> str:
        if count.texts == 1:
            return "The weakest link: all of it stands in one text." if count.articles > 1 else ""
        single = [each for each in claims if each.grade is Grade.SINGLE_ORIGIN]
        unnamed = [each for each in single if self._unnamed(each)]
        if unnamed:
            actors = dict.fromkeys(actor for each in _affirming(unnamed[0]) for actor in each.said_by)
            named = f"“{_sentence(unnamed[0])}” rests on {self._wording.actors(actors)} alone"
            return f"The weakest link: {named}{_and_others('do', len(unnamed) - 1)}."
        if single:
            named = f"“{_sentence(single[0])}” rests on one origin"
            return f"The weakest link: {named}{_and_others('do', len(single) - 1)}."
        contested = [each for each in claims if each.grade is Grade.CONTESTED]
        if contested:
            named = f"“{_sentence(contested[0])}” is contested"
            return f"The weakest link: {named}{_and_others('be', len(contested) - 1)}."
        return ""

    def _unnamed(self, claim: ClaimFindings) -> bool:
        """Say whether nobody affirms a claim but people who are not named."""
        said_by = [each.said_by for each in _affirming(claim)]
        return all(said_by) and all(
            self._actors[actor].kind is ActorKind.UNNAMED for actors in said_by for actor in actors
        )


def _content(statement: KeyPoint | Position) -> object:
    """Return what a statement says: a position without a key point has nothing but its quotes."""
    if isinstance(statement, KeyPoint):
        return statement.point
    return tuple(quote.text for quote in statement.quotes)


def _behind(count: Count) -> str:
    if count.articles == 1:
        return "What is said here comes from one article."
    texts = "" if count.texts == count.articles else f" ({counted(count.texts, 'independent text')})"
    articles = counted(count.articles, "article" if texts else "independent article")
    return (
        f"What is said here comes from {articles}{texts} and goes back to {counted(count.origins, 'origin')}."
    )


def _affirming(claim: ClaimFindings) -> list[Position]:
    return [position for position in claim.taken if position.position.affirms]


def _sentence(claim: ClaimFindings) -> str:
    return claim.claim.claim.rstrip(".")


def _and_others(verb: str, others: int) -> str:
    return f", as {_VERBS[verb][others > 1]} {counted(others, 'other claim')}" if others else ""
