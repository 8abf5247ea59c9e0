"""Who is credited with which words of the article: attributions, with speakers turned into actors."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from builder.model import ActorKind
from builder.scaffold.clause import clauses, pieces_of
from builder.scaffold.entry import Span, Value
from builder.scaffold.known import Known
from builder.scaffold.likeness import stems
from builder.scaffold.names import NewName
from builder.scaffold.naming import slug
from builder.scaffold.print import Print
from builder.text.attribution import Attribution, attributions
from builder.text.blank import BLANK
from builder.text.name import Found
from builder.text.speech_verb import Bearing

_PRONOUNS = {
    "he": "person",
    "she": "person",
    "i": "person",
    "it": "body",
    "they": "any",
    "we": "any",
    "who": "any",
}
"""Who can be meant by a pronoun: the last speaker of this kind."""
_HEAD_ENDS = re.compile(r"\s(?:in|of|from|at|for|near|on|with|by)\s")
_LEAD = re.compile(r"\A(?:(?:the|an?|one|another|some|his|her|its|their|our)\s)+", re.IGNORECASE)
_AND = re.compile(r"\sand\s(?:its\s|the\s)?")
_HEAD_BEFORE = re.compile(r"\b(?:of|from|for|in|at)\s(?:the\s)?(?:[\w’'.-]+\s){0,4}\Z")
_PLACE_FIRST = re.compile(r"(?:In|At|From)\s(?:[\w’'.-]+\s?){1,3},\s")
_WITH_VERB = frozenset((Bearing.DENIES, Bearing.DISPUTES, Bearing.LEAVES_OPEN))
"""Bearings that a quote has to show: without the verb the words say the contrary."""
_AUXILIARIES = re.compile(r"\s(?:[\w’'-]+\s){0,4}\Z")
_NAMING = frozenset("call describe portray characterize label dub depict".split())
"""Verbs whose statement is no sentence without them: `called the move a mistake`."""


@dataclass(frozen=True, slots=True)
class Speech:
    """One attribution of the article."""

    statements: tuple[Span, ...]
    verb: Span
    word: str
    """The verb's plain form."""
    bearing: Bearing
    speaker: Span | None
    who: str
    """The speaker's words as printed; empty where nobody is named."""
    said_by: tuple[str, ...]
    """Actors; `___` and a proposed id where the briefing has none. Empty where nobody is named."""
    via: str | None
    hedge: str | None
    begins: int
    """Where the verb begins with its auxiliaries: `would not say`."""

    @property
    def quoted(self) -> tuple[Span, ...]:
        """The words to quote: with the verb where it is part of what is said (`denied`, `would not say`)."""
        first, *rest = self.statements
        says_more = self.hedge or self.bearing in _WITH_VERB or self.word in _NAMING
        if says_more and self.verb.end <= first.start:
            first = Span(self.begins, first.end)
        elif self.bearing is Bearing.CONFIRMS and first.end <= self.verb.start:
            first = Span(first.start, max(self.verb.end, self.speaker.end if self.speaker else 0))
        return (first, *rest)


class Claimants:
    """All attributions of one article, in its order."""

    def __init__(self, view: Print, known: Known, new: tuple[NewName, ...]) -> None:
        """Read the article; `new` are the names in it that no actor has."""
        self._view = view
        self.unknown: dict[str, str] = {}
        """Ids proposed for speakers that are neither actors nor names, and the words for them."""
        self._known = known
        self.found = [(hit, view.located(hit.start, hit.end)) for hit in known.names.find(view.article)]
        """Every known name with its place."""
        self._new = {spelling: name for name in new for spelling in (name.name, *name.aliases)}
        self._persons = {name.id for name in new if name.kind == "person"}
        named = [(span, BLANK + name.id) for name in new if name.kind == "person" for span in name.places]
        named += [
            (span, hit.owners[0])
            for hit, span in self.found
            if len(hit.owners) == 1 and self._is_person(hit.owners[0])
        ]
        self._named_persons = sorted(named)
        self._starts = [span.start for _, span in self.found]
        self.speeches: tuple[Speech, ...] = tuple(self._speeches())
        self._verbs = [speech.verb.start for speech in self.speeches]

    def around(self, span: Span) -> tuple[Speech, Span] | None:
        """Return the innermost attribution that credits a span, and the statement that it stands in."""
        around = [
            (part.end - part.start, number, part)
            for number, speech in self._near(span)
            for part in speech.statements
            if part.start <= span.start and span.end <= part.end and speech.said_by
        ]
        return (self.speeches[min(around)[1]], min(around)[2]) if around else None

    def of(self, span: Span) -> list[tuple[str, Value]]:
        """Return `said_by`, `via` of the words of a span, as fields; empty in the article's own voice."""
        found = self.around(span)
        return fields_of(found[0]) if found else []

    def within(self, span: Span) -> Span | None:
        """Return the statement that a span stands in: no quote of it needs the words that credit it."""
        found = self.around(span)
        return found[1] if found else None

    def units(self) -> Iterator[Span]:
        """Yield the article piece by piece: statements in short pieces, and the clauses of all else."""
        for paragraph in self._view.paragraphs:
            for sentence in self._view.sentences(paragraph):
                yield from (each for each in clauses(self._view, sentence) if not self.meets(each))
        for speech in self.speeches:
            for part in speech.statements:
                yield from pieces_of(self._view, self._view.trimmed(part))

    def meets(self, span: Span) -> bool:
        """Tell whether any of the words are credited to somebody, or credit somebody."""
        return any(
            speech.verb.meets(span) or any(part.meets(span) for part in speech.statements)
            for _, speech in self._near(span)
        )

    def is_speaker(self, span: Span) -> bool:
        """Tell whether words are those for a speaker: `one official` counts nobody."""
        return any(speech.speaker and speech.speaker.meets(span) for _, speech in self._near(span))

    def _near(self, span: Span) -> list[tuple[int, Speech]]:
        """Return the attributions of the paragraph that a span lies in."""
        paragraph = self._view.paragraph(span.start)
        first = bisect_left(self._verbs, paragraph.start)
        last = bisect_left(self._verbs, paragraph.end, first)
        return list(enumerate(self.speeches[first:last], start=first))

    def _speeches(self) -> Iterator[Speech]:
        last: dict[str, Speech] = {}
        for paragraph in self._view.paragraphs:
            found = attributions(self._view.words(paragraph))
            for each in found:
                if self._only_reports(each, found, paragraph) or self._is_own_voice(each, paragraph):
                    continue
                speech = self._speech(each, paragraph, last, self._outlet_around(each, found, paragraph))
                if speech.said_by:
                    last["any"] = speech
                    last["person" if self._is_person(speech.said_by[0]) else "body"] = speech
                yield speech

    def _is_own_voice(self, each: Attribution, paragraph: Span) -> bool:
        """Tell whether the article speaks of itself: `as we reported`."""
        return each.speaker is not None and self._view.words(_moved(each.speaker, paragraph)).lower() in (
            "we",
            "i",
        )

    def _is_person(self, id_: str) -> bool:
        actor = self._known.briefing.actors.get(id_)
        return actor.kind is ActorKind.PERSON if actor else id_.removeprefix(BLANK) in self._persons

    def _only_reports(self, each: Attribution, found: tuple[Attribution, ...], paragraph: Span) -> bool:
        """Tell whether an outlet is said to report what somebody says, who is credited as well."""
        holds = any(other is not each and other.speaker and _holds(each, other) for other in found)
        return holds and self._outlet(each, paragraph) is not None

    def _outlet_around(
        self, each: Attribution, found: tuple[Attribution, ...], paragraph: Span
    ) -> str | None:
        """Return the outlet that reports this attribution."""
        around = (other for other in found if other is not each and _holds(other, each))
        return next((outlet for other in around if (outlet := self._outlet(other, paragraph))), None)

    def _outlet(self, each: Attribution, paragraph: Span) -> str | None:
        if each.speaker is None:
            return None
        return next(self._outlets_in(_moved(each.speaker, paragraph)), None)

    def _speech(self, each: Attribution, paragraph: Span, last: dict[str, Speech], via: str | None) -> Speech:
        verb = _moved(each.verb, paragraph)
        statements = tuple(self._ended(_moved(span, paragraph), verb) for span in each.statements)
        speaker = _moved(each.speaker, paragraph) if each.speaker else None
        who = self._view.words(speaker) if speaker else ""
        if kind := _PRONOUNS.get(who.lower()):
            said_by = self._meant(kind, last, verb, paragraph)
        else:
            said_by = self._actors(speaker) if speaker else ()
        via = via or self._told(statements, speaker, verb)
        spoke = last.get("any")
        if via is None and spoke is not None and said_by and said_by == spoke.said_by:
            via = spoke.via
        begins = verb.start
        if speaker and _AUXILIARIES.fullmatch(self._view.text, speaker.end, verb.start):
            begins = speaker.end + 1
        return Speech(
            statements, verb, each.word, each.bearing, speaker, who, said_by, via, each.hedge, begins
        )

    def _ended(self, statement: Span, verb: Span) -> Span:
        """Return a statement without what a semicolon parts from it, where it is no quotation."""
        words = self._view.words(statement)
        cut = words.find("; ")
        if cut < 0 or statement.start < verb.end or "“" in words or '"' in words:
            return statement
        return Span(statement.start, statement.start + cut)

    def _meant(self, kind: str, last: dict[str, Speech], verb: Span, paragraph: Span) -> tuple[str, ...]:
        """Return who is meant by a pronoun: the last speaker of its kind, here or in the paragraph before.

        A person who was named since then could be meant as well, and is proposed.
        """
        spoke = last.get(kind)
        since = spoke.verb.end if spoke else 0
        if kind == "person":
            others = self._named_persons[
                bisect_left(self._named_persons, (Span(max(since, paragraph.start), 0), "")) : bisect_left(
                    self._named_persons, (verb, "")
                )
            ]
            other = others[-1][1] if others else None
            if other and (spoke is None or other not in spoke.said_by) and not self._stated(others[-1][0]):
                return (BLANK + other.removeprefix(BLANK),)
        near = spoke and self._view.paragraph(max(paragraph.start - 2, 0)).start <= spoke.verb.start
        return spoke.said_by if spoke and near else (BLANK,)

    def _stated(self, span: Span) -> bool:
        """Tell whether a name stands in quotation marks: nobody there is the `he` outside."""
        sentence = self._view.words(self._view.sentence(span))
        return any(mark in sentence for mark in '“”"')

    def _told(self, statements: tuple[Span, ...], speaker: Span | None, verb: Span) -> str | None:
        """Return the outlet named beside the attribution: `told Iran's Fars news agency`."""
        sentence = self._view.sentence(verb)
        barred = [*statements, *([speaker] if speaker else [])]
        for outlet, span in self._outlet_places(sentence):
            if not any(span.meets(other) for other in barred):
                return outlet
        return None

    def _outlet_places(self, within: Span) -> Iterator[tuple[str, Span]]:
        for hit, span in self.names_in(within):
            actor = self._known.briefing.actors[hit.owners[0]]
            if actor.kind is ActorKind.OUTLET:
                yield actor.id, span

    def _outlets_in(self, within: Span) -> Iterator[str]:
        return (outlet for outlet, _ in self._outlet_places(within))

    def names_in(self, within: Span) -> list[tuple[Found, Span]]:
        """Return the clear mentions of known actors inside a span."""
        first = bisect_left(self._starts, within.start)
        last = bisect_left(self._starts, within.end, first)
        inside = self.found[first:last]
        return [(hit, span) for hit, span in inside if span.end <= within.end and len(hit.owners) == 1]

    def _actors(self, speaker: Span) -> tuple[str, ...]:
        words = self._view.words(speaker)
        at, found = speaker.start, []
        for part in _AND.split(words):
            start = self._view.text.index(part, at)
            found.append(self._actor(Span(start, start + len(part))))
            at = start + len(part)
        if len(found) > 1 and any(one.startswith(BLANK) for one in found):
            whole = self._actor(speaker)
            return (whole,) if not whole.startswith(BLANK) else tuple(dict.fromkeys(found))
        return tuple(dict.fromkeys(found))

    def _actor(self, speaker: Span) -> str:
        """Return the actor that these words name, else a blank with an id that could be theirs."""
        inside = self.names_in(speaker)
        kinds = {hit.owners[0]: self._known.briefing.actors[hit.owners[0]].kind for hit, _ in inside}
        persons = [id_ for id_, kind in kinds.items() if kind is ActorKind.PERSON]
        if persons:
            return persons[-1]
        words = self._view.words(speaker)
        for hit, span in inside:
            before = self._view.text[speaker.start : span.start]
            after = self._view.text[span.end : speaker.end].strip()
            if (
                not after
                and not _HEAD_BEFORE.search(before)
                and not re.search(r"[a-z]{3}", _LEAD.sub("", before))
            ):
                return hit.owners[0]
            if after and not before.strip() and re.match(r"(?:for|of|in|on)\b", after):
                return hit.owners[0]
        whole = self._head_name(inside, speaker)
        return whole or self._unnamed(speaker) or BLANK + self._proposed(words, speaker)

    def _proposed(self, words: str, speaker: Span) -> str:
        """Return an id for a speaker whom the briefing does not know."""
        words = _LEAD.sub("", words)
        head = _HEAD_ENDS.split(words)[0].split()
        spellings = [words, *(" ".join(head[at:]) for at in range(len(head)))]
        named = next((self._new[one].id for one in spellings if one in self._new), None)
        named = named or self._in_apposition(speaker) or self._named_before(head[-1] if head else "")
        if named:
            return named
        id_ = slug(words) or "speaker"
        self.unknown.setdefault(id_, words[:1].upper() + words[1:])
        return id_

    def _in_apposition(self, speaker: Span) -> str | None:
        """Return whose name stands behind the speaker: `her rival, Jonas Pell`."""
        rest = self._view.text[speaker.end : speaker.end + 60]
        named = [name for spelling, name in self._new.items() if rest.startswith(f", {spelling}")]
        return named[0].id if named else None

    def _named_before(self, noun: str) -> str | None:
        """Return the one new name that a noun repeats: `the commission` for the Electoral Commission."""
        ends = {
            name.id for spelling, name in self._new.items() if spelling.lower().endswith(f" {noun.lower()}")
        }
        return ends.pop() if noun.islower() and len(ends) == 1 else None

    def _head_name(self, inside: list[tuple[Found, Span]], speaker: Span) -> str | None:
        """Return the body behind `a statement from the ministry`, or behind its adjective."""
        for hit, span in inside:
            before = self._view.text[speaker.start : span.start]
            if span.end == speaker.end and re.fullmatch(
                r"(?:(?:The|the|[Aa])\s)?(?:statement\sfrom\sthe|[\w-]+-based|[\w ]*\b(?:outlet|agency))\s",
                before,
            ):
                return hit.owners[0]
        return None

    def _unnamed(self, speaker: Span) -> str | None:
        """Return the group of unnamed people that these words can only mean."""
        words = self._view.words(speaker)
        sentence = self._view.sentence(speaker)
        opener = _PLACE_FIRST.match(self._view.text, sentence.start, speaker.start)
        here = stems(words + (" " + opener[0] if opener else ""))
        head = stems(words.split()[-1]) if words else frozenset()
        scores: dict[str, int] = {}
        for actor in self._known.briefing.actors.values():
            own = stems(actor.name)
            if actor.kind is ActorKind.UNNAMED and head and head <= own:
                scores[actor.id] = len(own & here)
        best = max(scores.values(), default=0)
        fitting = [id_ for id_, score in scores.items() if score == best]
        return fitting[0] if len(fitting) == 1 and (best > 1 or len(scores) == 1) else None


def fields_of(speech: Speech) -> list[tuple[str, Value]]:
    """Return who is credited, as fields of an entry."""
    fields: list[tuple[str, Value]] = []
    if speech.said_by:
        fields.append(("said_by", speech.said_by[0] if len(speech.said_by) == 1 else speech.said_by))
    if speech.via and speech.via not in speech.said_by:
        fields.append(("via", speech.via))
    return fields


def _moved(span: tuple[int, int], paragraph: Span) -> Span:
    return Span(paragraph.start + span[0], paragraph.start + span[1])


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Tell whether one attribution stands in what the other credits, or credits the same words."""
    if outer.statements == inner.statements:
        return True
    return any(start <= inner.verb[0] and inner.verb[1] <= end for start, end in outer.statements)
