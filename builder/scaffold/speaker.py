"""From the words for a speaker to an actor: only where they can mean no other, else a proposal."""

import re
from bisect import bisect_left

from builder.model import ActorKind
from builder.scaffold.entry import Span
from builder.scaffold.known import Known
from builder.scaffold.likeness import stems
from builder.scaffold.mentions import Mentions
from builder.scaffold.name_kind import PUBLIC
from builder.scaffold.naming import slug
from builder.scaffold.print import Print
from builder.text.blank import BLANK

_HEAD_ENDS = re.compile(r"\s(?:in|of|from|at|for|near|on|with|by|to|familiar|hired|seen|close|who|whose)\s")
_LEAD = re.compile(r"\A(?:(?:the|an?|one|another|some|his|her|its|their|our)\s)+", re.IGNORECASE)
_AND = re.compile(r"\sand\s(?:its\s|the\s)?")
_BEHIND_HEAD = re.compile(r"\b(?:of|from|for|in|at|to|with|by)\s(?:the\s)?(?:[\w’'.-]+\s){0,4}\Z")
"""What stands behind one of these is not who speaks: `an aide to the president`."""
_OF_A_BODY = re.compile(
    r"(?:(?:The|the|[Aa])\s)?(?:statement\sfrom\sthe|[\w-]+-based|[\w ]*\b(?:outlet|agency))\s"
)
"""Before a body's name: it speaks all the same."""
_NOUN = re.compile(r"[a-z]{3}")
_PLACE_FIRST = re.compile(r"(?:In|At|From)\s(?:[\w’'.-]+\s?){1,3},\s")
_FIRM = re.compile(
    r"[Tt]he\s(?:company|firm|operator|group|carrier|airline|maker|manufacturer|utility|retailer|developer|supplier|insurer)"
)
_LONGEST_NAME = 5
"""Words."""


def _heads(name: str) -> tuple[str, ...]:
    """Return the words by which a name of several is repeated: the last, and the one before `of`."""
    words = name.lower().split()
    if len(words) < 2:
        return ()
    before_of = words[words.index("of") - 1 :][:1] if "of" in words[1:] else []
    return tuple(dict.fromkeys((words[-1], *before_of)))


class Speakers:
    """The speakers of one article."""

    def __init__(self, view: Print, known: Known, mentions: Mentions) -> None:
        self._view = view
        self._actors_known = known.briefing.actors
        self._mentions = mentions
        self._unnamed_groups = {
            actor.id: stems(actor.name)
            for actor in known.briefing.actors.values()
            if actor.kind is ActorKind.UNNAMED
        }
        self._by_last_word: dict[str, set[str]] = {}
        for spelling, name in mentions.new.items():
            for word in _heads(spelling):
                self._by_last_word.setdefault(word, set()).add(name.id)
        self._unclear = sorted(
            {place.start for name in mentions.new.values() if name.kind == BLANK for place in name.places}
        )
        self.unknown: dict[str, tuple[str, int]] = {}
        """Ids proposed for speakers that are neither actors nor names; the words for them, and where."""

    def actors(self, speaker: Span) -> tuple[str, ...]:
        """Return the actors that these words name; `___` and a proposed id where the briefing has none."""
        at, found = speaker.start, []
        for part in _AND.split(self._view.words(speaker)):
            start = self._view.text.index(part, at)
            found.append(self._known(Span(start, start + len(part))))
            at = start + len(part)
        if all(found):
            return tuple(dict.fromkeys(one for one in found if one))
        return (self._known(speaker) or self._repeated(speaker) or BLANK + self._proposed(speaker),)

    def _known(self, speaker: Span) -> str | None:
        """Return the one actor of the briefing that these words mean."""
        for id_, span in reversed(self._mentions.inside(speaker)):
            before = self._view.text[speaker.start : span.start]
            after = self._view.text[span.end : speaker.end].strip()
            if self._actors_known[id_].kind is ActorKind.PERSON and not _BEHIND_HEAD.search(before):
                return id_
            is_head = (
                not after and not _BEHIND_HEAD.search(before) and not _NOUN.search(_LEAD.sub("", before))
            )
            is_first = not before.strip() and re.match(r"(?:for|of|in|on)\b", after)
            if is_head or is_first or (not after and _OF_A_BODY.fullmatch(before)):
                return id_
        return self._unnamed(speaker)

    def _unnamed(self, speaker: Span) -> str | None:
        """Return the group of unnamed people that these words can only mean."""
        words = self._view.words(speaker)
        sentence = self._view.sentence(speaker)
        opener = _PLACE_FIRST.match(self._view.text, sentence.start, speaker.start)
        here = stems(words + (" " + opener[0] if opener else ""))
        head = stems(words.split()[-1]) if words else frozenset()
        scores = {id_: len(own & here) for id_, own in self._unnamed_groups.items() if head and head <= own}
        best = max(scores.values(), default=0)
        fitting = [id_ for id_, score in scores.items() if score == best]
        return fitting[0] if len(fitting) == 1 and (best > 1 or len(scores) == 1) else None

    def _repeated(self, speaker: Span) -> str | None:
        """Return the one firm named before in the paragraph that `the company` repeats."""
        if not _FIRM.fullmatch(self._view.text, *speaker):
            return None
        before = Span(self._view.paragraph(speaker.start).start, speaker.start)
        named = self._mentions.named("body", before)
        unclear = bisect_left(self._unclear, before.start) < bisect_left(self._unclear, before.end)
        if self._in_apposition(speaker) or len(named) != 1 or unclear:
            return None
        (id_, span), *_ = named.items()
        return None if re.search(PUBLIC, self._view.words(span)) else id_

    def _proposed(self, speaker: Span) -> str:
        """Return an id for a speaker whom the briefing does not know."""
        words = _LEAD.sub("", self._view.words(speaker))
        head = _HEAD_ENDS.split(words)[0].split()
        new = self._mentions.new
        spellings = [words, *(" ".join(head[at:]) for at in range(len(head)))]
        named = next((new[one].id for one in spellings if one in new), None)
        named = named or self._in_apposition(speaker) or self._named_before(head[-1] if head else "")
        if named:
            return named
        short = _HEAD_ENDS.split(words)[0]
        words = short if len(words.split()) > _LONGEST_NAME and _NOUN.search(short) else words
        id_ = slug(words) or "speaker"
        at = self._view.text.find(words, speaker.start, speaker.end)
        self.unknown.setdefault(id_, (words, max(at, speaker.start)))
        return id_

    def _in_apposition(self, speaker: Span) -> str | None:
        """Return whose name stands behind the speaker: `her rival, Jonas Pell`."""
        rest = self._view.text[speaker.end : speaker.end + 80]
        if not rest.startswith(", "):
            return None
        words = [word.rstrip(".;:") for word in re.split(r"[\s,]", rest[2:])[:_LONGEST_NAME]]
        spellings = (" ".join(words[:count]) for count in range(len(words), 0, -1))
        return next((self._mentions.new[one].id for one in spellings if one in self._mentions.new), None)

    def _named_before(self, noun: str) -> str | None:
        """Return the one new name that a noun repeats: `the commission` for the Electoral Commission."""
        ends = self._by_last_word.get(noun, set())
        return next(iter(ends)) if noun.islower() and len(ends) == 1 else None
