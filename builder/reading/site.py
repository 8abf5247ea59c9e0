"""`content/site.yml`: what is said of the briefing as a whole, resting on statements that exist."""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property

from builder.model import Correction, Judgement, Site
from builder.problem import Place, Problem
from builder.reading import suggest
from builder.reading.content.site import JudgementContent, SiteContent
from builder.reading.document import Document, Path
from builder.reading.suggest import named
from builder.reading.validation import validate

CLAIM = "claim"
"""`claim/<id>` refers to a claim, `<source>/<id>` to a statement of a source."""


_FORMS = "Write <source>/<id of a key point or figure>, or claim/<id>"


class Statements:
    """All that a judgement can rest on."""

    def __init__(
        self, sources: Mapping[str, Set[str] | None], claims: Set[str] | None, drafts: Set[str]
    ) -> None:
        self._sources = sources
        """Source -> ids of its key points and figures; None where an error hides them."""
        self._claims = claims
        self._drafts = drafts

    def problem(self, reference: str, place: Place) -> Problem | None:
        """Return the problem with a reference that leads nowhere, if it does."""
        source, slash, id_ = reference.partition("/")
        if not slash:
            message = f"{named(reference)} refers to no statement"
            whole = self._whole.get(reference)
            meant = f"Did you mean {named(whole)}?" if whole else _FORMS
            return Problem(place, "unknown-statement", message, meant)
        if source == CLAIM:
            return self._unknown(id_, self._claims, "unknown-claim", "unknown claim", place)
        if source in self._drafts:
            message = f"the source {named(source)} is a draft, which is not published"
            return Problem(
                place, "unknown-source", message, "Take 'draft: true' out there, or this reference here"
            )
        if source == f"{CLAIM}s" and source not in self._sources:
            cure = f"Did you mean {named(f'{CLAIM}/{id_}')}?"
            return Problem(place, "unknown-source", f"unknown source {named(source)}", cure)
        if source not in self._sources:
            return self._unknown(source, self._sources.keys(), "unknown-source", "unknown source", place)
        what = f"source {named(source)} has no key point or figure"
        return self._unknown(id_, self._sources[source], "unknown-statement", what, place)

    @staticmethod
    def _unknown(id_: str, known: Set[str] | None, rule: str, what: str, place: Place) -> Problem | None:
        if known is None or id_ in known:
            return None
        otherwise = f"Write one of: {suggest.listed(suggest.by_likeness(id_, known))}"
        cure = suggest.cure(id_, sorted(known), otherwise if known else "Take the reference out")
        return Problem(place, rule, f"{what} {named(id_)}", cure)

    @cached_property
    def _whole(self) -> dict[str, str]:
        """By the id of each statement the first reference to one that is called so."""
        references = {
            id_: f"{source}/{id_}" for source in self._sources for id_ in self._sources[source] or ()
        }
        return references | {id_: f"{CLAIM}/{id_}" for id_ in self._claims or ()}


def read_site(document: Document, statements: Statements) -> tuple[Site | None, list[Problem]]:
    """Make the site's record from its file."""
    content, problems = validate(document, SiteContent)
    if content is None:
        return None, problems
    problems += _unknown_statements(document, content, statements)
    happened = content.what_happened
    return Site(
        content.title,
        _judgement(document, happened, ("what_happened",)) if happened else None,
        tuple(_judgement(document, item, ("judgements", at)) for at, item in enumerate(content.judgements)),
        tuple(
            Correction(
                item.date, item.at, item.was, item.now, item.why, _place(document, ("corrections", at))
            )
            for at, item in enumerate(content.corrections)
        ),
        content.texts,
        {text: document.place(document.find(("texts", text))[0]) for text in content.texts},
        content.collection,
    ), problems


def _unknown_statements(
    document: Document, content: SiteContent, statements: Statements
) -> Iterator[Problem]:
    for path, reference in _references(content):
        problem = statements.problem(reference, _place(document, path))
        if problem:
            yield problem


def _references(content: SiteContent) -> Iterator[tuple[Path, str]]:
    judgements: Sequence[tuple[Path, JudgementContent]] = [
        *((("judgements", at), item) for at, item in enumerate(content.judgements)),
        *([(("what_happened",), content.what_happened)] if content.what_happened else []),
    ]
    for path, judgement in judgements:
        for at, reference in enumerate(judgement.rests_on):
            yield (*path, "rests_on", at), reference
    for at, correction in enumerate(content.corrections):
        yield ("corrections", at, "at"), correction.at


def _judgement(document: Document, content: JudgementContent, path: Path) -> Judgement:
    stands_at = (_place(document, (*path, "rests_on", at)) for at in range(len(content.rests_on)))
    return Judgement(content.text, tuple(content.rests_on), tuple(stands_at), _place(document, path))


def _place(document: Document, path: Path) -> Place:
    return document.place(document.find(path)[1])
