"""The matrix of claims by sources, or by positions where the sources are too many for columns."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from markupsafe import Markup

from builder.analysis.findings import Absence
from builder.model import Claim, Position, Stance
from builder.pages.markup.address import page_uri
from builder.pages.markup.environment import compose
from builder.pages.markup.labels import classes_of, label, words_of
from builder.pages.markup.letters import letters, markup, safe
from builder.pages.markup.site_texts import said
from builder.pages.markup.words import ONE_TEXT
from builder.pages.page import Page
from builder.pages.parts.views import Views

COLUMNS = 12
"""Sources that still fit side by side; with more the matrix counts them by position."""
ALL_STANCES: tuple[StrEnum, ...] = (*Stance, *Absence)


class Column(NamedTuple):
    """The head of a column, and the same in plain text for each of its cells."""

    head: Markup
    label: str


class Cell(NamedTuple):
    """What stands where a claim and a column meet."""

    html: Markup
    label: str
    """Of its column, for screens on which the columns stand one below the other."""
    absent: bool
    """Whether no position is taken here."""


Columns = list[list[Column]]
"""Side by side; those of one list belong together."""


def claim_index(views: Views) -> Page:
    """Return the matrix: claims by topic in the editor's order, sources by text, then by id."""
    wide = len(views.briefing.sources) > COLUMNS
    columns = _stances() if wide else _sources(views)
    labels = [column.label for group in columns for column in group]
    cells = _counts if wide else _cells
    topics = [
        (
            views.links.topics[topic],
            [
                (
                    views.links.claims[claim.id],
                    views.findings.claims[claim.id].grade,
                    [
                        Cell(html, label, absent)
                        for label, (html, absent) in zip(labels, cells(views, claim), strict=True)
                    ],
                )
                for claim in views.briefing.claims.values()
                if claim.topic == topic
            ],
        )
        for topic in views.briefing.topics
    ]
    context = {
        "root": views.links.root,
        "wide": wide,
        "stances": ALL_STANCES,
        "columns": columns,
        "brackets": _brackets(views, columns, wide=wide),
        "width": 1 + len(labels),
        "one_text": any(len(group) > 1 for group in columns),
        "topics": [(topic, claims) for topic, claims in topics if claims],
    }
    return compose(page_uri("claims"), "Claims", "What sources agree and differ on", "claims.md", context)


def _sources(views: Views) -> Columns:
    """Return a column for each source, those that are one text together."""
    links = views.links
    return [
        [Column(links.short_sources[source], links.short_names[source]) for source in text.sources]
        for text in views.findings.texts
    ]


def _stances() -> Columns:
    return [[Column(label(stance), said(stance.value))] for stance in ALL_STANCES]


def _brackets(views: Views, columns: Columns, *, wide: bool) -> list[tuple[int, Markup]]:
    """Return for each group of columns how many they are, and what stands over several."""
    if wide:
        return []
    words = (
        views.beside(*text.sources, ONE_TEXT) if len(text.sources) == 2 else markup(ONE_TEXT)
        for text in views.findings.texts
    )
    return [(len(group), each) for group, each in zip(columns, words, strict=True)]


def _cells(views: Views, claim: Claim) -> Iterable[tuple[Markup, bool]]:
    found = views.findings.claims[claim.id]
    for text in views.findings.texts:
        for source in text.sources:
            if source in found.absent:
                yield label(found.absent[source]), True
            else:
                positions = found.positions[source]
                yield markup("".join([_linked(views, position) for position in positions])), False


def _linked(views: Views, position: Position) -> str:
    view, stance = views.position(position), position.position
    names = ", ".join([views.briefing.actors[actor].name for actor in position.said_by])
    who = f' <small class="bf-small">{letters(names)}</small>' if names else ""
    behind = f'href="{safe(view.url)}" data-words="{view.words}"'
    link = f'<a class="{classes_of(stance)}" {behind}>{safe(words_of(stance))}</a>'
    return f"<div>{link}{who}{view.doubt}</div>"


def _counts(views: Views, claim: Claim) -> Iterable[tuple[Markup, bool]]:
    """Count the articles that take each position, and their independent texts."""
    found = views.findings.claims[claim.id]
    taken: dict[StrEnum, list[str]] = {stance: [] for stance in ALL_STANCES}
    for source, positions in found.positions.items():
        for stance in dict.fromkeys([position.position for position in positions]):
            taken[stance].append(source)
    for source, absence in found.absent.items():
        taken[absence].append(source)
    for sources in taken.values():
        texts = len({views.same_text[source] for source in sources})
        number = str(len(sources)) if texts == len(sources) else f"{len(sources)} → {texts}"
        yield markup(number if sources else ""), not sources
