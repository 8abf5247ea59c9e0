"""Which articles are one independent text."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cached_property, partial
from itertools import accumulate
from typing import NamedTuple

from builder.analysis.boilerplate import without_boilerplate
from builder.analysis.findings import Overlap, SharedPassage, TextGroup
from builder.analysis.memory import Memory, report_of
from builder.analysis.mentions import set_aside_spans
from builder.analysis.passages import Run, shared_runs
from builder.model import Source
from builder.text.word import lower_words, word_starts

SAME_TEXT = 0.3
"""Share of the shorter article's own words, quotations left out, that makes two articles one text.

Two edits of one dispatch share most of their words. Articles that quote the same statement, even at
length, are written apart: their shared words stand in quotation marks and are not counted.
"""

_QUOTATION = re.compile(
    r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*(?:»|$)|„[^“”\n]*(?:[“”]|$)|「[^」\n]*(?:」|$)|『[^』\n]*(?:』|$)"
    r"|‘[^‘\n]*?’(?!\w)",
    re.MULTILINE,
)
"""A double mark that is never closed quotes to the end of its paragraph, as speeches of several paragraphs
are printed; a single one may be an apostrophe (`‘90s`) and quotes nothing then."""


class _Report:
    """An article without what was set aside: its words, and what is asked of those in passages."""

    def __init__(self, source: Source) -> None:
        self._text = _report(source)
        self.words = lower_words(self._text)

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins in `Article.text`."""
        return word_starts(self._text)

    @cached_property
    def _quoted(self) -> list[tuple[int, int]]:
        """Numbers of the words in quotation marks: first, and the one after the last."""
        quotations = (match.span() for match in _QUOTATION.finditer(self._text))
        return [(bisect_left(self.starts, start), bisect_left(self.starts, end)) for start, end in quotations]

    @cached_property
    def _own_before(self) -> list[int]:
        """How many words stand outside quotation marks before each, and before the end."""
        outside = [1] * len(self.words)
        for first, end in self._quoted:
            outside[first:end] = [0] * (end - first)
        return list(accumulate(outside, initial=0))

    @cached_property
    def own_words(self) -> int:
        """How many words stand outside quotation marks."""
        return self._own_before[-1]

    @cached_property
    def folded(self) -> str:
        """The words alone: two texts of the same words are one text, whatever these are."""
        return " ".join(self.words)

    def span(self, first: int, length: int) -> tuple[int, int]:
        """Return where words stand in `Article.text`."""
        last = first + length - 1
        return self.starts[first], self.starts[last] + len(self.words[last])

    def own(self, first: int, length: int) -> int:
        """Count the words outside quotation marks."""
        return self._own_before[first + length] - self._own_before[first]


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


def texts_of(sources: Mapping[str, Source], memory: Memory | None = None) -> Texts:
    """Compare all articles and group those that are one text; `same_text` in the YAML has the last word."""
    reports = tuple(map(report_of, sources.values()))
    overlaps, alike = (memory or Memory()).of(("overlaps", reports), partial(_shared, sources.values()))
    return Texts(grouped(sources, joined(alike, sources.values())), overlaps, alike)


def _shared(sources: Iterable[Source]) -> tuple[tuple[Overlap, ...], frozenset[tuple[str, str]]]:
    """Return what articles share, and which pairs are so alike that they are one text."""
    reports = {source.id: _Report(source) for source in sources}
    words = {name: report.words for name, report in reports.items()}
    pairs = without_boilerplate(shared_runs(words), words)
    equal = _equal(reports)
    pairs = dict(sorted((pairs | equal).items()))
    overlaps = tuple(_overlap(a, b, runs, reports) for (a, b), runs in pairs.items())
    alike = frozenset(
        (a, b) for (a, b), runs in pairs.items() if (a, b) in equal or _same(runs, reports[a], reports[b])
    )
    return overlaps, alike


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


def _equal(reports: Mapping[str, _Report]) -> dict[tuple[str, str], tuple[Run, ...]]:
    """Pair each text with the first of the same words, however few, quoted, or unspaced."""
    first: dict[str, str] = {}
    return {
        (first[report.folded], name): (Run(0, 0, len(report.words)),)
        for name, report in reports.items()
        if report.words and first.setdefault(report.folded, name) != name
    }


def _report(source: Source) -> str:
    """Return an article's text with white space in place of what was set aside, so that offsets stay."""
    text = source.article.text
    for start, end in set_aside_spans(source):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _overlap(a: str, b: str, runs: tuple[Run, ...], reports: Mapping[str, _Report]) -> Overlap:
    in_a, in_b = reports[a], reports[b]
    shorter = min(len(in_a.words), len(in_b.words))
    passages = (SharedPassage(in_a.span(run.a, run.length), in_b.span(run.b, run.length)) for run in runs)
    return Overlap(a, b, sum(run.length for run in runs) / shorter, tuple(passages))


def _same(runs: tuple[Run, ...], a: _Report, b: _Report) -> bool:
    enough = SAME_TEXT * max(1, min(a.own_words, b.own_words))
    if sum(run.length for run in runs) < enough:
        return False  # Even if none of it is quoted: this settles nearly all pairs.
    if a.own_words <= b.own_words:
        return sum(a.own(run.a, run.length) for run in runs) >= enough
    return sum(b.own(run.b, run.length) for run in runs) >= enough
