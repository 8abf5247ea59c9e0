"""Uncertain dates in Extended Date/Time Format: strict bounds for sorting, words for people."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class UncertainDate:
    """An EDTF date (Library of Congress, 2019)."""

    edtf: str
    """As the editor wrote it."""
    earliest: date | None
    latest: date | None
    """The strict bounds, both included; None where open or unknown."""
    words: str
    """For people: `about 17 August 2016`, `August 2016`, `date not known`."""
