"""Corrections in the YAML that correct nothing: what they were written for has changed, or never was."""

from collections.abc import Iterator, Mapping, Set

from builder.analysis.findings import Findings
from builder.analysis.mentions import holds_name
from builder.analysis.texts import joined
from builder.model import SameText, Source
from builder.problem import Problem


def idle_same_texts(findings: Findings) -> Iterator[Problem]:
    """Report a `same_text` without which the same articles would count as one text."""
    sources = findings.briefing.sources
    beside: dict[str, set[str]] = {id_: set() for id_ in sources}
    for a, b in joined(findings.alike, sources.values()):
        if a in sources and b in sources:  # and is no draft that is left out
            beside[a].add(b)
            beside[b].add(a)
    for source in sources.values():
        for word in source.same_text:
            if _changes_nothing(findings, beside, source, word):
                yield Problem(
                    word.place,
                    "idle-same-text",
                    f"same_text: {word.other} changes nothing: {_why(findings, source, word)}",
                    "Remove it",
                )


def idle_exclusions(findings: Findings) -> Iterator[Problem]:
    """Report a `not:` whose words hold no name of the actor, so that nothing is excluded."""
    for source in findings.briefing.sources.values():
        for note in source.actors:
            actor = findings.briefing.actors[note.actor]
            if note.excluded is not None and not holds_name(actor, note.excluded):
                yield Problem(
                    note.place,
                    "idle-exclusion",
                    f"“{note.excluded}” holds no name or alias of {note.actor}, so nothing is excluded",
                    "Remove it, or write the words of the article that were taken for the actor",
                )


def _changes_nothing(
    findings: Findings, beside: Mapping[str, Set[str]], source: Source, word: SameText
) -> bool:
    """Say whether the groups would be the same without this one word.

    `beside` holds the pairs that are one text, both ways. Where the word says that two are one, they would
    have to be so through others; where it says that they are not, they are so through others in spite of it.
    """
    pair = (min(source.id, word.other), max(source.id, word.other))
    if (pair in findings.alike) is word.same:
        return True
    return connected(beside, source.id, word.other)


def connected(beside: Mapping[str, Set[str]], one: str, other: str) -> bool:
    """Say whether a way leads from one to the other that is not the step between the two."""
    seen, ahead = {one}, list(beside[one] - {other})
    while ahead:
        at = ahead.pop()
        if at == other:
            return True
        if at not in seen:
            seen.add(at)
            ahead += beside[at] - seen
    return False


def _why(findings: Findings, source: Source, word: SameText) -> str:
    pair = (min(source.id, word.other), max(source.id, word.other))
    if (pair in findings.alike) is word.same:
        return "the comparison says so too"
    return "other articles make the two one text" if not word.same else "the two are one text through others"
