"""The editor's desk in tests: new sources for articles that have one, uncommented and measured against it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import count as count_from
from typing import NamedTuple

import yaml

from builder.model import Briefing, Source
from builder.scaffold import draft_of, source_file
from builder.text.article import Article
from builder.text.quote import Miss, locate
from builder.text.unit import to_unit
from builder.text.value import NOT_GIVEN, parse_value

DAY = date(2026, 11, 21)
_ENTRY = re.compile(r"^( *)# (.*)$")
_STARTS = re.compile(r"^  # - ")
RULER = "## ---- For content/actors.yml"


def without(briefing: Briefing, *sources: str) -> Briefing:
    """Leave sources out; registries stay."""
    return replace(
        briefing, sources={id_: source for id_, source in briefing.sources.items() if id_ not in sources}
    )


def written(article: Article, briefing: Briefing) -> str:
    """Return the file of a new source."""
    return source_file(article, DAY, draft_of(article, briefing))


def uncommented(text: str, only: int | None = None) -> str:
    """Take `# ` away from every suggested entry, or from the one of that number, as an editor's key does."""
    above, ruler, below = text.partition(RULER)
    lines, number = [], -1
    for line in above.split("\n"):
        number += bool(_STARTS.match(line))
        is_entry = _ENTRY.match(line) and line.startswith("  #")
        lines.append(_ENTRY.sub(r"\1\2", line) if is_entry and only in (None, number) else line)
    return "\n".join(lines) + ruler + below


def count(text: str) -> int:
    """Return how many entries a file suggests."""
    return sum(bool(_STARTS.match(line)) for line in text.partition(RULER)[0].split("\n"))


def entries(text: str) -> dict[str, list[dict]]:
    """Return all suggested entries by section."""
    content = yaml.load(uncommented(text), yaml.BaseLoader)
    return {key: value for key, value in content.items() if isinstance(value, list)}


class Tally(NamedTuple):
    """What a draft was worth, beside the finished source."""

    figures: int
    figures_found: int
    statements: int
    statements_found: int
    suggestions: int
    useless: int

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))

    def __str__(self) -> str:
        figures = f"figures {self.figures_found}/{self.figures}"
        statements = f"statements {self.statements_found}/{self.statements}"
        return f"{figures}, {statements}, useless {self.useless}/{self.suggestions}"


Spans = list[tuple[int, int]]


def tally(source: Source, text: str) -> tuple[Tally, list[str]]:
    """Compare a draft's suggestions with the finished source; also name what was missed or useless."""
    article, found = source.article, entries(text)
    figures = [(_value(item), _spans(article, item)) for item in found.get("figures", ())]
    points = [_spans(article, item) for item in found.get("key_points", ())]
    told, figures_found, said, said_found = [], 0, 0, 0
    for figure in source.figures:
        value = (figure.value.low, figure.value.high) if figure.value else None
        spans = [(part.start, part.end) for part in figure.quote.parts]
        hit = any(other == value and _meet(spans, there) for other, there in figures)
        figures_found += hit
        told += [] if hit else [f"missed figure {figure.id}: {figure.quote.text}"]
    for point in source.key_points:
        if point.said_by:
            spans = [(part.start, part.end) for quote in point.quotes for part in quote.parts]
            hit = any(_half(spans, other) for other in points)
            said, said_found = said + 1, said_found + hit
            told += [] if hit else [f"missed statement {point.id}: {[q.text for q in point.quotes]}"]
    finished = [(part.start, part.end) for quote in source.quotes() for part in quote.parts]
    finished += [(part.start, part.end) for aside in source.set_aside for part in aside.quote.parts]
    values = {(figure.value.low, figure.value.high) for figure in source.figures if figure.value}
    suggestions = [
        (section, item)
        for section in ("key_points", "figures", "positions")
        for item in found.get(section, ())
    ]
    useless = 0
    for section, item in suggestions:
        number = _value(item) if section == "figures" else None
        if number not in values and not _meet(_spans(article, item), finished):
            useless += 1
            told.append(f"useless {section}: {item}")
    return Tally(len(source.figures), figures_found, said, said_found, len(suggestions), useless), told


def _value(item: Mapping[str, str]) -> tuple | None:
    if item["value"] == NOT_GIVEN:
        return None
    value = parse_value(item["value"])
    return value.low, value.high


def _spans(article: Article, item: Mapping[str, str | list[str]]) -> Spans:
    quotes = item["quote"]
    found: Spans = []
    for words in [quotes] if isinstance(quotes, str) else quotes:
        parts = locate(article, words)
        assert not isinstance(parts, Miss), (words, parts)
        found += [(part.start, part.end) for part in parts]
    return found


def _shared(a: Spans, b: Spans) -> int:
    return sum(max(0, min(hi, end) - max(lo, start)) for lo, hi in a for start, end in b)


def _meet(a: Spans, b: Spans) -> bool:
    return _shared(a, b) > 0


def _half(a: Spans, b: Spans) -> bool:
    return _shared(a, b) * 2 >= min(_length(a), _length(b))


def _length(spans: Iterable[tuple[int, int]]) -> int:
    return sum(end - start for start, end in spans)


def settings(briefing: Briefing, source: str) -> Iterator[tuple[str, Briefing]]:
    """Yield the briefings to measure a source against: others there, none there, nothing known at all."""
    yield "other sources", without(briefing, source)
    if source == "dispatch-b":
        yield "without dispatch-a", without(briefing, source, "dispatch-a")
    alone = without(briefing, *briefing.sources)
    yield "registries only", alone
    yield "nothing known", replace(alone, actors={}, topics={}, measures={}, claims={}, events={})


_FIGURE = re.compile(
    r"(?P<first>- \{?)?measure: ___[a-z0-9-]*(?P<between>(?:\n +|, )value: (?P<value>\"[^\"]*\"|[^,\n}]+))"
)
_CASE = re.compile(r"measure: (?P<measure>[a-z0-9-]+)(?P<between>\n +|, )case: ___")


def filled(text: str, briefing: Briefing) -> str:
    """Fill every blank of the uncommented entries as an editor could; a measure fits the value's unit."""
    text = text.partition("## ---- For content/")[0]
    numbers = count_from(1)
    text = _FIGURE.sub(lambda match: _with_measure(match, briefing, next(numbers)), text)
    text = _CASE.sub(lambda match: _with_case(match, briefing), text)
    lines = text.split("\n")
    whole: list[str] = []
    for line in lines:
        if "___" in line and not line.lstrip().startswith("#"):
            line = _filled_line(line, briefing)
        whole.append(line)
    return "\n".join(whole)


def _with_measure(match: re.Match[str], briefing: Briefing, number: int) -> str:
    """Name a measure that can count the value, with an id; the blank stays where the briefing has none."""
    value = match["value"].strip('"')
    for measure in briefing.measures.values():
        if not measure.cases and (value == NOT_GIVEN or to_unit(parse_value(value), measure.unit)):
            gap = re.match(r"\n +|, ", match["between"])
            assert gap
            id_ = f"{match['first']}id: filled-{number}{gap[0]}" if match["first"] else ""
            return f"{id_}measure: {measure.id}{match['between']}"
    return match[0]


def _with_case(match: re.Match[str], briefing: Briefing) -> str:
    case = briefing.measures[match["measure"]].cases[0][0]
    return f"measure: {match['measure']}{match['between']}case: {case}"


def _filled_line(line: str, briefing: Briefing) -> str:
    fills = {
        "topics": next(iter(briefing.topics)),
        "said_by": next(iter(briefing.actors)),
        "position": "leaves open",
        "point": "Something is said.",
    }
    for key, fill in fills.items():
        line = re.sub(rf"({key}: \[?(?:[a-z-]+, )*)___[a-z0-9-]*", rf"\g<1>{fill}", line)
    return re.sub(r"^(summary|title): ___", r"\1: Filled in.", line)
