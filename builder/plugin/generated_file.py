"""A generated file, in memory."""

from mkdocs.structure.files import File


class GeneratedFile(File):
    """A file of the builder's, which the site may hold already."""

    unchanged = False
    """Whether the site holds it with these bytes."""

    def is_modified(self) -> bool:
        """Tell whether the file must be written, and its page rendered."""
        return not self.unchanged
