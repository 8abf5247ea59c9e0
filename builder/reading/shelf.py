"""All sources of one reading, each read, or taken from an earlier reading when nothing about it changed."""

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from hashlib import sha256

from builder.model import NOWHERE, Source
from builder.problem import Place, Problem
from builder.reading.corpus import FOLDER, Corpus
from builder.reading.document import Document
from builder.reading.project_files import CONTENT, ProjectFiles
from builder.reading.registries import Registries, bad_id
from builder.reading.site import CLAIM
from builder.reading.source import SourceReading, read_source
from builder.reading.suggest import named
from builder.reading.yaml_document import parse_yaml


@dataclass(frozen=True, slots=True)
class _Remembered:
    """A source without errors, and the bytes of the summary that it came of."""

    summary: bytes
    reading: SourceReading


@dataclass(slots=True)
class Memory:
    """What earlier readings made of the sources; a preview hands it in again, and only what changed is read.

    A source is taken from here when its own bytes, its article's and those of all registries are the same,
    and it was free of errors: nothing else goes into it. (Where a lost quote stands depends on others.)
    """

    around: object = None
    """What all sources depend on: registries, the ids of all sources, whether drafts count."""
    sources: dict[str, _Remembered] = field(default_factory=dict)

    def turn_to(self, around: object) -> None:
        """Forget everything when what all sources depend on has changed."""
        if self.around != around:
            self.around = around
            self.sources.clear()


class Shelf:
    """The sources of one reading, in order of id."""

    def __init__(
        self, files: ProjectFiles, corpus: Corpus, registries: Registries, memory: Memory, *, drafts: bool
    ) -> None:
        self.problems: list[Problem] = []
        self.sources: dict[str, Source | None] = {}
        """By id; None where errors leave nothing usable. Drafts that do not count are left out."""
        self.statements: dict[str, Set[str] | None] = {}
        """Ids of the key points and figures of each of these sources; None where errors hide them."""
        self.drafts: set[str] = set()
        """Ids of the drafts that were left out."""
        self._corpus = corpus
        self._registries = registries
        self._ids = frozenset(files.sources) | files.meant_sources
        self._with_drafts = drafts
        self._memory = memory
        self._unreadable = files.hide_sources
        """Whether a summary does not tell its article, so that none can be called unused.

        Nor can one where a summary names an article that is not there: it may be the one, under another name.
        """
        self._summaries: dict[str, str] = {}
        """Article -> the source that summarises it."""
        registry_bytes = {
            name: data for name, data in files.registries.items() if name not in ("site", "moved")
        }
        memory.turn_to((registry_bytes, self._ids, drafts))
        for id_, data in files.sources.items():
            self._put(id_, data)
        for id_ in files.meant_sources - self.sources.keys() - self.drafts:
            self.sources[id_] = self.statements[id_] = None
        if not self._unreadable and not self._summaries.keys() - set(corpus.names):
            self.problems += self._unused_articles()

    def _put(self, id_: str, data: bytes) -> None:
        reading = self._remembered(id_, data) or self._read(id_, data)
        if id_ not in self.drafts:
            self.sources[id_] = reading.source
            self.statements[id_] = reading.statements
            self.problems += reading.problems

    def _remembered(self, id_: str, summary: bytes) -> SourceReading | None:
        known = self._memory.sources.get(id_)
        if known is None or known.summary != summary or known.reading.source is None:
            return None
        article = known.reading.source.article
        data = self._corpus.data(article.file)
        if not isinstance(data, bytes) or sha256(data).hexdigest() != article.sha256:
            return None
        self._note_article(article.file, id_, known.reading.source.place)
        return known.reading

    def _read(self, id_: str, data: bytes) -> SourceReading:
        file = f"{CONTENT}/sources/{id_}.yml"
        document, problems = parse_yaml(file, data)
        if document is None:
            self._unreadable = True
            return SourceReading(None, tuple(problems))
        value = document.value if isinstance(document.value, dict) else {}
        name = value.get("article")
        if isinstance(name, str):
            self._note_article(name, id_, document.place(document.find(("article",))[1]))
        else:
            self._unreadable = True
        if value.get("draft") == "true" and not self._with_drafts:
            self.drafts.add(id_)
            return SourceReading(None, ())
        reading = self._checked(id_, document, [*problems, *bad_source_id(id_, Place(file))])
        self._remember(id_, data, reading)
        return reading

    def _checked(self, id_: str, document: Document, problems: list[Problem]) -> SourceReading:
        reading = read_source(id_, document, self._corpus, self._registries, self._ids)
        return reading._replace(problems=(*problems, *reading.problems))

    def _remember(self, id_: str, data: bytes, reading: SourceReading) -> None:
        self._memory.sources.pop(id_, None)
        if reading.source is not None and not reading.has_errors:
            self._memory.sources[id_] = _Remembered(data, reading)

    def _note_article(self, article: str, id_: str, place: Place) -> None:
        first = self._summaries.setdefault(article, id_)
        if first != id_:
            message = f"the article {named(article)} is summarised by the source {named(first)} already"
            self.problems.append(Problem(place, "article-twice", message, "Keep one summary of an article"))

    def _unused_articles(self) -> Iterator[Problem]:
        for name in self._corpus.names:
            if name not in self._summaries:
                message = "no source summarises this article"
                cure = f"Begin its summary with 'briefing new {FOLDER}/{name}', or take it out of {FOLDER}/"
                yield Problem(Place(f"{FOLDER}/{name}"), "article-unused", message, cure)


def bad_source_id(id_: str, place: Place = NOWHERE) -> Iterator[Problem]:
    """Check the id of a source, which becomes a file name and an address."""
    yield from bad_id(id_, place)
    if id_ == CLAIM:
        message = f"the file's name makes the id {named(id_)}, and claim/… refers to claims"
        yield Problem(place, "bad-id", message, "Choose another name for the file")
