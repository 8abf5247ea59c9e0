"""Who is credited with which words of the article: its attributions, in order, looked up by place."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from builder.scaffold.clause import clauses, pieces_of
from builder.scaffold.dateline import dateline
from builder.scaffold.entry import Span, Value
from builder.scaffold.mentions import Mentions
from builder.scaffold.print import Print
from builder.scaffold.pronoun import Pronouns, kind_meant
from builder.scaffold.speaker import Speakers
from builder.scaffold.speech import Speech
from builder.scaffold.statement_span import ended, joined, needs_verb
from builder.text.attribution import Attribution, attributions

_OWN_VOICE = frozenset(("we", "i"))
_REACH = 2000
"""Characters; no statement is longer."""
_NEIGHBOURS = 24
"""Attributions; so many stand in one sentence at most."""
_FOLLOWS = re.compile(r"(?:,\s[^,.;“”\"]{1,80},)?\s(?:[\w’'-]+\s){0,4}\Z")
"""Between a speaker and the verb: an aside, auxiliaries."""


class Claimants:
    """All attributions of one article."""

    def __init__(self, view: Print, mentions: Mentions, speakers: Speakers) -> None:
        self._view = view
        self._mentions = mentions
        self._speakers = speakers
        self._pronouns = Pronouns(view, mentions, speakers)
        self._dateline = dateline(view)
        self.speeches: tuple[Speech, ...] = tuple(self._read())
        self._verbs = [speech.verb.start for speech in self.speeches]

    def around(self, span: Span) -> tuple[Speech, Span] | None:
        """Return the innermost attribution that credits a span, and the statement that it stands in."""
        around = [
            (part.end - part.start, number, part)
            for number, speech in enumerate(self._near(span))
            for part in speech.statements
            if part.start <= span.start and span.end <= part.end and speech.said_by
        ]
        return (self._near(span)[min(around)[1]], min(around)[2]) if around else None

    def of(self, span: Span) -> list[tuple[str, Value]]:
        """Return `said_by` and `via` of a span's words as fields; none in the article's own voice."""
        found = self.around(span)
        return found[0].fields if found else []

    def within(self, span: Span) -> Span | None:
        """Return the statement that a span stands in: no quote of it needs more of the sentence."""
        found = self.around(span)
        if found is None:
            return None
        speech, statement = found
        return speech.quoted[speech.statements.index(statement)]

    def units(self) -> Iterator[Span]:
        """Yield the article piece by piece: statements in short pieces, and the clauses of all else."""
        for paragraph in self._view.paragraphs:
            for sentence in self._view.sentences(paragraph):
                yield from (each for each in clauses(self._view, sentence) if not self.credits(each))
        for speech in self.speeches:
            for part in speech.statements:
                yield from pieces_of(self._view, self._view.trimmed(part))

    def credits(self, span: Span) -> bool:
        """Tell whether any of the words are credited to somebody, or credit somebody."""
        return any(
            speech.verb.meets(span) or any(part.meets(span) for part in speech.statements)
            for speech in self._near(span)
        )

    def after_dateline(self, span: Span) -> int:
        """Return where a report begins: behind the dateline, if a span opens with it."""
        filed = self._dateline
        return (
            filed.span.end
            if filed and filed.span.start == span.start < filed.span.end < span.end
            else span.start
        )

    def is_speaker(self, span: Span) -> bool:
        """Tell whether words are those for a speaker: `one official` counts nobody."""
        return any(speech.speaker and speech.speaker.meets(span) for speech in self._near(span))

    def _near(self, span: Span) -> tuple[Speech, ...]:
        """Return the attributions whose verb is so near that they can credit a span."""
        first = bisect_left(self._verbs, span.start - _REACH)
        return self.speeches[first : bisect_left(self._verbs, span.end + _REACH, first)]

    def _read(self) -> Iterator[Speech]:
        last: dict[str, Speech] = {}
        for paragraph in self._view.paragraphs:
            found = attributions(self._view.words(paragraph))
            for number, each in enumerate(found):
                near = found[max(0, number - _NEIGHBOURS) : number + _NEIGHBOURS]
                if self._only_reports(each, near, paragraph) or self._is_own_voice(each, paragraph):
                    continue
                speech = self._speech(each, paragraph, last, self._outlet_around(each, near, paragraph))
                if speech.said_by:
                    last["any"] = speech
                    last["person" if self._mentions.is_person(speech.said_by[0]) else "body"] = speech
                yield speech

    def _is_own_voice(self, each: Attribution, paragraph: Span) -> bool:
        """Tell whether the article speaks of itself: `as we reported`."""
        return each.speaker is not None and self._words(each.speaker, paragraph).lower() in _OWN_VOICE

    def _words(self, span: tuple[int, int], paragraph: Span) -> str:
        return self._view.words(_moved(span, paragraph))

    def _only_reports(self, each: Attribution, found: tuple[Attribution, ...], paragraph: Span) -> bool:
        """Tell whether an outlet is said to report what somebody says, who is credited as well."""
        return self._outlet(each, paragraph) is not None and any(
            other is not each and other.speaker and _holds(each, other) for other in found
        )

    def _outlet_around(
        self, each: Attribution, found: tuple[Attribution, ...], paragraph: Span
    ) -> str | None:
        """Return the outlet that reports this attribution."""
        around = (other for other in found if other is not each and _holds(other, each))
        return next((outlet for other in around if (outlet := self._outlet(other, paragraph))), None)

    def _outlet(self, each: Attribution, paragraph: Span) -> str | None:
        outlets = self._mentions.outlets(_moved(each.speaker, paragraph)) if each.speaker else ()
        return next((outlet for outlet, _ in outlets), None)

    def _speech(self, each: Attribution, paragraph: Span, last: dict[str, Speech], via: str | None) -> Speech:
        view, verb = self._view, _moved(each.verb, paragraph)
        moved = (_moved(span, paragraph) for span in each.statements)
        whole = (Span(self.after_dateline(span), span.end) for span in moved)
        statements = joined(view, tuple(ended(view, span, verb) for span in whole), verb)
        speaker = _moved(each.speaker, paragraph) if each.speaker else None
        said_by: tuple[str, ...] = ()
        doubt: tuple[str, ...] = ()
        if speaker and (kind := kind_meant(view.words(speaker))):
            said_by, doubt = self._pronouns.meant(kind, last, verb, paragraph)
        elif speaker:
            said_by = self._speakers.actors(speaker)
        via = via or self._told(statements, speaker, verb)
        if via is None and said_by and "any" in last and said_by == last["any"].said_by:
            via = last["any"].via
        follows = speaker is not None and _FOLLOWS.fullmatch(view.text, speaker.end, verb.start)
        begins = speaker.start if speaker and follows else verb.start
        return Speech(
            statements,
            verb,
            each.word,
            each.bearing,
            speaker,
            said_by,
            via,
            each.hedge,
            begins,
            needs_verb(view, each.word, verb, statements),
            doubt,
        )

    def _told(self, statements: tuple[Span, ...], speaker: Span | None, verb: Span) -> str | None:
        """Return the outlet named beside the attribution: `told Iran's Fars news agency`."""
        barred = [*statements, *([speaker] if speaker else [])]
        outlets = self._mentions.outlets(self._view.sentence(verb))
        return next((id_ for id_, span in outlets if not any(span.meets(other) for other in barred)), None)


def _moved(span: tuple[int, int], paragraph: Span) -> Span:
    return Span(paragraph.start + span[0], paragraph.start + span[1])


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Tell whether one attribution stands in what the other credits, or credits the same words."""
    if outer.statements == inner.statements:
        return True
    return any(start <= inner.verb[0] and inner.verb[1] <= end for start, end in outer.statements)
