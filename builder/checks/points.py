"""Whether a key point says what its quote says: its words, names and numbers."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from builder.analysis.wording import listed
from builder.checks.near import Surroundings, parts_of
from builder.model import KeyPoint, Source
from builder.problem import Problem, accepting
from builder.text.article import Article, read_article
from builder.text.noun import same_measure, same_unit, table_name
from builder.text.other_noun import name_the_same
from builder.text.quantity import Printed, Quantity, may_measure, quantities_equal_to, quantities_in
from builder.text.shown import shown
from builder.text.word import lower_words, roots

_LEAST_SHARED = 2
"""How many telling words a key point and its quote share at least; `They had it in writing` has one only."""
_STEM = 5
"""Letters by which words are taken for one, a last `s` left out: `refuelling` and `refueling`."""
_TELLING = 0.3
"""A word that stands in more of the article's paragraphs than this tells nothing of any one of them."""
_EMPTY = frozenset(
    """
    the and but for from with that this its are was were been has have had not they their his her our which
    who what will than more most into over out also after before about there here would
    """.split()
)
_STANDING = frozenset("he she it they we i him her them his its their our us".split())
"""Words of a quote for somebody whom the key point may name instead: that is a word in common, too."""
_SHORTEST = 3
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_PAIR = 2


def strange_points(source: Source, around: Surroundings) -> Iterator[Problem]:
    """Report a key point whose words, names or numbers its quote and what stands around it do not print."""
    common = _common_words(source.article)
    names = _names_in_points(source, around)
    for point, named in zip(source.key_points, names, strict=True):
        strange = [
            *_foreign_words(point, common, around, is_named=_is_any_near(point, named, around)),
            *_foreign_names(point, named, around),
            *_foreign_numbers(point, around),
        ]
        if strange:
            yield Problem(
                point.place,
                "point-and-quote",
                f"the key point '{point.id}' and its quote do not fit: {listed(strange)}",
                "Quote the words that prove it, mend the key point, or "
                f"{accepting('point-and-quote', point.id)}",
            )


def _is_any_near(point: KeyPoint, named: list[tuple[str, tuple[str, ...]]], around: Surroundings) -> bool:
    """Whether a point names somebody whom the article names near its quote."""
    if not named:
        return False
    near: set[str] = set().union(*map(around.named_near, parts_of(point)))
    return any(not near.isdisjoint(owners) for _, owners in named)


def _foreign_words(
    point: KeyPoint, common: frozenset[str], around: Surroundings, *, is_named: bool
) -> Iterator[str]:
    is_latin = _is_latin(point.point)
    texts = [text for text in [quote.text for quote in point.quotes] if _is_latin(text) == is_latin]
    quoted = [_stems(around.words_in(text)) for text in texts]
    if not quoted:
        return  # quoted in another script: words cannot be compared
    telling = _stems(around.words_in(point.point)) - common
    words = set().union(*quoted) - common
    stands_for_name = is_named and any(not _STANDING.isdisjoint(around.words_in(text)) for text in texts)
    if len(telling & words) < min(_LEAST_SHARED - stands_for_name, max(1, len(words))):
        yield "they have hardly a word in common"
    elif any(map(telling.isdisjoint, quoted)):
        yield "one of its quotes has hardly a word in common with it"


def _is_latin(text: str) -> bool:
    return _LATIN.search(text) is not None


def _names_in_points(source: Source, around: Surroundings) -> list[list[tuple[str, tuple[str, ...]]]]:
    """Return for each key point the names in it, each with whose it is; looked for in all of them at once."""
    text = "\n".join(" ".join(point.point.split()) or "-" for point in source.key_points)
    points = read_article("", text.encode())
    named: list[list[tuple[str, tuple[str, ...]]]] = [[] for _ in source.key_points]
    for found in around.registered.names.find(points):
        number = points.paragraph_at(found.start).number
        named[number - 1].append((points.text[found.start : found.end], found.owners))
    return named


def _foreign_names(
    point: KeyPoint, named: list[tuple[str, tuple[str, ...]]], around: Surroundings
) -> Iterator[str]:
    if not named:
        return
    near = set(point.said_by).union(*map(around.named_near, parts_of(point)))
    told: set[str] = set()
    for name, owners in named:
        if not all(near.isdisjoint(around.registered.related(owner)) for owner in owners):
            continue
        told = told or set().union(*(roots(around.text_near(part)) for part in parts_of(point)))
        if told.isdisjoint(roots(name)):
            yield f"{shown(name)} is not named near the quote"


def _foreign_numbers(point: KeyPoint, around: Surroundings) -> Iterator[str]:
    if not may_measure(point.point):
        return
    told = [each for each in quantities_in(point.point) if _can_be_foreign(each.quantity)]
    if not told:
        return
    bounds = sorted({around.bounds_near(part) for part in parts_of(point)})
    lines = "\n".join(around.article.text[slice(*each)] for each in bounds).split("\n")
    for number, each in enumerate(told):
        quantity = each.quantity
        times = sum(_is_same(quantity, other.quantity) for other in told[: number + 1])
        alike = [
            each.quantity
            for line in lines
            for each in quantities_equal_to(line, quantity.low, quantity.high)
            if _count_alike(quantity, each.quantity)
        ]
        found = sum(_is_same(quantity, other) for other in alike)
        if found and found < times:
            yield f"{shown(quantity.printed)} is printed near the quote less often"
        elif alike and not found:
            near = listed([shown(each.printed) for each in alike[:_PAIR]], "or")
            yield f"{shown(quantity.printed)} is printed near the quote as {near}"
        elif not found and not _counts_named(point, each):
            yield f"{shown(quantity.printed)} is not printed near the quote"


def _can_be_foreign(told: Quantity) -> bool:
    """Whether a number in a key point is looked for at all: not that of `a base`, but that of `a year`."""
    return told.high > 1 or told.qualifier is not None or table_name(told.unit) is not None


def _counts_named(point: KeyPoint, told: Printed) -> bool:
    """Whether a number can count what was named and need not be printed: `a base`, `the two`."""
    if told.quantity.low <= 1:
        return True
    return told.quantity.low == _PAIR and point.point[: told.start].endswith(("the ", "The "))


def _is_same(told: Quantity, printed: Quantity) -> bool:
    mine, theirs = ((each.low, each.high, each.qualifier, each.so_far) for each in (told, printed))
    return mine == theirs and _count_alike(told, printed)


def _count_alike(told: Quantity, printed: Quantity) -> bool:
    """Whether two quantities can be one: `3,000 had to leave` tells no noun, `148 were hurt` prints none.

    Else they are of one unit, be it written in another way, or of nouns that name the same.
    """
    if not told.unit:
        return True
    if table_name(told.unit) is not None:
        return same_unit(told.unit, printed.unit) or same_measure(told.unit, printed.unit)
    return not printed.unit or same_unit(told.unit, printed.unit) or name_the_same(told.unit, printed.unit)


def _common_words(article: Article) -> frozenset[str]:
    paragraphs = (article.text[paragraph.start : paragraph.end] for paragraph in article.paragraphs)
    counts = Counter(chain.from_iterable(_stems(frozenset(lower_words(words))) for words in paragraphs))
    most = max(2, len(article.paragraphs) * _TELLING)
    return frozenset(stem for stem, count in counts.items() if count > most)


def _stems(words: frozenset[str]) -> set[str]:
    return {word.rstrip("s")[:_STEM] for word in words - _EMPTY if len(word) >= _SHORTEST or word.isdigit()}
