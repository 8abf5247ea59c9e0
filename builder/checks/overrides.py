"""Corrections in the YAML that correct nothing: what they were written for has changed, or never was."""

from collections.abc import Iterator

from builder.analysis.findings import Findings
from builder.analysis.mentions import holds_name
from builder.analysis.texts import grouped, joined
from builder.model import SameText, Source
from builder.problem import Problem


def idle_same_texts(findings: Findings) -> Iterator[Problem]:
    """Report a `same_text` without which the same articles would count as one text."""
    for source in findings.briefing.sources.values():
        for word in source.same_text:
            if _changes_nothing(findings, source, word):
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


def _changes_nothing(findings: Findings, source: Source, word: SameText) -> bool:
    """Say whether the groups would be the same without this one word."""
    pair = (min(source.id, word.other), max(source.id, word.other))
    pairs = joined(findings.alike, findings.briefing.sources.values())
    without = pairs - {pair} if word.same else pairs | {pair}
    if (pair in findings.alike) is word.same:
        return True
    return grouped(findings.briefing.sources, without) == findings.texts


def _why(findings: Findings, source: Source, word: SameText) -> str:
    pair = (min(source.id, word.other), max(source.id, word.other))
    if (pair in findings.alike) is word.same:
        return "the comparison says so too"
    return "other articles make the two one text" if not word.same else "the two are one text through others"
