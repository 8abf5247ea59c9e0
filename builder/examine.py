"""Everything up to the pages in one step: what the content says, and all that is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from builder import analysis, checks, reading
from builder.analysis import analyse
from builder.analysis.findings import Findings
from builder.checks import check
from builder.collector import without_collector
from builder.hand_written import misplaced_pages
from builder.model import NOWHERE, Site
from builder.problem import Problem
from builder.reading import idle_accepts, read_briefing, suggest, without_accepted
from builder.rules import Severity


@dataclass(frozen=True, slots=True)
class Memory:
    """What earlier looks at the same project found in what has not changed since."""

    read: reading.Memory = field(default_factory=reading.Memory)
    analysed: analysis.Memory = field(default_factory=analysis.Memory)
    checked: checks.Memory = field(default_factory=checks.Memory)


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of one look at a project."""

    findings: Findings | None
    """None where an error left nothing to compare."""
    problems: tuple[Problem, ...]
    """All of them, by place."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return self._of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that are reported and no more."""
        return self._of(Severity.WARNING)

    def _of(self, severity: Severity) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity is severity)


def examine(
    root: Path, *, drafts: bool = False, memory: Memory | None = None, beside: bool = True
) -> Examined:
    """Read, compare and check the project in `root`; with `drafts`, sources marked `draft: true` count.

    Without `beside`, edits of one text are not set side by side: only pages show that.

    Who looks at one project again and again hands in the same `memory`: then only what changed is read, and
    only its words are searched and compared.
    """
    with without_collector():
        memory = memory or Memory()
        read = read_briefing(root, drafts=drafts, memory=memory.read)
        problems = [*read.problems, *misplaced_pages(root)]
        if read.briefing is None:
            return Examined(None, tuple(sorted(without_accepted(problems, read.accepted))))
        findings = analyse(read.briefing, memory.analysed, beside=beside)
        problems += check(findings, memory.checked)
        problems += _unknown_texts(read.briefing.site)
        open_ = [*without_accepted(problems, read.accepted), *idle_accepts(problems, read.accepted)]
        return Examined(findings, tuple(sorted(open_)))


def _unknown_texts(site: Site) -> Iterator[Problem]:
    """Report a text that the editor replaces and the site does not have: nobody would see it."""
    if not site.texts:
        return
    from builder.pages.markup.own_texts import own_texts  # templates are costly, and most sites replace none

    for text in sorted(site.texts.keys() - set(own_texts())):
        cure = suggest.cure(text, own_texts(), "Take it out; 'briefing texts' lists those that there are")
        message = f"the site has no text {suggest.named(text)} of its own"
        yield Problem(site.text_places.get(text, NOWHERE), "unknown-key", message, cure)
