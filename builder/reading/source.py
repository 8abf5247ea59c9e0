"""From one YAML file and its article to a `Source`."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from yaml import Node, SequenceNode

from builder.model import (
    Accepted,
    ActorNote,
    Basis,
    Dated,
    EventReport,
    Outlet,
    Quote,
    SameText,
    SetAside,
    Source,
)
from builder.problem import Place, Problem
from builder.reading import suggest
from builder.reading.blank import references_in, take_out_unfinished
from builder.reading.content.source import FigureContent, OutletContent, PublishedContent, SourceContent
from builder.reading.corpus import Corpus, Refusal
from builder.reading.document import Document
from builder.reading.entries import leave_out_faulty
from builder.reading.evidence import Evidence
from builder.reading.registries import Registries
from builder.reading.statements import figures, key_points, positions
from builder.reading.suggest import named
from builder.reading.summary import Summary, value_node
from builder.reading.translation import translated
from builder.reading.validation import validate
from builder.rules import RULES, Severity
from builder.text.article import Article
from builder.text.date_words import unprinted
from builder.text.quote import stands_in


class SourceReading(NamedTuple):
    """What came of one summary."""

    source: Source | None
    """None where an error leaves no usable source."""
    problems: tuple[Problem, ...]
    statements: frozenset[str] | None = None
    """Ids of its key points and figures as written, proven or not; None where an error hides them."""

    @property
    def has_errors(self) -> bool:
        """Tell whether any of the problems stops a build."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def read_source(
    id_: str, document: Document, corpus: Corpus, registries: Registries, sources: frozenset[str]
) -> SourceReading:
    """Check a parsed summary against its article and the registries, and make its record."""
    unfinished = take_out_unfinished(document)
    reading = _read_finished(id_, document, corpus, registries, sources)
    unknown = _unknown_in(unfinished.waiting, document, registries)
    return reading._replace(problems=(*unfinished.problems, *unknown, *reading.problems))


def _unknown_in(waiting: Sequence[Node], document: Document, registries: Registries) -> Iterator[Problem]:
    """Report what entries with blanks refer to and no registry has: the editor is about to mend them."""
    for entry in waiting:
        for kind, id_, node, of_several in references_in(entry):
            problem = registries.unknown(kind, id_, document.place(node), of_several=of_several)
            if problem:
                yield problem


def _read_finished(
    id_: str, document: Document, corpus: Corpus, registries: Registries, sources: frozenset[str]
) -> SourceReading:
    content, of_form = _validated(document, corpus)
    if content is None:
        return SourceReading(None, of_form)
    article = corpus.article(content.article)
    evidence = Evidence(id_, document, article if isinstance(article, Article) else None, corpus)
    summary = Summary(id_, document, content, registries, evidence, sources)
    if isinstance(article, Refusal):
        summary.report(summary.place(summary.root, "article"), *article)
    else:
        _expect_unchanged(summary, article)
    source = _source(summary)
    if of_form:
        errors = (each for each in evidence.problems if each.severity is Severity.ERROR)
        return SourceReading(None, (*of_form, *errors))
    return SourceReading(source, tuple(evidence.problems), _statement_ids(content))


def _validated(document: Document, corpus: Corpus) -> tuple[SourceContent | None, tuple[Problem, ...]]:
    """Return what the summary says, without what is wrong in form, and what is wrong with that."""
    cures = partial(_digest_line, document=document, corpus=corpus)
    content, problems = validate(document, SourceContent, (), cures)
    if content is None and leave_out_faulty(document, problems):
        content, _ = validate(document, SourceContent, (), cures)
    if content is None and isinstance(document.value, dict):
        return None, _with_rest_waiting(problems)
    return content, tuple(problems)


def _statement_ids(content: SourceContent) -> frozenset[str]:
    figures = (figure.id or _figure_id(figure) for figure in content.figures)
    return frozenset((*(point.id for point in content.key_points), *figures))


def _figure_id(figure: FigureContent) -> str:
    return f"{figure.measure}.{figure.case}" if figure.case else figure.measure


def _with_rest_waiting(problems: list[Problem]) -> tuple[Problem, ...]:
    """Say behind the last problem that quotes, values and references were not looked at yet."""
    *others, last = sorted(problems)
    end = "" if last.cure.endswith("?") else "."
    cure = f"{last.cure}{end} What this summary quotes and refers to is checked after that"
    return (*others, replace(last, cure=cure))


def _digest_line(key: str, document: Document, corpus: Corpus) -> str | None:
    """Return the line to write for a digest that is missing or no digest, if the article is known."""
    name = document.value.get("article") if isinstance(document.value, dict) else None
    article = corpus.article(name) if key == "sha256" and isinstance(name, str) else None
    return f"Write sha256: {article.sha256}" if isinstance(article, Article) else None


def _expect_unchanged(summary: Summary, article: Article) -> None:
    if summary.content.sha256 != article.sha256:
        summary.report(
            summary.place(summary.root, "sha256"),
            "article-changed",
            f"this is not the digest of corpus/{article.file} as it is now",
            f"If the article has changed, correct the summary by it; then write sha256: {article.sha256}",
        )


def _source(summary: Summary) -> Source | None:
    content, article = summary.content, summary.evidence.article
    points = key_points(summary)
    parts = {
        "figures": figures(summary, points),
        "positions": positions(summary, points),
        "events": _events(summary),
        "actors": _actors(summary),
        "set_aside": _set_aside(summary),
        "same_text": _same_text(summary),
        "outlet": _outlet(summary, content.outlet),
        "published": _published(summary, content.published),
    }
    accept = _accept(summary)
    if article is None:
        return None
    return Source(
        id=summary.id,
        article=article,
        added=content.added,
        title=content.title,
        title_printed=stands_in(article, content.title),
        summary=content.summary,
        short=content.short,
        url=content.url,
        language=content.language,
        full_text=content.rights == "full-text",
        draft=content.draft,
        key_points=tuple(point for point in points.values() if point),
        accept=accept,
        place=Place(summary.document.file),
        **parts,  # type: ignore[arg-type]
    )


def _events(summary: Summary) -> tuple[EventReport, ...]:
    seen: dict[str, Place] = {}
    made = []
    for item, entry, place in summary.entries("events", summary.content.events):
        id_ = item.id or item.event
        summary.expect_unique(id_, seen, place, "report of an event", written=item.id is not None)
        summary.expect_known("events", item.event, entry, "event")
        quotes = summary.evidence.quotes(f"event-{id_}", (item.quote,), value_node(entry, "quote"))
        quotes = translated(summary, entry, quotes, item.quote, item.translation)
        summary.evidence.expect_in_quotes("when-not-in-quote", item.when, quotes, value_node(entry, "when"))
        made += [EventReport(item.event, summary.id, item.when, quote, place) for quote in quotes]
    return tuple(made)


def _actors(summary: Summary) -> tuple[ActorNote, ...]:
    made = []
    for item, entry, place in summary.entries("actors", summary.content.actors):
        summary.expect_known("actors", item.actor, entry, "actor")
        summary.evidence.expect_in_article(item.presented_as, value_node(entry, "as"))
        summary.evidence.expect_in_article(item.excluded, value_node(entry, "not"))
        if item.presented_as is None and item.excluded is None:
            message = "the entry says nothing of the actor"
            summary.report(place, "missing-key", message, "Add 'as:' or 'not:' with words of the article")
        made.append(ActorNote(item.actor, item.presented_as, item.excluded, place))
    return tuple(made)


def _set_aside(summary: Summary) -> tuple[SetAside, ...]:
    made = []
    entries = summary.entries("set_aside", summary.content.set_aside)
    for number, (item, entry, place) in enumerate(entries, start=1):
        quote = summary.evidence.noise(f"set-aside-{number}", item.quote, value_node(entry, "quote"))
        if quote is not None:
            made.append(SetAside(item.what, quote, place))
    return tuple(made)


def _same_text(summary: Summary) -> tuple[SameText, ...]:
    node = value_node(summary.root, "same_text")
    nodes = node.value if isinstance(node, SequenceNode) else [node]
    made = []
    for item, mapping in zip(summary.content.same_text, nodes, strict=False):
        for other, same in (item.__pydantic_extra__ or {}).items():
            _expect_other_source(summary, other, mapping)
            made.append(SameText(other, same, item.why, summary.place(mapping, other)))
    return tuple(made)


def _expect_other_source(summary: Summary, other: str, mapping: Node) -> None:
    place = summary.document.place(next(key for key, _ in mapping.value if key.value == other))
    if other == summary.id:
        summary.report(place, "unknown-source", "a source is compared with itself", "Name the other source")
    elif other not in summary.sources:
        cure = suggest.cure(other, summary.sources, "Name a file of content/sources/ without its ending")
        summary.report(place, "unknown-source", f"unknown source {named(other)}", cure)


def _outlet(summary: Summary, written: OutletContent | None) -> Outlet | None:
    if written is None:
        return None
    quote = _basis_quote(summary, "outlet", written)
    if quote is not None and written.basis is Basis.STATED:
        outlet = value_node(summary.root, "outlet")
        node = value_node(outlet, "name") if outlet is not None else None
        summary.evidence.expect_in_quotes("basis-evidence", written.name, (quote,), node)
    return Outlet(written.name, written.basis, written.why, quote)


def _published(summary: Summary, written: PublishedContent | None) -> Dated | None:
    if written is None:
        return None
    quote = _basis_quote(summary, "published", written)
    if quote is not None and written.basis is Basis.STATED:
        _expect_date_in(summary, written, quote)
    return Dated(written.date, written.basis, written.why, quote)


def _expect_date_in(summary: Summary, written: PublishedContent, quote: Quote) -> None:
    missing = unprinted(written.date.edtf, quote.text, stated=True)
    if missing:
        published = value_node(summary.root, "published")
        assert published is not None
        summary.report(
            summary.place(published, "date"),
            "basis-evidence",
            f"the quote does not print {missing}, so the article does not state the date {written.date.edtf}",
            "Quote the words that state it, or write 'basis: inferred' with a reason",
        )


def _basis_quote(summary: Summary, key: str, written: OutletContent | PublishedContent) -> Quote | None:
    """Locate what a statement about the article rests on, and report where it rests on nothing."""
    node = value_node(summary.root, key)
    assert node is not None
    needed = "quote" if written.basis is Basis.STATED else "why"
    if getattr(written, needed) is None:
        message = f"what is {written.basis} needs {named(needed)}"
        cures = {
            "quote": "Quote the words that state it, or write 'basis: inferred' with a reason",
            "why": "Add what it rests on; or leave it out, when it rests on nothing",
        }
        summary.report(summary.document.place(node), "basis-evidence", message, cures[needed])
    if written.quote is None:
        return None
    return summary.evidence.quote_anywhere(key, written.quote, value_node(node, "quote"))


def _accept(summary: Summary) -> tuple[Accepted, ...]:
    if not summary.content.accept:
        return ()
    extents = _extents(summary, {item.at for item in summary.content.accept if item.at})
    made = []
    for item, entry, place in summary.entries("accept", summary.content.accept):
        _expect_warning(summary, item.rule, summary.place(entry, "rule"))
        at = item.at or summary.id
        if at not in extents:
            message = f"this source has nothing with the id {named(at)}"
            cure = suggest.cure(
                at, extents, "Name one of its entries, or leave 'at:' out for the whole source"
            )
            summary.report(summary.place(entry, "at"), "unknown-statement", message, cure)
            continue
        made.append(Accepted(item.rule, at, item.why, place, tuple(extents[at])))
    return tuple(made)


def _extents(summary: Summary, wanted: Set[str]) -> dict[str, list[tuple[Place, Place]]]:
    """Return by id where entries stand that can have warnings accepted; no place for the source itself.

    Every id is a key; only those that are wanted have their places.
    """
    content, document = summary.content, summary.document
    extents: dict[str, list[tuple[Place, Place]]] = {summary.id: []}
    for key, items, ids in (
        ("key_points", content.key_points, [point.id for point in content.key_points]),
        ("figures", content.figures, [figure.id or _figure_id(figure) for figure in content.figures]),
        ("positions", content.positions, [item.id or item.claim for item in content.positions]),
        ("events", content.events, [item.id or item.event for item in content.events]),
        ("actors", content.actors, [item.actor for item in content.actors]),
    ):
        extents.update((id_, []) for id_ in ids if id_ not in extents)
        if wanted.isdisjoint(ids):
            continue
        for id_, (_, entry, place) in zip(ids, summary.entries(key, items), strict=True):
            if id_ in wanted and id_ != summary.id:
                extents[id_].append((place, document.place_at(entry.end_mark.index)))
    return extents


def _expect_warning(summary: Summary, rule: str, place: Place) -> None:
    if rule not in RULES:
        warnings = [id_ for id_, rule_ in RULES.items() if rule_.severity is Severity.WARNING]
        cure = suggest.cure(rule, warnings, "Write the id that stands in brackets behind the warning")
        summary.report(place, "unknown-rule", f"unknown rule {named(rule)}", cure)
    elif RULES[rule].severity is not Severity.WARNING:
        summary.report(
            place,
            "not-acceptable",
            f"{named(rule)} is an error, and only warnings can be accepted",
            "Mend what it reports, and take this entry out",
        )
