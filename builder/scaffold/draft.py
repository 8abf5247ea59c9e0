"""All that can be suggested for an article that is new to the briefing."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.model import Briefing
from builder.scaffold.claimant import Claimants
from builder.scaffold.earlier import Relative, entries_of, relatives
from builder.scaffold.entry import Entry, Span
from builder.scaffold.entry_id import with_ids
from builder.scaffold.figures import figures, is_plain
from builder.scaffold.heading import Stated, outlet, published, title_span
from builder.scaffold.known import Known
from builder.scaffold.language import language_of
from builder.scaffold.mentions import Mentions
from builder.scaffold.names import NewName, new_names, unnamed_speaker
from builder.scaffold.noise import noise
from builder.scaffold.own_words import lead, quotations
from builder.scaffold.positions import positions
from builder.scaffold.print import Print, printed
from builder.scaffold.speaker import Speakers
from builder.scaffold.statements import statements
from builder.scaffold.unnumbered import unnumbered
from builder.text.article import Article
from builder.text.blank import BLANK
from builder.text.quote import every_place


@dataclass(frozen=True, slots=True)
class Draft:
    """What a new source can say of its article before its editor has said anything."""

    title: str
    """As printed; a blank where the article prints none."""
    language: str | None
    """The tag of the article's language, where that is not English."""
    published: Stated | None
    outlet: Stated | None
    entries: tuple[Entry, ...]
    """By section, then what comes from other sources, then in the order of the article."""
    actors: tuple[tuple[str, int], ...]
    """Actors of the briefing that the article names, and how often; in order of first mention."""
    names: tuple[NewName, ...]
    """Likely actors that the briefing does not have."""
    relatives: tuple[Relative, ...]
    """Sources that share text with it."""


def draft_of(article: Article, briefing: Briefing) -> Draft:
    """Suggest all that the article's words and the briefing's own entries give; same input, same draft."""
    view, known = printed(article), Known(briefing)
    aside = noise(view)
    spans = _spans(view, aside)
    hits = [view.located(hit.start, hit.end) for hit in known.names.find(article)]
    names = new_names(view, hits, spans, set(briefing.actors))
    mentions = Mentions(view, known, names)
    speakers = Speakers(view, known, mentions)
    claimants = Claimants(view, mentions, speakers)
    related = relatives(view, known)
    offered: list[Entry] = []
    for each in related:
        offered += [entry for entry in entries_of(view, each.source) if not _is_offered(entry, offered)]
    taken = {str(entry.value("id")) for entry in offered if entry.section == "key_points"}
    title = title_span(view, spans)
    language = language_of(view.text)
    is_read = language in (None, "en")
    told = (*spans, title) if title else spans  # what a headline says, the report says again
    own = list(lead(view, known, claimants, taken, title, translated=not is_read))
    own += statements(view, known, claimants, told, taken) if is_read else ()
    own += () if is_read else quotations(view, known, spans, taken)
    numbered = [entry for entry in figures(view, known, claimants, spans) if is_read or is_plain(view, entry)]
    given = {str(entry.value("measure")) for entry in [*offered, *numbered] if entry.section == "figures"}
    own += [*numbered, *(unnumbered(view, known, claimants, spans, given) if is_read else ())]
    own += [*positions(view, known, claimants, spans), *aside]
    entries = [*offered, *(entry for entry in own if not _is_offered(entry, offered))]
    return Draft(
        view.words(title) if title else BLANK,
        None if is_read else language,
        published(view),
        outlet(view),
        tuple(with_ids(entries)),
        tuple(mentions.counts().items()),
        (
            *names,
            *(unnamed_speaker(id_, words, view.text, at) for id_, (words, at) in speakers.unknown.items()),
        ),
        related,
    )


def _spans(view: Print, aside: Iterable[Entry]) -> tuple[Span, ...]:
    """Return every place of the words that may be set aside."""
    words = (str(entry.value("quote")) for entry in aside)
    parts = (part for each in words for part in every_place(view.article, each))
    return tuple(sorted(view.located(part.start, part.end) for part in parts))


def _is_offered(entry: Entry, offered: list[Entry]) -> bool:
    """Tell whether another source's entry stands for the same words already."""
    return any(_same(entry, other) for other in offered if other.section == entry.section)


def _same(entry: Entry, other: Entry) -> bool:
    """Tell whether two entries of one section say the same of the article."""
    if entry.section == "figures":
        return entry.value("value") == other.value("value") and entry.span.meets(other.span)
    if entry.section == "positions":
        return entry.value("claim") == other.value("claim")
    if entry.section == "key_points":
        return entry.value("id") == other.value("id") or _overlap(entry.span, other.span)
    return entry.fields == other.fields or (
        entry.section == "set_aside" and entry.value("quote") == other.value("quote")
    )


def _overlap(a: Span, b: Span) -> bool:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared * 2 >= min(a.end - a.start, b.end - b.start)
