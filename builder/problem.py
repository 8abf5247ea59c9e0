"""What is wrong in the corpus or the content, as data: found here and there, reported in one place."""

from dataclasses import dataclass, field
from typing import NamedTuple

from builder.rules import RULES, Severity


class Place(NamedTuple):
    r"""Where something stands: a file relative to the project's root, line and column counted from 1.

    Lines end at ``\n`` only, as editors count them; columns are code points.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing that is wrong, where, by which rule, and what the editor does about it."""

    place: Place
    rule: str
    """A key of `builder.rules.RULES`."""
    message: str
    """What is wrong and what was expected, one sentence without its full stop."""
    cure: str
    """What to do, one sentence without its full stop."""
    accepted_at: Place | None = field(default=None, compare=False)
    """The entry for which it can be accepted, where it stands elsewhere: a judgement has no `accept:`."""

    def __post_init__(self) -> None:
        if self.rule not in RULES:
            raise ValueError(f"no rule {self.rule!r}: every problem names a rule of builder/rules.py")

    @property
    def severity(self) -> Severity:
        """`error` stops a build, `warning` does not."""
        return RULES[self.rule].severity

    def __str__(self) -> str:
        return f"{_visible(str(self.place))}: {self.message_line} {self.cure_line} [{self.rule}]"

    @property
    def message_line(self) -> str:
        """The message as a sentence on one line."""
        return _visible(_sentence(self.message))

    @property
    def cure_line(self) -> str:
        """The cure as a sentence on one line."""
        return _visible(_sentence(self.cure))


def accepting(rule: str, at: str | None = None) -> str:
    """Return the end of a warning's cure: how it is accepted, as a line that only wants its reason.

    `at` is the entry that it is about, None for the whole source.
    """
    where = f", at: {at}" if at else ""
    return f'accept this with a reason: accept: [{{rule: {rule}{where}, why: "…"}}]'


_TO_PASTE = "}]"
"""Ends a line of YAML that is to be copied: a full stop behind it would be copied too."""


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", _TO_PASTE)) else text + "."


def _visible(text: str) -> str:
    return text if text.isprintable() else "".join(map(_printable, text))


def _printable(character: str) -> str:
    r"""Write what would break the line, or hide in it, as `\n`, `\u202e` …."""
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")


class InputError(Exception):
    """The user's input cannot be worked with; shown without a traceback. Bugs are any other exception."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
