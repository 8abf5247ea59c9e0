"""Names that no actor of the briefing has: who or what else the article speaks of."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from builder.analysis.wording import capital_first
from builder.scaffold.dateline import Dateline, dateline
from builder.scaffold.entry import Span
from builder.scaffold.name_kind import ORGANISATION, TITLES, kind_of
from builder.scaffold.naming import slug
from builder.scaffold.print import Print
from builder.scaffold.role import calls_a_person, noun_kind, role_kind
from builder.text.blank import BLANK
from builder.text.name_form import starts_sentence
from builder.text.noun import is_plural
from builder.text.speech_verb import SPEAKERS

_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w’'-]*|(?:[A-Z]\.){2,}|[A-Z]\.)"
_PARTICLE = r"(?:al|el|bin|ibn|von|van|der|de|da|del|di|la|le|i)"
_NAME = re.compile(rf"(?<![\w’'.-]){_WORD}(?:\s(?:(?:{_PARTICLE}|of|of\sthe|for|and|&)\s)?{_WORD})*")
_TITLE = re.compile(rf"(?:{TITLES})\s")
_NOT_NAMES = frozenset(
    """
    Mr. Mrs. Ms. Dr. Col. Gen. Lt. Capt. Sgt. Adm. Maj. Sen. Rep. Gov. Prof. Rev. Col Gen Lt Capt
    Sgt Adm Maj Sen Rep Gov Prof Rev President Minister Secretary Governor Mayor Senator Chancellor
    General Colonel Captain Admiral Chief Professor A An The This That These Those I He She It We
    You They His Her Its Our Their My In On At By For From To Of With And But Or Nor So Yet If As
    When While Where What Which Who Why How Because Since Although Though After Before During Until
    Under Over Between Among Against About Above Also Only Even Still Now Then There Here More Most
    Many Some Any Each Every Both All No Not One Two Three Four Five Six Seven Eight Nine Ten
    Another Other Others Such Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
    February March April May June July August September October November December Yesterday Today
    Tomorrow Last Next First Second Third Earlier Later Meanwhile However Indeed Besides Beyond Once
    Rival Competitor Staff Mr Mrs Ms Dr God Internet English Spring Summer Autumn Winter
    Christmas Easter
    """.split()
)
_ALONE_NO_NAMES = frozenset(
    """
    News Western Eastern Northern Southern Central Chief Executive Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct
    Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun GMT UTC CET EST PST
    """.split()
)
"""No names by themselves, and the beginning of many: `Jan Tiroux`."""
_BODIES = frozenset("government army navy military cabinet regime opposition".split())
_ADJECTIVE = re.compile(r"[A-Z]\w+(?:ian|ish|ese|ean|can|ans|ench|erman|utch|reek)s?")
_LIKE_ADJECTIVES = frozenset(
    "Adrian Brian Christian Clean Damian Dean Duncan Evans Fish Gillian Hans Jean Julian Lillian Marian "
    "Ocean Sean Sebastian Vivian".split()
)
"""First names and other words that only look like `Iranian`: `Jean Moreau`, `Ocean Institute`."""
_COMPOUND = re.compile(r"\w+-(?:[a-z]+|[A-Z]\w+(?:ian|ish|ese|ean|can)s?)")
"""`Western-backed`, `Russian-Iranian`"""


class NewName(NamedTuple):
    """A name that no actor has."""

    id: str
    name: str
    kind: str
    """One of the kinds of actors, or `___`."""
    aliases: tuple[str, ...]
    places: tuple[Span, ...] = ()
    """Where it stands in the article, under any of its spellings."""


def unnamed_speaker(id_: str, words: str, text: str, at: int) -> NewName:
    """Return a speaker for whom the article has no name: `The environment agency`; its words are an alias.

    They stand at `at` in the text, where a noun may tell what they are.
    """
    head = re.split(r"\s(?:of|for|in|at|from)\s", words)[0]
    nouns = words.lower().split()
    is_name = words[:1].isupper() and SPEAKERS.isdisjoint(nouns) and not is_plural(nouns[-1])
    is_body = re.search(ORGANISATION, head.title()) or not _BODIES.isdisjoint(nouns)
    kind = "organisation" if is_body else BLANK if is_name else "unnamed"
    called = noun_kind(head.split()[-1]) or (role_kind(text, at, at + len(words)) if is_name else None)
    kind = ("unnamed" if called == "person" and not is_name else called) if called else kind
    return NewName(id_, capital_first(words), kind, (words,) if words[:1].islower() else ())


def new_names(
    view: Print, known: list[Span], noise: tuple[Span, ...], taken: set[str]
) -> tuple[NewName, ...]:
    """Return the likely actors that the briefing does not know, in the order of their first mention.

    `known` are the places where actors are named; ids that are `taken` get a number.
    """
    places: dict[str, list[Span]] = {}
    filed = dateline(view)
    outside = [filed.span] if filed else []
    for span in _candidates(view, [*known, *noise, *outside]):
        places.setdefault(view.words(span), []).append(span)
    is_heading = cache(lambda paragraph: _has_mostly_capitals(view.words(paragraph)))
    full = {name: spans for name, spans in places.items() if _is_likely(view, name, spans, is_heading)}
    surnames = {name.split()[-1]: name for name in full if len(name.split()) > 1}
    made = list(_of_dateline(view, filed, known, taken)) if filed else []
    for name, spans in full.items():
        if any(name == other.name for other in made):
            continue
        if name in surnames and surnames[name] != name:
            continue
        kind = kind_of(view, name, spans)
        last = name.split()[-1]
        is_named_so = kind == "person" and surnames.get(last) == name and last in places
        aliases = (last,) if is_named_so else ()
        made.append(
            NewName(
                _free(slug(name) or "actor", taken),
                name,
                kind,
                aliases,
                (*spans, *(places[last] if aliases else ())),
            )
        )
    return tuple(made)


def _of_dateline(view: Print, filed: Dateline, known: list[Span], taken: set[str]) -> Iterator[NewName]:
    """Yield the town and the agency of a dateline, where no actor is named there."""
    for span, kind in ((filed.place, "place"), (filed.agency, "outlet")):
        if span is not None and not any(span.meets(other) for other in known):
            name = view.words(span)
            name = name.title() if name.isupper() and kind == "place" else name
            yield NewName(_free(slug(name) or "actor", taken), name, kind, (), (span,))


def _free(id_: str, taken: set[str]) -> str:
    base, number = id_, 2
    while id_ in taken:
        id_, number = f"{base}-{number}", number + 1
    taken.add(id_)
    return id_


def _candidates(view: Print, barred: list[Span]) -> Iterator[Span]:
    """Yield runs of capitals that meet no known name, without titles and words that open sentences."""
    barred = sorted(barred)
    at = 0
    for match in _NAME.finditer(view.text):
        start, end = match.span()
        while at < len(barred) and barred[at].end <= start:
            at += 1
        if at < len(barred) and barred[at].start < end:
            continue
        start = _without_openers(view.text, start, end)
        end = _without_possessive(view.text, start, end)
        if start < end:
            yield from _apart(view.text, start, end)


def _without_openers(text: str, start: int, end: int) -> int:
    while start < end:
        title = _TITLE.match(text, start, end)
        word = re.compile(r"[^\s]+\s?").match(text, start, end)
        if title:
            start = title.end()
        elif word and text[word.end() : end].count(" ") >= 1 and calls_a_person(word[0].strip()):
            start = word.end()  # `Glaciologist Marek Dudek`
        elif (word and word[0].strip(" ’',") in _NOT_NAMES) or (
            word and word.end() < end and _is_adjective(word[0].strip())
        ):
            start = word.end()
        else:
            break
        joiner = re.compile(r"(?:of\sthe|of|for|and)\s").match(text, start, end)
        start = joiner.end() if joiner else start
    return start


def _is_adjective(word: str) -> bool:
    return word not in _LIKE_ADJECTIVES and _ADJECTIVE.fullmatch(word) is not None


def _apart(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield a person and where they belong as two names: `Jonas Pell of the Civic Union`."""
    joint = re.compile(r"\s(?:of|for)\s(?:the\s)?|\sand\s").search(text, start, end)
    first = text[start : joint.start()] if joint else ""
    if joint and first.count(" ") in (1, 2) and not re.search(ORGANISATION, first):
        yield Span(start, joint.start())
        start = _without_openers(text, joint.end(), end)
    if start < end:
        yield Span(start, end)


def _without_possessive(text: str, start: int, end: int) -> int:
    last = text.rfind(" ", start, end) + 1
    if last > start and text[last:end].rstrip(".") in _NOT_NAMES:
        end = last - 1  # the title in `Army Col. Chris Garver`
    return end - 2 if text[start:end].endswith(("'s", "’s")) else end


def _is_likely(view: Print, name: str, spans: list[Span], is_heading: Callable[[Span], bool]) -> bool:
    """Tell whether a run of capitals is a name: several words, or one that also stands within a sentence."""
    if (
        BLANK in name
        or len(name) < 3
        or name in _NOT_NAMES
        or name in _ALONE_NO_NAMES
        or name.startswith("World War")
        or _is_adjective(name)
        or _COMPOUND.fullmatch(name)
    ):
        return False
    return any(_stands_within(view, span, is_heading) for span in spans)


def _has_mostly_capitals(text: str) -> bool:
    """Tell whether more than half of a paragraph's words begin with a capital, as in a headline."""
    words = text.split()
    return sum(word[:1].isupper() for word in words) * 2 > len(words)


def _stands_within(view: Print, span: Span, is_heading: Callable[[Span], bool]) -> bool:
    """Tell whether words in lower case stand beside it, so that its capitals are its own."""
    paragraph = view.paragraph(span.start)
    if is_heading(paragraph):
        return False
    opens = not any(map(str.isalpha, view.text[paragraph.start : span.start]))
    if opens or starts_sentence(view.article.folded.text, span.start):
        return " " in view.words(span)
    return view.text[span.start - 1] in ' “"('
