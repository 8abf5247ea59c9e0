"""Which articles are one independent text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from builder.analysis.findings import Overlap, SharedPassage, TextGroup
from builder.analysis.mentions import set_aside_spans
from builder.analysis.passages import Run, shared_runs
from builder.model import Source
from builder.text.word import word_spans, words_of

SAME_TEXT = 0.3
"""Share of the shorter article's own words, quotations left out, that makes two articles one text.

Two edits of one dispatch share most of their words. Articles that quote the same statement, even at length, are
written apart: their shared words stand in quotation marks and are not counted.
"""

_QUOTATION = re.compile(
    r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*(?:»|$)|„[^“”\n]*(?:[“”]|$)", re.MULTILINE
)


class _Words(NamedTuple):
    """The words of an article outside what was set aside, and which of them are its own."""

    spans: list[tuple[int, int]]
    own: list[bool]

    def own_share(self, numbers: Iterable[int]) -> float:
        return sum(self.own[number] for number in numbers) / max(1, sum(self.own))


class Texts(NamedTuple):
    """The independent texts and what they rest on."""

    groups: tuple[TextGroup, ...]
    """In order of their first source."""
    overlaps: tuple[Overlap, ...]
    """In order of `a`, then `b`."""
    alike: frozenset[tuple[str, str]]
    """Pairs that the detection takes for one text, before the editor's word."""

    @property
    def text_of(self) -> dict[str, str]:
        """The id of the group of each source."""
        return {source: group.id for group in self.groups for source in group.sources}


def texts_of(sources: Mapping[str, Source]) -> Texts:
    """Compare all articles and group those that are one text; `same_text` in the YAML outweighs the comparison."""
    words = {source.id: [word.lower() for word in words_of(_report(source))] for source in sources.values()}
    pairs = shared_runs(words)
    in_pairs = {name for pair in pairs for name in pair}
    placed = {name: _placed(sources[name]) for name in in_pairs}
    overlaps = tuple(_overlap(a, b, runs, placed) for (a, b), runs in pairs.items())
    alike = frozenset((a, b) for (a, b), runs in pairs.items() if _same(runs, placed[a], placed[b]))
    return Texts(grouped(sources, joined(alike, sources.values())), overlaps, alike)


def joined(alike: Iterable[tuple[str, str]], sources: Iterable[Source]) -> set[tuple[str, str]]:
    """Return the pairs that are one text once the editor's word is heard."""
    pairs = set(alike)
    for source in sources:
        for word in source.same_text:
            a, b = sorted((source.id, word.other))
            (pairs.add if word.same else pairs.discard)((a, b))
    return pairs


def grouped(names: Iterable[str], pairs: Iterable[tuple[str, str]]) -> tuple[TextGroup, ...]:
    """Join what is connected by pairs, each group and all of them in the order of the names."""
    leader = {name: name for name in names}

    def find(name: str) -> str:
        while leader[name] != name:
            leader[name] = name = leader[leader[name]]
        return name

    order = {name: number for number, name in enumerate(leader)}
    for a, b in pairs:
        if a in leader and b in leader:
            first, second = sorted((find(a), find(b)), key=order.__getitem__)
            leader[second] = first
    groups: dict[str, list[str]] = {}
    for name in leader:
        groups.setdefault(find(name), []).append(name)
    return tuple(TextGroup(first, tuple(members)) for first, members in groups.items())


def _report(source: Source) -> str:
    """Return an article's text with white space in place of what was set aside, so that offsets stay."""
    text = source.article.text
    for start, end in set_aside_spans(source):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _placed(source: Source) -> _Words:
    text = _report(source)
    spans = word_spans(text)
    quoted = [match.span() for match in _QUOTATION.finditer(text)]
    return _Words(spans, list(_outside(spans, quoted)))


def _outside(spans: Iterable[tuple[int, int]], quoted: list[tuple[int, int]]) -> Iterator[bool]:
    """Say of each span in order whether it lies outside the quoted ones, which are in order too."""
    at = 0
    for start, _ in spans:
        while at < len(quoted) and quoted[at][1] <= start:
            at += 1
        yield at == len(quoted) or start < quoted[at][0]


def _overlap(a: str, b: str, runs: tuple[Run, ...], placed: Mapping[str, _Words]) -> Overlap:
    shorter = min(len(placed[a].spans), len(placed[b].spans))
    shared = sum(run.length for run in runs)
    passages = tuple(
        SharedPassage(_span(placed[a], run.a, run.length), _span(placed[b], run.b, run.length))
        for run in runs
    )
    return Overlap(a, b, shared / shorter, passages)


def _span(words: _Words, first: int, length: int) -> tuple[int, int]:
    return words.spans[first][0], words.spans[first + length - 1][1]


def _same(runs: tuple[Run, ...], a: _Words, b: _Words) -> bool:
    in_a = (number for run in runs for number in range(run.a, run.a + run.length))
    in_b = (number for run in runs for number in range(run.b, run.b + run.length))
    share = a.own_share(in_a) if sum(a.own) <= sum(b.own) else b.own_share(in_b)
    return share >= SAME_TEXT
