"""Two edits of one dispatch side by side: what both have, what each has alone, what was reworded."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from builder.analysis.beside import Edits, Relation, Side, Stretch
from builder.analysis.findings import Overlap, TextGroup
from builder.analysis.memory import Memory, report_of
from builder.analysis.rewording import reworded
from builder.analysis.sentence_pairs import Group, Sentence, paired, sentences_of
from builder.model import Source

BESIDE = 3
"""Articles that one is set beside, those first that it shares most with: a text that a hundred outlets print
has a page for hundreds of pairs, not for thousands."""


def edits_of(
    sources: Mapping[str, Source], groups: Iterable[TextGroup], overlaps: Iterable[Overlap], memory: Memory
) -> tuple[Edits, ...]:
    """Set articles of one independent text side by side that share passages, in the order of the overlaps."""
    text_of = {source: group.id for group in groups for source in group.sources}
    kept = _closest([each for each in overlaps if text_of[each.a] == text_of[each.b]])
    return tuple(_beside(sources[each.a], sources[each.b], memory) for each in kept)


def _beside(a: Source, b: Source, memory: Memory) -> Edits:
    def made() -> Edits:
        in_a, in_b = (
            memory.of(("sentences", report_of(source)), partial(sentences_of, source)) for source in (a, b)
        )
        return Edits(a.id, b.id, compared(in_a, in_b))

    return memory.of(("edits", report_of(a), report_of(b)), made)


def _closest(overlaps: Sequence[Overlap]) -> list[Overlap]:
    """Keep the overlaps that are among the largest of either article, in their order."""
    pairs: dict[str, int] = {}
    kept = set()
    for each in sorted(overlaps, key=lambda each: (-each.share, each.a, each.b)):
        if min(pairs.get(each.a, 0), pairs.get(each.b, 0)) < BESIDE:
            kept.add((each.a, each.b))
            for source in (each.a, each.b):
                pairs[source] = pairs.get(source, 0) + 1
    return [each for each in overlaps if (each.a, each.b) in kept]


def compared(a: Sequence[Sentence], b: Sequence[Sentence]) -> tuple[Stretch, ...]:
    """Return the stretches of two articles."""
    joined: list[Stretch] = []
    for stretch in _single(a, b):
        if joined and (longer := _joined(joined[-1], stretch)):
            joined[-1] = longer
        else:
            joined.append(stretch)
    return tuple(joined)


def _single(a: Sequence[Sentence], b: Sequence[Sentence]) -> Iterator[Stretch]:
    """Yield a stretch for each group of sentences and for each sentence that has no partner."""
    groups = paired(a, b)
    by_first = {group.a.start: group for group in groups}
    taken_b = {number for group in groups for number in group.b}
    taken_a = {number for group in groups for number in group.a}
    yield from _alone_behind(b, -1, taken_b)
    for number, sentence in enumerate(a):
        if number in by_first:
            group = by_first[number]
            yield _stretch(a, b, group)
            yield from _alone_behind(b, group.b.stop - 1, taken_b)
        elif number not in taken_a:
            yield Stretch(Relation.ONLY_A, _side([sentence]), None)


def _alone_behind(b: Sequence[Sentence], number: int, taken: set[int]) -> Iterator[Stretch]:
    """Yield the sentences behind one that the other article does not have."""
    number += 1
    while number < len(b) and number not in taken:
        yield Stretch(Relation.ONLY_B, None, _side([b[number]]))
        number += 1


def _stretch(a: Sequence[Sentence], b: Sequence[Sentence], group: Group) -> Stretch:
    side_a, side_b = _side([a[n] for n in group.a]), _side([b[n] for n in group.b])
    if [a[n].texts for n in group.a] == [b[n].texts for n in group.b]:
        return Stretch(Relation.SAME, side_a, side_b, side_a.words)
    alike, changes = reworded(a, b, group)
    same = alike == side_a.words == side_b.words and not changes
    return Stretch(Relation.SAME if same else Relation.REWORDED, side_a, side_b, alike, changes)


def _side(sentences: Sequence[Sentence]) -> Side:
    first, last = sentences[0], sentences[-1]
    words = sum(len(sentence.texts) for sentence in sentences)
    return Side((first.start, last.end), first.paragraph, last.paragraph, words)


def _joined(one: Stretch, other: Stretch) -> Stretch | None:
    """Return two stretches as one where they stand in one relation; reworded ones only within a paragraph."""
    reach = 0 if one.relation is Relation.REWORDED else 1
    if one.relation is not other.relation:
        return None
    if not (_follows(one.a, other.a, reach) and _follows(one.b, other.b, reach)):
        return None
    return Stretch(
        one.relation,
        _both(one.a, other.a),
        _both(one.b, other.b),
        one.alike + other.alike,
        one.changes + other.changes,
    )


def _follows(one: Side | None, other: Side | None, reach: int) -> bool:
    """Say whether a side goes on at most so many paragraphs further; two that are missing do."""
    if one is None or other is None:
        return one is other
    return one.span[1] <= other.span[0] and other.first - one.last <= reach


def _both(one: Side | None, other: Side | None) -> Side | None:
    if one is None or other is None:
        return None
    return Side((one.span[0], other.span[1]), one.first, other.last, one.words + other.words)
