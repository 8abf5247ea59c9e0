"""The whole: all files of a project read, checked against each other, and made into one `Briefing`."""

from dataclasses import dataclass
from pathlib import Path

from builder.model import Accepted, Briefing, Moved
from builder.problem import Problem
from builder.reading.blank import blanks_of_registry
from builder.reading.corpus import Corpus
from builder.reading.document import Document
from builder.reading.gathered import gathered
from builder.reading.project_files import CONTENT, list_project
from builder.reading.registries import read_registries
from builder.reading.registry_references import registry_problems
from builder.reading.same_text import same_text_conflicts
from builder.reading.shelf import Memory, Shelf
from builder.reading.site import Statements, read_site
from builder.reading.yaml_document import parse_yaml
from builder.rules import RULES, Severity


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a project."""

    briefing: Briefing | None
    """None where there is an error."""
    problems: tuple[Problem, ...]
    """All of them, in order of place."""
    accepted: tuple[Accepted, ...] = ()
    """Warnings that summaries accept, of those that could be read, be there errors or not."""


def read_briefing(root: Path, *, drafts: bool = False, memory: Memory | None = None) -> Reading:
    """Read the project in `root`; with `drafts`, sources marked `draft: true` count.

    Raises nothing that an editor can cause: whatever is wrong is in the reading's problems.
    """
    files = list_project(root)
    problems = list(files.problems)
    documents: dict[str, Document | None] = {}
    blanks: list[Problem] = []
    for name, data in files.registries.items():
        documents[name], found = parse_yaml(f"{CONTENT}/{name}.yml", data)
        problems += found
        document = documents[name]
        blanks += blanks_of_registry(document) if document else []
    site_document, moved_document = documents.pop("site", None), documents.pop("moved", None)
    registries, found = read_registries(documents)
    problems += found
    problems += registry_problems(registries)
    shelf = Shelf(files, Corpus(root), registries, memory or Memory(), drafts=drafts)
    problems += shelf.problems
    problems += same_text_conflicts(shelf.sources.values())
    site = None
    if site_document is not None:
        statements = Statements(shelf.statements, registries.ids.get("claims"), shelf.drafts)
        site, found = read_site(site_document, statements)
        problems += found
    told = {problem.place for problem in problems}  # `___` is no kind: one slip, one message
    problems += (blank for blank in blanks if blank.place not in told)
    moved: tuple[Moved, ...] = ()
    if moved_document is not None:
        from builder.reading.moved import Addresses, read_moved  # few projects have such a file

        moved, found = read_moved(moved_document, Addresses(registries.ids, shelf.sources, shelf.drafts))
        problems += found
    problems = sorted(gathered(problems))
    accepted = tuple(entry for source in shelf.sources.values() if source for entry in source.accept)
    if site is None or any(RULES[problem.rule].severity is Severity.ERROR for problem in problems):
        return Reading(None, tuple(problems), accepted)
    sources = {id_: source for id_, source in shelf.sources.items() if source is not None}
    briefing = Briefing(
        site,
        registries.actors,
        registries.topics,
        registries.measures,
        registries.claims,
        registries.events,
        sources,
        moved,
    )
    return Reading(briefing, tuple(problems), accepted)
