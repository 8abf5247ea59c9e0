"""Passages that two articles share, found in time proportional to the text.

Seed and extend, as BLAST does with genes (Altschul and others, 1990): four words that begin with a long
one are a seed; where the same seed stood in an earlier article, the run of equal words around both is
followed to its ends. Every passage of a sentence or two holds many seeds, so that none is missed in practice.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import compress
from typing import NamedTuple

SEED = 4
"""Words in a seed."""
LONG = 7
"""Letters that make its first word long: in news about one word in five."""
PASSAGE = 10
"""Words that make a common run a shared passage; shorter ones are phrases of the language."""
_AFTER = SEED + (PASSAGE - SEED) // 2
_BEFORE = PASSAGE - _AFTER + 1
"""A passage goes on to here behind the beginning of a seed, or else begins this far before it."""
REMEMBERED = 8
"""Earlier places that a seed leads to. A text printed a hundred times is compared with eight of its copies,
which groups it as well as a hundred would, so that cost stays in proportion."""


class Run(NamedTuple):
    """A run of equal words in two articles, by the number of its first word in each."""

    a: int
    b: int
    length: int


Seed = tuple[str, ...]
Place = tuple[str, int]
"""Where a seed stood: the text and the number of its first word there."""


def shared_runs(texts: Mapping[str, list[str]]) -> dict[tuple[str, str], tuple[Run, ...]]:
    """Return the passages shared by pairs of texts (lists of words), each pair in the order of `texts`.

    Runs of a pair are in the order of the first text, and none overlaps another in either: a passage that
    stands twice in one text is counted once.
    """
    first: dict[Seed, Place] = {}
    again: dict[Seed, list[Place]] = {}
    pairs: dict[tuple[str, str], tuple[Run, ...]] = {}
    for name, words in texts.items():
        stood = ((at, seed, first.setdefault(seed, (name, at))) for at, seed in _seeds(words))
        known = [(at, seed, place) for at, seed, place in stood if place[0] != name]
        places = ((at, (place, *again.get(seed, ()))) for at, seed, place in known)
        pairs.update(((other, name), _apart(found)) for other, found in _runs(words, places, texts).items())
        for at, seed, _ in known:
            if len(others := again.setdefault(seed, [])) < REMEMBERED - 1:
                others.append((name, at))
    return dict(sorted(pairs.items()))


def _seeds(words: list[str]) -> Iterator[tuple[int, Seed]]:
    long = map(LONG.__le__, map(len, words))
    return compress(enumerate(zip(*(words[at:] for at in range(SEED)), strict=False)), long)


def _runs(
    words: list[str], known: Iterable[tuple[int, tuple[Place, ...]]], texts: Mapping[str, list[str]]
) -> dict[str, list[Run]]:
    """Follow every known seed; a run that a seed before it led to is not followed twice."""
    runs: dict[str, list[Run]] = {}
    followed: dict[tuple[str, int], int] = {}
    for at, places in known:
        before, after = words[at - _BEFORE : at], words[at + SEED : at + _AFTER]
        for other, there in places:
            theirs = texts[other]
            if theirs[there + SEED : there + _AFTER] != after and theirs[there - _BEFORE : there] != before:
                continue  # A phrase: no passage could be so short on both sides of the seed.
            if followed.get((other, there - at), 0) > at:
                continue
            run = _extended(theirs, there, words, at)
            followed[other, there - at] = run.b + run.length
            if run.length >= PASSAGE:
                runs.setdefault(other, []).append(run)
    return runs


def _extended(a: list[str], at_a: int, b: list[str], at_b: int) -> Run:
    before, limit = 0, min(at_a, at_b)
    while before < limit and a[at_a - before - 1] == b[at_b - before - 1]:
        before += 1
    after, limit = SEED, min(len(a) - at_a, len(b) - at_b)
    while after < limit and a[at_a + after] == b[at_b + after]:
        after += 1
    return Run(at_a - before, at_b - before, before + after)


def _apart(runs: list[Run]) -> tuple[Run, ...]:
    """Drop what overlaps a longer run in either text."""
    if len(runs) == 1:
        return tuple(runs)
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    kept = []
    for run in sorted(runs, key=lambda run: (-run.length, run)):
        in_a, in_b = range(run.a, run.a + run.length), range(run.b, run.b + run.length)
        if taken_a.isdisjoint(in_a) and taken_b.isdisjoint(in_b):
            taken_a.update(in_a)
            taken_b.update(in_b)
            kept.append(run)
    return tuple(sorted(kept))
