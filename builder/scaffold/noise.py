"""What in an article is not part of its report: labels, stray tags, captions, appeals of the publisher.

One table of patterns. A sentence or line that matches is suggested as `set_aside`; nothing is left out
unasked.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from builder.scaffold.entry import Entry, Span
from builder.scaffold.print import Print
from builder.text.blank import BLANK
from builder.text.quote import Miss, locate

_MOST_WORDS = 45
"""A longer sentence is part of the report, whatever it says."""


class _Kind(NamedTuple):
    what: str
    pattern: re.Pattern[str]


def _kind(what: str, pattern: str) -> _Kind:
    return _Kind(what, re.compile(pattern, re.IGNORECASE | re.VERBOSE))


_LINES = (
    _kind(
        "subscription appeal",
        r"""\b(?:subscribe|subscribing|subscription|sign\sup|newsletter|free\strial|log\sin\sto\s(?:read|continue))\b
        | \b(?:support|donate\sto)\s(?:our|independent|quality)\s(?:\w+\s)?(?:journalism|reporting|newsroom)
        | \bquality\sjournalism\b | \bbecome\sa\smember\b | \b(?:this|the)\s(?:article|story)\sis\sfree\b""",
    ),
    _kind(
        "pointer to other articles",
        r"""^(?:read\s(?:more|also|next|the\sfull)|see\salso|related(?:\s(?:articles?|stories|coverage))?:|more:
        |also\sread|recommended|most\sread|watch:|video:|listen:|in\spictures|live\supdates)
        | \bclick\shere\b | \bscroll\s(?:down|for)\b | \bstory\scontinues\sbelow\b""",
    ),
    _kind(
        "pointer to a video that is not in the text", r"^here\sis\b[^.]*\b(?:footage|video|clip)\b[^.]*:?$"
    ),
    _kind(
        "photo caption and credit",
        r"""\b(?:getty\simages|wikicommons|wikimedia|shutterstock|file\sphoto|photo\sby|photograph(?:ed)?\sby
        |photo\scredit|image\scredit|picture\sby|handout\s?(?:/|photo))\b | ^(?:photo|image|picture|credit)s?:
        | \((?:photo|image|ap\sphoto|reuters)[^)]*\)$
        | (?:^|[.,]\s?)[\w\s.'’-]{3,40}/(?:ap|afp|reuters|epa|getty)\W*$""",
    ),
    _kind(
        "contact line",
        r"""^(?:contact|e-?mail|write\sto|follow)\b.{0,60}\b(?:author|reporter|writer|editor|newsroom|at\s?$|us\b|@)
        | \bfollow\s(?:us|him|her|them|@\w+)\b | ^have\sa\s(?:tip|story)\b""",
    ),
    _kind("sharing buttons", r"^(?:share|tweet|print|e-?mail|comments?|facebook|twitter|whatsapp|\W|\d)+$"),
    _kind("copyright line", r"^(?:©|\(c\)|copyright\b) | \ball\srights\sreserved\b"),
    _kind("advertisement label", r"^(?:advertisement|sponsored(?:\scontent)?|promoted)\W*$"),
    _kind(
        "cookie notice",
        r"\b(?:we|this\s(?:web)?site)\suses?\scookies\b | \baccept\s(?:all\s)?cookies\b",
    ),
)
"""By what a sentence or a whole line says; the first kind that fits counts."""

_TAG = re.compile(
    r"\{\{?[\w:./ -]{2,40}\}?\}|\[/?(?:caption|embed|gallery|video|image|quote|ad)[^\]\n]{0,60}\]"
    r"|</?[a-z][^>\n]{0,60}>"
)
_LABEL = re.compile(r"[A-Z][\w&’'-]*(?:\s(?:and|&|of|the|[A-Z][\w’'-]*)){0,3}")


def noise(view: Print) -> tuple[Entry, ...]:
    """Return what may be set aside, in the order of the text."""
    found = {entry.value("quote"): entry for entry in (*_label(view), *_tags(view), *_lines(view))}
    return tuple(sorted(found.values(), key=lambda entry: entry.span))


def _label(view: Print) -> Iterator[Entry]:
    """Find the name of a section above the headline: a line of few words that stands nowhere else."""
    if len(view.paragraphs) < 3:
        return
    first = view.paragraphs[0]
    words = view.words(first)
    is_label = _LABEL.fullmatch(words) and len(words.split()) <= 4 and view.text.count(words) == 1
    if is_label and len(view.words(view.paragraphs[1]).split()) <= 25:
        yield from _entry(view, "section label", first)


def _tags(view: Print) -> Iterator[Entry]:
    for match in _TAG.finditer(view.text):
        yield from _entry(view, "stray tag of the publishing system", Span(*match.span()))


def _lines(view: Print) -> Iterator[Entry]:
    for paragraph in view.paragraphs:
        kind = _kind_of(view.words(paragraph))
        if kind:
            yield from _entry(view, kind, paragraph)
            continue
        for sentence in view.sentences(paragraph):
            kind = _kind_of(view.words(sentence))
            if kind:
                yield from _entry(view, kind, sentence)


def _kind_of(text: str) -> str | None:
    if len(text.split()) > _MOST_WORDS:
        return None
    return next((kind.what for kind in _LINES if kind.pattern.search(text)), None)


def _entry(view: Print, what: str, span: Span) -> Iterator[Entry]:
    words = view.words(span)
    if BLANK in words or isinstance(locate(view.article, words), Miss):
        return
    yield Entry("set_aside", (("what", what), ("quote", words)), span)
