"""What `mkdocs serve` shows: the newest content that is free of errors.

MkDocs answers no request after a rebuild that raised, until one succeeds. So nothing in here raises: a
mistake is logged and noted on the page, and the pages stay those of the last good content.
"""

from collections.abc import Callable
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from builder.examine import examine
from builder.plugin.content import WAITING, Content, content_of
from builder.plugin.report import LOG, in_words, report
from builder.problem import Problem
from builder.reading import Memory


class Preview:
    """The last good content of a running preview, and what is wrong with a newer one."""

    def __init__(self, root: Path, content: Content = WAITING, *, drafts: bool) -> None:
        self.root = root
        self.content = content
        self.drafts = drafts
        self.errors: tuple[Problem, ...] = ()
        self._memory = Memory()

    def rebuilding(self, build: Callable[[], None]) -> Callable[[], None]:
        """Return a rebuild that looks at the content first and never raises."""

        def rebuild() -> None:
            self.refresh()
            try:
                build()
            except MkDocsException as stopped:
                LOG.error("%s", stopped.format_message())

        return rebuild

    def refresh(self) -> None:
        """Take the project's content as it is now, if it is free of errors."""
        try:
            examined = examine(self.root, drafts=self.drafts, memory=self._memory)
            report(examined.problems)
            self.errors = examined.errors
            if examined.findings and not examined.errors:
                self.content = content_of(examined.findings)
        except Exception:
            LOG.exception("The builder failed on this content; please report it with what follows")
        else:
            if self.errors:
                LOG.error("%s: the preview stays at the last good version", in_words(len(self.errors)))
