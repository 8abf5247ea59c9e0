"""Passages that stand in many articles which share nothing else: notes on authors, appeals, addresses.

A dispatch that many print is told from them by its length, by the edits that cut it into several passages,
and by the share that it has of the articles.
"""

from collections.abc import Iterable, Mapping
from itertools import accumulate, groupby

from builder.analysis.passages import Run

Pairs = dict[tuple[str, str], tuple[Run, ...]]
Spans = dict[str, list[tuple[int, int]]]

LONGEST = 60
"""Words of the longest boilerplate: an appeal of three sentences."""
MANY = 4
"""Other articles that it stands in."""
PART = 0.5
"""Share of the shorter article from which on a passage is its report, however many print it."""


def without_boilerplate(pairs: Pairs, words: Mapping[str, list[str]]) -> Pairs:
    """Return what pairs of texts share but for boilerplate; pairs that share nothing else are left out."""
    spans = _boilerplate(pairs, words)
    if not spans:
        return pairs
    kept = {
        (a, b): tuple(run for run in runs if not _holds(spans.get(b, ()), run.b + run.length // 2))
        for (a, b), runs in pairs.items()
    }
    return {pair: runs for pair, runs in kept.items() if runs}


def _boilerplate(pairs: Pairs, words: Mapping[str, list[str]]) -> Spans:
    """Return by text the first and last word of what it shares with many, each time as the only passage."""
    shared: dict[str, list[tuple[int, int]]] = {}
    for (a, b), (run, *others) in pairs.items():
        shorter = min(len(words[a]), len(words[b]))
        if not others and run.length <= min(LONGEST, PART * shorter):
            shared.setdefault(a, []).append((run.a, run.a + run.length))
            shared.setdefault(b, []).append((run.b, run.b + run.length))
    found = {name: _covered(spans) for name, spans in shared.items() if len(spans) >= MANY}
    return {name: spans for name, spans in found.items() if spans}


def _covered(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return, in order, the stretches that at least `MANY` of the spans cover."""
    ends = sorted([(start, 1) for start, _ in spans] + [(end, -1) for _, end in spans])
    places = [at for at, _ in ends]
    depths = list(accumulate(change for _, change in ends))
    pieces = zip(places, places[1:], depths, strict=False)
    runs = groupby(pieces, key=lambda piece: piece[2] >= MANY)
    stretches = [list(of) for deep, of in runs if deep]
    return [(of[0][0], of[-1][1]) for of in stretches if of[0][0] < of[-1][1]]


def _holds(spans: Iterable[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)
