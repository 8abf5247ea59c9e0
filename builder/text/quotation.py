"""Where a text stands in quotation marks, and the sentences that such marks hold together."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from builder.text.sentence import sentences_in

Span = tuple[int, int]
"""Offsets in code points of the text, half open."""

_MARKED = re.compile(r"[“„«][^”»]*(?:[”»]|\Z)|(?<![\w\"])\"[^\"]*(?:\"|\Z)")

_INSIDE = r"(?:[^'‘’\"“”\n]|(?<=\w)['’](?=\w))"
_SINGLE = re.compile(
    rf"(?<![\w'’])['‘](?=\w)(?:(?:{_INSIDE}|(?<=s)['’](?=\s\w)){{1,2000}}?(?<=[.,?!…])['’](?![\w])"
    rf"|{_INSIDE}{{1,2000}}?(?<=\w)['’](?!\w))"
)


def with_double_marks(text: str) -> str:
    """Return a text of the same length whose quotations stand in “ and ”, not in « » or single marks.

    British papers quote in single marks, of which the closing one is an apostrophe, too: it closes behind a
    stop, else behind the first word that it can. Within double marks single ones are left alone.
    """
    text = text.replace("«", "“").replace("»", "”")
    if "'" not in text and "‘" not in text:
        return text
    pieces, at = [], 0
    for match in _SINGLE.finditer(text):
        start, end = match.span()
        if not any(lo < start < hi for lo, hi in quotations_in(text, start, end)):
            pieces += [text[at:start], "“", text[start + 1 : end - 1], "”"]
            at = end
    return "".join([*pieces, text[at:]])


def quotations_in(text: str, lo: int = 0, hi: int | None = None) -> list[Span]:
    """Return what stands in double quotation marks and meets the span `lo` to `hi`, marks included.

    What is not closed runs to the end of the text.
    """
    starts, ends = _marked(text)
    first = bisect_right(ends, lo)
    last = len(starts) if hi is None else bisect_left(starts, hi)
    return list(zip(starts[first:last], ends[first:last], strict=True))


def whole_sentences(text: str) -> list[Span]:
    """Return the sentences of a text in order; one never ends within quotation marks that go on."""
    if not _marked(text)[0]:
        return sentences_in(text)
    joined: list[Span] = []
    start = None
    for lo, hi in sentences_in(text):
        start = lo if start is None else start
        if any(begin < hi < end for begin, end in quotations_in(text, hi - 1, hi)):
            continue
        joined.append((start, hi))
        start = None
    if start is not None:
        joined.append((start, len(text.rstrip())))
    return joined


@lru_cache(maxsize=256)
def _marked(text: str) -> tuple[list[int], list[int]]:
    spans = [match.span() for match in _MARKED.finditer(text)]
    return [start for start, _ in spans], [end for _, end in spans]
