"""The page on which two edits of one text are side by side: drawn and described, hardly quoted."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.beside import Edits, Meaning, Relation, Side, Stretch, Wording
from builder.analysis.wording import counted, listed
from builder.model import Figure, KeyPoint, Source
from builder.pages.drawings.beside_svg import beside_svg
from builder.pages.markup.address import beside_uri, figure_url, page_url, point_url
from builder.pages.markup.environment import compose
from builder.pages.markup.letters import letters, markup, safe
from builder.pages.markup.prose import prose_line
from builder.pages.markup.words import LEFT_OUT
from builder.pages.page import Page
from builder.pages.parts.views import Views
from builder.text.article import Article
from builder.text.quotation import Span

_WORD = re.compile(r"\w")


class Words(NamedTuple):
    """How one article words what the other words in another way."""

    html: Markup
    place: Markup


class Reworded(NamedTuple):
    """A row of the table of changes of meaning."""

    kinds: tuple[Meaning, ...]
    a: Words
    b: Words


class Row(NamedTuple):
    """A stretch: how long it is and where, never its words."""

    relation: Relation
    a: Markup
    """Links to its paragraphs; empty where it is not there."""
    b: Markup
    words: tuple[int, int]
    changes: int
    quoted: list[Markup]
    """Key points and figures whose quotes begin in it, each once."""


Quoted = list[tuple[int, KeyPoint | Figure]]
"""Where a quote begins, and whose it is, in the order of the article."""


def beside_pages(views: Views) -> Iterator[Page]:
    """Yield a page for every two articles that are set side by side."""
    quoted: dict[str, Quoted] = {}
    for edits in views.findings.edits:
        for id_ in (edits.a, edits.b):
            if id_ not in quoted:
                quoted[id_] = _quoted(views.briefing.sources[id_])
        yield _beside_page(views, edits, quoted)


def _beside_page(views: Views, edits: Edits, quoted: dict[str, Quoted]) -> Page:
    a, b = views.briefing.sources[edits.a], views.briefing.sources[edits.b]
    summary = _summary(edits)
    context = {
        "a": views.links.tagged_sources[a.id],
        "b": views.links.tagged_sources[b.id],
        "root": views.links.root,
        "summary": summary,
        "kinds": _kinds(edits),
        "picture": beside_svg(edits, len(a.article.text), len(b.article.text), summary),
        "changes": [
            Reworded(each.kinds, _words(views, a, each.a), _words(views, b, each.b)) for each in edits.changes
        ],
        "rows": [_row(views, edits, each, quoted) for each in edits.stretches],
    }
    title = f"Side by side: {views.links.short_names[a.id]} · {views.links.short_names[b.id]}"
    return compose(beside_uri(a.id, b.id), title, summary, "beside.md", context)


def _summary(edits: Edits) -> str:
    """Say in one sentence or two what the articles share, and what each has alone."""
    words = {relation: edits.words(relation) for relation in Relation}
    changed = len(edits.changes)
    alone = [
        f"{words[relation]:,} only in {name}"
        for relation, name in ((Relation.ONLY_A, "A"), (Relation.ONLY_B, "B"))
        if words[relation]
    ]
    parts = [f"{words[Relation.SAME]:,} words stand in sentences that are the same in both"]
    if words[Relation.REWORDED]:
        alike = sum(each.alike for each in edits.stretches if each.relation is Relation.REWORDED)
        reworded = f"{words[Relation.REWORDED]:,} in sentences that were reworded"
        parts.append(f"{reworded} ({alike:,} of these words are the same)")
    sentence = f"{listed([*parts, *alone])}."
    if not changed:
        return f"{sentence} No change of wording was found that changes what is said."
    return f"{sentence} In {counted(changed, 'place')} the wording may change what is said."


def _kinds(edits: Edits) -> list[tuple[Meaning, int]]:
    counts = Counter(kind for change in edits.changes for kind in change.kinds)
    return [(kind, counts[kind]) for kind in Meaning if counts[kind]]


def _words(views: Views, source: Source, wording: Wording) -> Words:
    """Return the words that are shown, those that changed marked, with a link to their paragraph.

    What is left out of a sentence before, between and behind them stands there as `[…]`.
    """
    pieces = [_marked(source, start, end, wording) for start, end in wording.shown]
    first, last = wording.shown[0], wording.shown[-1]
    before = LEFT_OUT.lstrip() if _left_out(source.article, first)[0] else ""
    behind = LEFT_OUT.rstrip() if _left_out(source.article, last)[1] else ""
    number = source.article.paragraph_at(first[0]).number
    html = markup(f"{before}{LEFT_OUT.join(pieces)}{behind}")
    return Words(html, _paragraphs(views, source.id, number, number))


def _left_out(article: Article, shown: Span) -> tuple[bool, bool]:
    """Tell whether a span leaves out words of its sentence: before it, behind it."""
    (start, end), (lo, hi) = shown, article.sentences_at(*shown)
    return bool(_WORD.search(article.text[lo:start])), bool(_WORD.search(article.text[end:hi]))


def _marked(source: Source, start: int, end: int, wording: Wording) -> str:
    text, pieces, at = source.article.text, [], start
    for lo, hi in wording.marked:
        if start <= lo and hi <= end:
            pieces.append(f"{safe(text[at:lo])}<mark>{safe(text[lo:hi])}</mark>")
            at = hi
    return "".join([*pieces, safe(text[at:end])])


def _paragraphs(views: Views, source: str, first: int, last: int) -> Markup:
    """Return a link to paragraphs on a source's page: `¶ 7–8`."""
    numbers = f"{first}" if first == last else f"{first}–{last}"
    url = f"{views.links.root}{page_url('sources', source)}#p{first}"
    return markup(f'<a class="bf-place" href="{safe(url)}">¶ {numbers}</a>')


def _row(views: Views, edits: Edits, stretch: Stretch, quoted: dict[str, Quoted]) -> Row:
    places: list[Markup] = []
    links: dict[Markup, list[str]] = {}
    for name, source, side in (("A", edits.a, stretch.a), ("B", edits.b, stretch.b)):
        places.append(_paragraphs(views, source, side.first, side.last) if side else markup(""))
        for statement in _within(quoted[source], side):
            links.setdefault(_text(views, statement), []).append(_at(views, statement, name))
    return Row(
        stretch.relation,
        places[0],
        places[1],
        (stretch.a.words if stretch.a else 0, stretch.b.words if stretch.b else 0),
        len(stretch.changes),
        [markup(f"{text} {' '.join(dict.fromkeys(of_text))}") for text, of_text in links.items()],
    )


def _quoted(source: Source) -> Quoted:
    """Return where each key point and figure of a source is quoted from; a figure `of` a key point too."""
    found: Quoted = [
        (part.start, point) for point in source.key_points for quote in point.quotes for part in quote.parts
    ]
    found += [(part.start, figure) for figure in source.figures for part in figure.quote.parts]
    return sorted(found, key=lambda each: (each[0], each[1].id))


def _within(quoted: Quoted, side: Side | None) -> list[KeyPoint | Figure]:
    if side is None:
        return []
    first, end = (bisect_left(quoted, offset, key=lambda each: each[0]) for offset in side.span)
    return [statement for _, statement in quoted[first:end]]


def _text(views: Views, statement: KeyPoint | Figure) -> Markup:
    if isinstance(statement, KeyPoint):
        return prose_line(statement.point)
    printed = statement.value.printed if statement.value else views.figure(statement).value.striptags()
    return markup(f"{views.links.measures[statement.measure]}: {letters(printed)}")


def _at(views: Views, statement: KeyPoint | Figure, name: str) -> str:
    url = point_url(statement) if isinstance(statement, KeyPoint) else figure_url(statement)
    href = safe(views.links.root + url)
    return f'<a class="bf-place" href="{href}" title="As article {name} has it">{name}</a>'
