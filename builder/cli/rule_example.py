"""An example of every rule: what is right, and what breaks the rule. One file each in `rule_examples/`."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

FOLDER = Path(__file__).parent / "rule_examples"


class Kind(StrEnum):
    """What of a file is right or wrong."""

    TEXT = "text"
    """Some of its text: `wrong` where `right` should stand."""
    NAME = "name"
    """Its name: `wrong` in place of `right`; where `wrong` is empty, the file is not there."""
    COPY = "copy"
    """That it is there a second time, as `wrong`."""
    LINK = "link"
    """That it is a link to `wrong`."""
    ENCODING = "encoding"
    """That its text was saved as Latin-1."""


@dataclass(frozen=True, slots=True)
class RuleExample:
    """One mistake and how it is done right; the tests make it in a small project, and the rule reports it."""

    file: str
    """Where it stands, relative to the project's root."""
    right: str
    wrong: str
    kind: Kind = Kind.TEXT
    article: str = ""
    """Words of the article that right and wrong are held against, where they do not show it by themselves."""
    also: tuple[str, ...] = ()
    """Rules that the mistake breaks as well, because one cannot be had without the other."""


def rule_example(rule: str) -> RuleExample:
    """Return the example of a rule; raises `FileNotFoundError` where the rule has none."""
    content = tomllib.loads((FOLDER / f"{rule}.toml").read_text(encoding="utf-8"))
    kind = Kind(content.pop("kind", Kind.TEXT))
    return RuleExample(kind=kind, also=tuple(content.pop("also", ())), **content)
