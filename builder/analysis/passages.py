"""Passages that two articles share, found in time proportional to the text.

Seed and extend, as BLAST does with genes (Altschul and others, 1990): four words that begin with a long one are a
seed; where the same seed stood in an earlier article, the run of equal words around both is followed to its ends. A
common run of fifteen words or more without one long word early enough is so rare in prose that none is missed in
practice.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import compress
from typing import NamedTuple

SEED = 4
"""Words in a seed."""
LONG = 7
"""Letters that make its first word long: in news about one word in five."""
PASSAGE = 8
"""Words that make a common run a shared passage; shorter ones are phrases of the language."""
REMEMBERED = 8
"""Earlier articles that a seed leads to. A text printed a hundred times is compared with eight of its copies, which
groups it as well as a hundred would, so that cost stays in proportion."""


class Run(NamedTuple):
    """A run of equal words in two articles, by the number of its first word in each."""

    a: int
    b: int
    length: int


def shared_runs(texts: Mapping[str, list[str]]) -> dict[tuple[str, str], tuple[Run, ...]]:
    """Return the passages shared by pairs of texts, given as lists of words, each pair in the order of `texts`.

    Runs of a pair are in the order of the first text and do not overlap in the second: a passage that stands twice
    in one text is counted once.
    """
    stood: dict[tuple[str, ...], list[tuple[str, int]]] = {}
    pairs: dict[tuple[str, str], tuple[Run, ...]] = {}
    for name, words in texts.items():
        seeds = list(_seeds(words))
        for other, runs in _runs(words, seeds, stood, texts).items():
            if apart := tuple(_apart(runs)):
                pairs[other, name] = apart
        for seed, at in seeds:
            places = stood.setdefault(seed, [])
            if len(places) < REMEMBERED:
                places.append((name, at))
    return dict(sorted(pairs.items()))


def _seeds(words: list[str]) -> Iterator[tuple[tuple[str, ...], int]]:
    long = map(LONG.__le__, map(len, words))
    for at in compress(range(len(words) - SEED + 1), long):
        yield tuple(words[at : at + SEED]), at


def _runs(
    words: list[str],
    seeds: Iterable[tuple[tuple[str, ...], int]],
    stood: Mapping[tuple[str, ...], list[tuple[str, int]]],
    texts: Mapping[str, list[str]],
) -> dict[str, list[Run]]:
    """Follow every seed that stood in an earlier text; a run that a seed before it led to is not followed twice."""
    runs: dict[str, list[Run]] = {}
    followed: dict[tuple[str, int], int] = {}
    for seed, at in seeds:
        for other, there in stood.get(seed, ()):
            if followed.get((other, there - at), 0) > at:
                continue
            run = _extended(texts[other], there, words, at)
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


def _apart(runs: list[Run]) -> Iterator[Run]:
    """Drop what overlaps a longer run in either text."""
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    kept = []
    for run in sorted(runs, key=lambda run: (-run.length, run)):
        in_a, in_b = range(run.a, run.a + run.length), range(run.b, run.b + run.length)
        if taken_a.isdisjoint(in_a) and taken_b.isdisjoint(in_b):
            taken_a.update(in_a)
            taken_b.update(in_b)
            kept.append(run)
    yield from sorted(kept)
