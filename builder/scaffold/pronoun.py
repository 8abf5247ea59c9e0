"""Who is meant by a pronoun before a verb of saying."""

import re

from builder.scaffold.entry import Span
from builder.scaffold.mentions import Mentions
from builder.scaffold.print import Print
from builder.scaffold.speaker import Speakers
from builder.scaffold.speech import Speech
from builder.text.blank import BLANK
from builder.text.speech_verb import SPEAKERS

_PRONOUNS = {
    "he": "person",
    "she": "person",
    "it": "body",
    "they": "body",
    "who": "any",
    "the group": "body",
    "the organisation": "body",
    "the organization": "body",
    "one of them": "any",
    "both": "any",
}
"""Who can be meant by a pronoun: the last speaker of this kind."""
_SUBJECT = re.compile(
    r"(?P<who>(?:The\s)?(?:[A-Za-z]+\s)?(?P<noun>[A-Za-z]+))\s(?:[a-z]+ed|had|has|have|was|were|is|are)\b"
)
"""`Prosecutors opened`, `The ministry had`"""


def kind_meant(words: str) -> str | None:
    """Return whom a pronoun can mean: `person`, `body` or `any`; None for words that are no pronoun."""
    return _PRONOUNS.get(words.lower())


class Pronouns:
    """The pronouns of one article."""

    def __init__(self, view: Print, mentions: Mentions, speakers: Speakers) -> None:
        self._view = view
        self._mentions = mentions
        self._speakers = speakers

    def meant(
        self, kind: str, last: dict[str, Speech], verb: Span, paragraph: Span
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return who is meant by a pronoun, the last speaker of its kind, and all who could be.

        Where another of the kind was named since then, both could be meant, and the editor decides.
        """
        spoke = last.get(kind)
        before = self._view.paragraph(max(paragraph.start - 2, 0))
        spoke = spoke if spoke and before.start <= spoke.verb.start else None
        since = max(spoke.verb.end if spoke else 0, paragraph.start)
        if kind == "body" and (subject := self._subject_before(since, verb)):
            return self._speakers.actors(subject), ()
        spoken = spoke.said_by if spoke else ()
        named = {} if kind == "any" else self._mentions.named(kind, Span(since, verb.start))
        others = [id_ for id_, span in named.items() if id_ not in spoken and not self._is_quoted(span)]
        if len(others) == 1 and (spoke is None or spoke.verb.start < paragraph.start):
            return (others[0],), ()
        if others:
            return (BLANK + others[-1].removeprefix(BLANK),), (*spoken, *others)
        return spoken or (BLANK,), ()

    def _subject_before(self, since: int, verb: Span) -> Span | None:
        """Return who opens the sentence before, where that is a noun for those who speak: `Prosecutors`."""
        starts = [each.start for each in self._view.sentences(self._view.paragraph(verb.start))]
        before = [at for at in starts if since < at < verb.start or at == since][:-1]
        match = _SUBJECT.match(self._view.text, before[-1], verb.start) if before else None
        return Span(*match.span("who")) if match and match["noun"].lower() in SPEAKERS else None

    def _is_quoted(self, span: Span) -> bool:
        """Tell whether a name stands in a sentence with a quotation: nobody there is the `he` outside."""
        sentence = self._view.marked(self._view.sentence(span))
        return any(mark in sentence for mark in '“”"')
