"""A generated file, in memory."""

from mkdocs.structure.files import File

from builder.pages.page import Asset, Page


class GeneratedFile(File):
    """A file of the builder's, which the site may hold already."""

    item: Page | Asset
    """What it holds. A preview has the same object as in its last build, where nothing changed."""
    unchanged = False
    """Whether the site holds it with these bytes."""

    def is_modified(self) -> bool:
        """Tell whether the file must be written, and its page rendered."""
        return not self.unchanged
