"""Who is named with whom: the strongest ties between actors, by paragraphs that name both."""

from collections import Counter
from collections.abc import Iterable, Iterator
from heapq import nsmallest
from itertools import combinations, groupby
from operator import attrgetter
from typing import NamedTuple

from builder.analysis.findings import Findings
from builder.model import ActorKind, Briefing

NODES, TIES = 40, 80
"""Actors and ties that are shown: the strongest; more cannot be told apart."""
MORE_NODES, MORE_TIES = 10, 20
"""Outlets and mere reporters, and their ties, that can be shown with them."""

Pair = tuple[str, str]


class Tie(NamedTuple):
    """Two actors, `a` before `b` in order of id."""

    a: str
    b: str
    paragraphs: int
    """That name both; those of several edits of one text count as in the edit that has most."""


class Network(NamedTuple):
    """Actors and their ties, each in order of strength."""

    actors: tuple[str, ...]
    ties: tuple[Tie, ...]
    reporters: tuple[str, ...]
    """Outlets and mere reporters."""
    reporter_ties: tuple[Tie, ...]
    """Theirs, with each other and with `actors`."""
    left_out: int
    """Ties of actors that are too weak to be shown."""


def reporters(briefing: Briefing) -> frozenset[str]:
    """Return outlets and mere reporters: those whom articles took something from and credit nothing to."""
    statements = [each for source in briefing.sources.values() for each in source.statements()]
    claimants = {actor for each in statements for actor in each.said_by}
    between = {each.via for each in statements if each.via}
    outlets = {actor.id for actor in briefing.actors.values() if actor.kind is ActorKind.OUTLET}
    return frozenset(outlets | (between - claimants))


def network(findings: Findings) -> Network:
    """Return the strongest ties of a briefing, in time proportional to the pairs that paragraphs name."""
    aside = reporters(findings.briefing)
    found = _paragraphs(findings)
    main = {pair: count for pair, count in found.items() if aside.isdisjoint(pair)}
    ties, actors = _strongest(main, (), NODES, TIES)
    theirs = {
        pair: count
        for pair, count in found.items()
        if pair not in main and (set(pair) <= aside or not set(pair).isdisjoint(actors))
    }
    more, everyone = _strongest(theirs, actors, len(actors) + MORE_NODES, MORE_TIES)
    return Network(actors, ties, everyone[len(actors) :], more, len(main) - len(ties))


def _strongest(
    pairs: dict[Pair, int], actors: Iterable[str], nodes: int, ties: int
) -> tuple[tuple[Tie, ...], tuple[str, ...]]:
    """Take ties while they and their actors are few enough; of equal ones those first in order of id."""
    kept: list[Tie] = []
    known = dict.fromkeys(actors)
    reach = 4 * ties
    for pair, count in nsmallest(reach, pairs.items(), key=lambda each: (-each[1], each[0])):
        wider = known | dict.fromkeys(pair)
        if len(wider) <= nodes and len(kept) < ties:
            known = wider
            kept.append(Tie(*pair, count))
    return tuple(kept), tuple(known)


def _paragraphs(findings: Findings) -> Counter[Pair]:
    """Count the paragraphs that name two actors."""
    found: Counter[Pair] = Counter()
    for text in findings.texts:
        of_text: Counter[Pair] = Counter()
        for source in text.sources:
            of_text |= Counter(_pairs(findings, source))
        found.update(of_text)
    return found


def _pairs(findings: Findings, source: str) -> Iterator[Pair]:
    for _, named in groupby(findings.sources[source].mentions, key=attrgetter("paragraph")):
        yield from combinations(sorted({mention.actor for mention in named}), 2)
