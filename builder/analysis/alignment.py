"""Which words of one run of words stand in another, in the same order.

Patience diff (Bram Cohen, 2003): words that occur once in either run are anchors; the longest chain of
anchors that is in order in both is kept, each is extended over the equal words around it, and what lies
between two is treated in the same way, a few times over. No gap is ever searched in full, so that cost stays
near the number of words.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

DEPTH = 8
"""How often what lies between anchors is searched for further anchors."""
SHORT = 3
"""Letters of a word that says nothing when it alone is the same on both sides ("the", "in")."""


class Match(NamedTuple):
    """Equal words: number of the first in either run, and how many."""

    a: int
    b: int
    length: int


class _Gap(NamedTuple):
    """Words that are still to be aligned: half open ranges in either run."""

    a: int
    a_end: int
    b: int
    b_end: int


def aligned(a: Sequence[str], b: Sequence[str]) -> list[Match]:
    """Return the equal words of two runs, in order in both, none overlapping another."""
    found: list[Match] = []
    gaps = [_Gap(0, len(a), 0, len(b))]
    for _ in range(DEPTH):
        matches = [match for gap in gaps for match in _in_gap(a, b, gap)]
        if not matches:
            break
        found = sorted([*found, *matches])
        gaps = [gap for gap in _between(found, len(a), len(b)) if gap.a < gap.a_end and gap.b < gap.b_end]
    return [match for match in _joined(found) if match.length > 1 or len(a[match.a]) > SHORT]


def _in_gap(a: Sequence[str], b: Sequence[str], gap: _Gap) -> Iterator[Match]:
    """Yield the anchors of a gap, each with the equal words around it."""
    at_a, end_a, at_b, end_b = gap
    if set(a[at_a:end_a]).isdisjoint(b[at_b:end_b]):
        return
    for anchor_a, anchor_b in [*_anchors(a, b, gap), *_edges(a, b, gap)]:
        if anchor_a < at_a or anchor_b < at_b:
            continue  # the anchor before it was extended beyond this one
        before = 0
        while anchor_a - before > at_a and anchor_b - before > at_b:
            if a[anchor_a - before - 1] != b[anchor_b - before - 1]:
                break
            before += 1
        start_a, start_b = anchor_a - before, anchor_b - before
        length = before
        while start_a + length < end_a and start_b + length < end_b:
            if a[start_a + length] != b[start_b + length]:
                break
            length += 1
        yield Match(start_a, start_b, length)
        at_a, at_b = start_a + length, start_b + length


def _edges(a: Sequence[str], b: Sequence[str], gap: _Gap) -> Iterator[tuple[int, int]]:
    """Yield the last words of a gap where they are equal; its first ones were reached by extension."""
    if gap.a < gap.a_end and gap.b < gap.b_end and a[gap.a_end - 1] == b[gap.b_end - 1]:
        yield gap.a_end - 1, gap.b_end - 1


def _anchors(a: Sequence[str], b: Sequence[str], gap: _Gap) -> list[tuple[int, int]]:
    """Return the words that stand once on either side, of them the longest chain in order in both."""
    once_a, once_b = _once(a, gap.a, gap.a_end), _once(b, gap.b, gap.b_end)
    pairs = [(at, once_b[word]) for word, at in once_a.items() if word in once_b]
    if a[gap.a : gap.a + 1] == b[gap.b : gap.b + 1] != []:
        pairs = [(gap.a, gap.b), *(pair for pair in pairs if pair[0] > gap.a and pair[1] > gap.b)]
    return _longest_chain(pairs)


def _once(words: Sequence[str], start: int, end: int) -> dict[str, int]:
    """Return the words that occur once in a range, each with its number, in order."""
    places: dict[str, int] = {}
    again: set[str] = set()
    for at in range(start, end):
        if words[at] in places:
            again.add(words[at])
        else:
            places[words[at]] = at
    return {word: at for word, at in places.items() if word not in again}


def _longest_chain(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs that ascends on both sides; pairs ascend on the first."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, at_b) in enumerate(pairs):
        rank = bisect_left(tails, at_b)
        tails[rank : rank + 1] = [at_b]
        last[rank : rank + 1] = [number]
        before.append(last[rank - 1] if rank else -1)
    chain: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _between(matches: Iterable[Match], len_a: int, len_b: int) -> Iterator[_Gap]:
    at_a = at_b = 0
    for match in matches:
        yield _Gap(at_a, match.a, at_b, match.b)
        at_a, at_b = match.a + match.length, match.b + match.length
    yield _Gap(at_a, len_a, at_b, len_b)


def _joined(matches: Iterable[Match]) -> list[Match]:
    """Join matches that follow each other without a gap."""
    joined: list[Match] = []
    for match in matches:
        if joined and (joined[-1].a + joined[-1].length, joined[-1].b + joined[-1].length) == match[:2]:
            joined[-1] = joined[-1]._replace(length=joined[-1].length + match.length)
        else:
            joined.append(match)
    return joined
