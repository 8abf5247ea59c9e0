"""Whether the article credits a statement to the one whom the summary credits with it."""

from collections.abc import Iterator
from itertools import islice

from builder.analysis.findings import Statement
from builder.analysis.wording import listed
from builder.checks.near import (
    Speakers,
    Surroundings,
    credited_in,
    entry_name,
    own_statements,
    parts_of,
)
from builder.model import ActorKind, KeyPoint, Source
from builder.problem import Problem, accepting
from builder.text.shown import shown
from builder.text.speech_verb import SPEAKERS
from builder.text.word import lower_words, roots

_ACTS = frozenset(
    "agree announce call declare describe dismiss find question reject report tell write".split()
)
"""Verbs of saying by which something is done too: "the court rejected the appeal", "called an election"."""
_ARTICLES = frozenset({"a", "an", "the"})


def distant_claimants(source: Source, around: Surroundings) -> Iterator[Problem]:
    """Report a claimant whom neither the paragraph of a quote nor those beside it name."""
    for statement in own_statements(source):
        for claimant in statement.said_by:
            if not _is_near(statement, claimant, around):
                yield Problem(
                    statement.place,
                    "claimant-not-near",
                    f"{entry_name(statement)} is credited to {claimant}, whom the article does not name in "
                    f"the paragraph of the quote or beside it",
                    f"Mend said_by, add the article's word for them to their aliases, or "
                    f"{accepting('claimant-not-near', statement.id)}",
                )


def other_claimants(source: Source, around: Surroundings) -> Iterator[Problem]:
    """Report a statement that its article credits to somebody whom the summary does not name as claimant."""
    for statement in own_statements(source):
        found = (speakers for speakers in map(around.speakers, statement.quotes) if speakers is not None)
        yield from islice(
            (each for each in (_wrong(statement, speakers, around) for speakers in found) if each), 1
        )


def _wrong(statement: Statement, speakers: Speakers, around: Surroundings) -> Problem | None:
    named = speakers.actors - speakers.owners
    told = listed(sorted(named), "or") if named else shown(speakers.words)
    article = f"the article credits the words of {entry_name(statement)} to {told}"
    if not statement.said_by and _tells_of_an_act(statement, around):
        return None
    if not statement.said_by:
        return Problem(
            statement.place,
            "claimant-missing",
            f"{article}, and the summary to nobody",
            f"Name the claimant in said_by, or {accepting('claimant-missing', statement.id)}",
        )
    related = around.registered.related
    if not speakers.actors or not all(speakers.actors.isdisjoint(related(one)) for one in statement.said_by):
        return None
    if not named and _is_in_sentence(statement, around):
        return None  # "Norrail's drivers had complained, according to e-mails that the union made public"
    return Problem(
        statement.place,
        "claimant-other",
        f"{article}, the summary to {listed(statement.said_by)}",
        f"Mend said_by, or {accepting('claimant-other', statement.id)}",
    )


def _is_in_sentence(statement: Statement, around: Surroundings) -> bool:
    """Whether the sentence of a quote names its claimant, or somebody who speaks for them."""
    named = set().union(*map(around.named_in_sentence, parts_of(statement)))
    return any(not named.isdisjoint(around.registered.speaking_for[one]) for one in statement.said_by)


def _tells_of_an_act(statement: Statement, around: Surroundings) -> bool:
    """Whether quote and key point both name who spoke, and the verb is as often one of doing something."""
    if not isinstance(statement, KeyPoint):
        return False
    told = _roots(statement.point)
    text = around.article.text
    return any(
        credited.found.word in _ACTS
        and credited.speaker is not None
        and part.start <= credited.speaker[0] <= credited.verb[1] <= part.end
        and not told.isdisjoint(_roots(text[slice(*credited.speaker)]))
        for part in parts_of(statement)
        for credited in credited_in(around.article)[part.paragraph - 1]
    )


def _roots(words: str) -> set[str]:
    return roots(words, shortest=1) - _ARTICLES


def _is_near(statement: Statement, claimant: str, around: Surroundings) -> bool:
    parts = tuple(parts_of(statement))
    speaking = around.registered.speaking_for[claimant]
    if any(not speaking.isdisjoint(around.named_near(part)) for part in parts):
        return True
    actor = around.registered.actors[claimant]
    if actor.kind is not ActorKind.UNNAMED:
        return False
    nouns = {word for name in actor.spellings for word in lower_words(name)} & SPEAKERS
    nouns |= {noun.removesuffix("s") for noun in nouns}
    return not nouns or any(not nouns.isdisjoint(lower_words(around.text_near(part))) for part in parts)
