"""The editor's word on which articles are one text, where it is given twice.

Runs once all sources are read: each of the two may hold it.
"""

from collections.abc import Iterable, Iterator

from builder.model import SameText, Source
from builder.problem import Problem
from builder.reading.suggest import named


def same_text_conflicts(sources: Iterable[Source | None]) -> Iterator[Problem]:
    """Report a `same_text` that says otherwise than another one on the same two articles."""
    said: dict[tuple[str, ...], SameText] = {}
    for source in sources:
        for word in source.same_text if source else ():
            assert source is not None
            other = said.setdefault(tuple(sorted((source.id, word.other))), word)
            if other.same is not word.same:
                yield Problem(
                    word.place,
                    "same-text-conflict",
                    f"same_text says {_yaml(word.same)} of {named(word.other)} here and {_yaml(other.same)} "
                    f"of the same two articles in {other.place.file}, line {other.place.line}",
                    "Keep the one that is right",
                )


def _yaml(same: bool) -> str:
    return "true" if same else "false"
