"""What `mkdocs serve` shows: the newest content that is free of errors.

MkDocs answers no request after a rebuild that raised, until one succeeds. So nothing in here raises: a
mistake is logged and noted on the page, and the pages stay those of the last good content.
"""

from collections.abc import Callable
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from builder.examine import Memory, examine
from builder.model import Briefing
from builder.pages.page_memory import PageMemory
from builder.plugin.content import WAITING, Content, content_of
from builder.plugin.notice import Notice
from builder.plugin.report import LOG, in_words, report
from builder.problem import Problem
from builder.reading.schema_files import FOLDER as SCHEMAS
from builder.reading.schema_files import renew_schemas


class Preview:
    """The last good content of a running preview, and what is wrong with a newer one."""

    def __init__(self, root: Path, content: Content = WAITING, *, drafts: bool, base: str = "") -> None:
        self.root = root
        self.base = base
        """The address at which it is shown."""
        self.content = content
        self.drafts = drafts
        self.errors: tuple[Problem, ...] = ()
        self.trouble: str | None = None
        """Why the last rebuild ended early although the content is well: a mistake in `mkdocs.yml`."""
        self._briefing: Briefing | None = None
        """What the last good content says."""
        self._memory = Memory()
        self._pages = PageMemory()

    @property
    def notice(self) -> Notice | None:
        """What the reader of a page is to know; None when all is well."""
        if self.errors:
            never = self.content is WAITING
            heading = "There is no good version yet" if never else "This page is older than your last change"
            return Notice(f"{heading}: {in_words(len(self.errors))}", self.errors)
        if self.trouble:
            return Notice("The site could not be built after your last change", trouble=self.trouble)
        return None

    def rebuilding(
        self, build: Callable[[], bool], more: Callable[[], bool] = lambda: False
    ) -> Callable[[], bool]:
        """Return a rebuild that looks at the content first and never raises; both tell if anything is new.

        It looks again while `more` was saved in the meantime: open pages are loaded for all of it once. With
        errors it builds nothing: MkDocs reads hand-written pages anew, and may empty the site before.
        """

        def rebuild() -> bool:
            self.refresh()
            while more():
                self.refresh()
            self.trouble = None
            if self.errors:
                return False
            try:
                return build()
            except MkDocsException as stopped:
                self.trouble = stopped.format_message()
                LOG.error("%s", self.trouble)
            except Exception as failed:
                self.trouble = f"{type(failed).__name__}: {failed}"
                LOG.exception("MkDocs failed; the preview goes on")
            return False

        return rebuild

    def refresh(self) -> None:
        """Take the project's content as it is now, if it is free of errors."""
        try:
            examined = examine(self.root, drafts=self.drafts, memory=self._memory)
            report(examined.problems)
            self.errors = examined.errors
            if examined.findings and not examined.errors:
                self.content = content_of(examined.findings, self.base, self._pages)
                self._briefing = examined.findings.briefing
        except Exception:
            LOG.exception("The builder failed on this content; please report it with what follows")
        else:
            if self.errors:
                LOG.error("%s: the preview stays at the last good version", in_words(len(self.errors)))

    def renew_schemas(self) -> None:
        """Offer new ids in the editor, where the project keeps its schemas and never had errors only."""
        if self._briefing is None or not (self.root / SCHEMAS).is_dir():
            return
        try:
            renew_schemas(self.root, self._briefing)
        except OSError as error:
            LOG.warning("%s cannot be renewed: %s", SCHEMAS, error.strerror)
