"""Faults of one kind each: from an entry as it is to all the false ones that a slip could make of it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from builder.analysis.findings import Findings
from builder.model import Part, Source
from builder.text.clause import cut_before, cut_behind
from builder.text.quantity import quantities_in
from tests.faults.project import Site

Entry = dict[str, Any]
_NUMBER = re.compile(
    r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?![\w-]*\d)|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b"
)
_UNITS = {
    "km": ("miles", "metres"),
    "miles": ("km", "metres"),
    "tons": ("kg", "pounds"),
    "civilians": ("soldiers", "people"),
    "children": ("women", "civilians"),
    "bombers": ("fighters", "helicopters"),
    "victims": ("dead", "people"),
    "year": ("month", "week"),
    "years": ("months", "weeks"),
    "dumps": ("trucks", "depots"),
    "plane": ("ship", "train"),
    "camp": ("school", "base"),
    "points": ("vehicles", "camps"),
}
"""For each unit and counted noun of the content two others."""
_QUALIFIERS = ("at least", "less than", "more than", "about", "up to", "at most")
_QUALIFIER = re.compile(
    r"\b(?:at least|less than|more than|nearly|about|up to|at most) |( so far| or more|-plus)\b", re.I
)
_RANGE = re.compile(r"(\d+)(?:-|–| to )(\d+)")
_NOT = re.compile(r"\b(?:not|never|no)\b |n[’']t\b|n't\b|\bnot\b")
_ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True)
class Ground:
    """What a fault can be made from, beside the entry itself."""

    findings: Findings
    source: Source
    parts: tuple[Part, ...]
    """Where the entry's quotes stand."""


Operator = Callable[[Entry, Ground], Iterator[Entry]]


def number_changed(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """Another number than the article's, in a figure's value or a key point."""
    for key in ("value", "point"):
        for match in _NUMBER.finditer(entry.get(key, "")):
            for other in _other_numbers(match[0]):
                yield _with(entry, key, match.span(), other)


def number_swapped(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """Another number of the same article."""
    printed = dict.fromkeys(
        match[0] for line in ground.source.article.text.split("\n") for each in quantities_in(line)
        for match in _NUMBER.finditer(each.quantity.printed)
    )  # fmt: skip
    for key in ("value", "point"):
        for match in _NUMBER.finditer(entry.get(key, "")):
            yield from (
                _with(entry, key, match.span(), other) for other in printed if not _same(other, match[0])
            )


def unit_changed(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """Another unit or counted noun behind the number."""
    for key in ("value", "point"):
        for each in quantities_in(entry.get(key, "")):
            last = (each.quantity.unit.split() or [""])[-1]
            for other in _UNITS.get(last, ()):
                end = each.start + each.quantity.printed.rfind(last)
                if end >= each.start and (key == "value" or _NUMBER.search(each.quantity.printed)):
                    yield _with(entry, key, (end, end + len(last)), other)


def qualifier_dropped(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """`at least`, `so far` and the like left out, of a value, a key point or a quote."""
    for key, text in _texts(entry):
        for match in _QUALIFIER.finditer(text):
            if match[1] or re.search(
                r"\d|\b(?:one|two|three|four|five|year|World War)\b", text[match.end() :][:12]
            ):
                yield _with_text(entry, key, text, text[: match.start()] + text[match.end() :])


def qualifier_added(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """`at least` and the like where the article has none."""
    for key in ("value", "point"):
        for match in _NUMBER.finditer(entry.get(key, "")):
            before = entry[key][: match.start()]
            if not _QUALIFIER.search(before[-12:]) and not re.search(
                r"(?:-|–| to )\Z|\bthe \Z|[a-z]- ?\Z", before
            ):
                yield from (_with(entry, key, match.span(), f"{word} {match[0]}") for word in _QUALIFIERS)


def range_halved(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """One end of a range."""
    for key, text in _texts(entry):
        for match in _RANGE.finditer(text):
            yield from (
                _with_text(entry, key, text, text[: match.start()] + end + text[match.end() :])
                for end in match.groups()
            )


def clipped_at_start(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """A quote without its first words, half of them at most."""
    yield from _clipped(entry, lambda words, count: (words[count:], words[:count]))


def clipped_at_end(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """A quote without its last words, half of them at most."""
    yield from _clipped(entry, lambda words, count: (words[:-count], words[-count:]))


def word_dropped(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """A quote without one word from its middle."""
    for key, text in _quotes(entry):
        words = text.split()
        for at in range(1, len(words) - 1):
            if words[at] not in (words[at - 1], words[at + 1]):
                yield _with_text(entry, key, text, " ".join(words[:at] + words[at + 1 :]))


def not_dropped(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """A quote without its `not`, `no` or `never`."""
    for key, text in _quotes(entry):
        for match in _NOT.finditer(text):
            yield _with_text(entry, key, text, text[: match.start()] + text[match.end() :])


def words_swapped(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """A quote with two neighbouring words in the wrong order."""
    for key, text in _quotes(entry):
        words = text.split()
        for at in range(len(words) - 1):
            if words[at] != words[at + 1]:
                yield _with_text(
                    entry, key, text, " ".join([*words[:at], words[at + 1], words[at], *words[at + 2 :]])
                )


def from_elsewhere(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """A whole clause from another place of the article, none that is set aside, for the quote."""
    article = ground.source.article
    aside = [part for each in ground.source.set_aside for part in each.quote.parts]
    for key, text in _quotes(entry):
        for paragraph in article.paragraphs:
            words = article.text[paragraph.start : paragraph.end]
            for start, end in _clauses(words):
                lo, hi = paragraph.start + start, paragraph.start + end
                meets = any(lo < part.end and part.start < hi for part in (*ground.parts, *aside))
                if not meets and article.text.count(words[start:end]) == 1:
                    yield _with_text(entry, key, text, words[start:end].replace("\u00a0", " "))


def claimant_in_paragraph(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """Another claimant, one whom the paragraph of the quote names."""
    yield from _claimants(entry, ground, named=True)


def claimant_other(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """Another claimant, one whom the paragraph of the quote does not name."""
    yield from _claimants(entry, ground, named=False)


def claimant_removed(entry: Entry, ground: Ground) -> Iterator[Entry]:
    """No claimant."""
    if "said_by" in entry:
        yield {key: value for key, value in entry.items() if key != "said_by"}


OPERATORS: dict[str, Operator] = {
    "number changed": number_changed,
    "number swapped with another of the article": number_swapped,
    "unit changed": unit_changed,
    "qualifier dropped": qualifier_dropped,
    "qualifier added": qualifier_added,
    "range halved": range_halved,
    "quote clipped at the start": clipped_at_start,
    "quote clipped at the end": clipped_at_end,
    "word of the quote dropped": word_dropped,
    "“not” of the quote dropped": not_dropped,
    "words of the quote swapped": words_swapped,
    "quote taken from elsewhere": from_elsewhere,
    "claimant replaced, not named in the paragraph": claimant_other,
    "claimant removed": claimant_removed,
    "claimant replaced, named in the paragraph": claimant_in_paragraph,
}
"""By what the tables call them; the last is reported and does not count."""
NOT_COUNTED = "claimant replaced, named in the paragraph"


def is_equivalent(entry: Entry, fault: Entry) -> bool:
    """Whether a fault changes nothing: the entry is the same, or its quote lacks an outer `a` or `the`."""
    if entry == fault:
        return True
    pairs = [
        (old.split(), new.split()) for (_, old), (_, new) in zip(_quotes(entry), _quotes(fault), strict=False)
    ]
    same = {key: value for key, value in entry.items() if key != "quote"} == {
        key: value for key, value in fault.items() if key != "quote"
    }
    return same and all(old == new or _lacks_article(old, new) for old, new in pairs)


def _lacks_article(old: list[str], new: list[str]) -> bool:
    return (old[1:] == new and old[0].lower() in _ARTICLES) or (
        old[:-1] == new and old[-1].lower() in _ARTICLES
    )


def ground_of(findings: Findings, site: Site) -> Ground:
    """Return what faults of an entry can be made from."""
    source = findings.briefing.sources[site.source]
    record = getattr(source, site.section)[site.index]
    quotes = record.quotes if hasattr(record, "quotes") else (record.quote,)
    return Ground(findings, source, tuple(part for quote in quotes for part in quote.parts))


def _other_numbers(number: str) -> Iterator[str]:
    if not number[0].isdigit():
        words = "two three four five six seven eight nine ten".split()
        yield words[(words.index(number) + 1) % len(words)]
        yield words[words.index(number) - 1]
        return
    value = int(number.replace(",", ""))
    yield from (f"{other:,}" for other in (value + 1, value * 10, value - 1) if other > 1)
    if len(digits := str(value)) > 1 and digits[0] != digits[1] and digits[1] != "0":
        yield digits[1] + digits[0] + digits[2:]


def _same(one: str, other: str) -> bool:
    return _value(one) == _value(other)


def _value(number: str) -> str:
    words = {
        "two": "2",
        "three": "3",
        "four": "4",
        "five": "5",
        "six": "6",
        "seven": "7",
        "eight": "8",
        "nine": "9",
    }
    return words.get(number, number.replace(",", ""))


def _clipped(entry: Entry, clip: Callable[[list[str], int], tuple[list[str], list[str]]]) -> Iterator[Entry]:
    for key, text in _quotes(entry):
        words = text.split()
        for count in range(1, len(words) // 2 + 1):
            kept, _ = clip(words, count)
            yield _with_text(entry, key, text, " ".join(kept))


def _clauses(words: str) -> Iterator[tuple[int, int]]:
    """Yield runs of six to thirty words that begin and end where clauses do."""
    spans = [match.span() for match in re.finditer(r"\S+", words)]
    first = [at for at, (start, _) in enumerate(spans) if cut_before(words, start) is None]
    for at in first:
        for last in range(at + 5, min(at + 30, len(spans))):
            end = spans[last][1] - (
                len(words[slice(*spans[last])]) - len(words[slice(*spans[last])].rstrip('.,;:”"'))
            )
            if cut_behind(words, end) is None:
                start = (
                    spans[at][0] + len(words[slice(*spans[at])]) - len(words[slice(*spans[at])].lstrip('“"('))
                )
                yield start, end
                break


def _claimants(entry: Entry, ground: Ground, *, named: bool) -> Iterator[Entry]:
    said_by = entry.get("said_by")
    if said_by is None:
        return
    old = said_by if isinstance(said_by, list) else [said_by]
    paragraphs = {part.paragraph for part in ground.parts}
    here = {
        each.actor
        for each in ground.findings.sources[ground.source.id].mentions
        if each.paragraph in paragraphs
    }
    for actor in ground.findings.briefing.actors:
        if actor not in old and (actor in here) is named:
            yield {**entry, "said_by": actor}


def _texts(entry: Entry) -> Iterator[tuple[str, str]]:
    yield from ((key, entry[key]) for key in ("value", "point") if key in entry)
    yield from _quotes(entry)


def _quotes(entry: Entry) -> Iterator[tuple[str, str]]:
    quote = entry.get("quote", [])
    yield from (("quote", text) for text in (quote if isinstance(quote, list) else [quote]))


def _with(entry: Entry, key: str, span: tuple[int, int], words: str) -> Entry:
    return {**entry, key: entry[key][: span[0]] + words + entry[key][span[1] :]}


def _with_text(entry: Entry, key: str, old: str, new: str) -> Entry:
    value = entry[key]
    return {
        **entry,
        key: [new if each == old else each for each in value] if isinstance(value, list) else new,
    }
