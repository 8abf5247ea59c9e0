"""The draft of a source as a file: what is certain as YAML, what is suggested as comments.

Lines with `# ` become entries when that is taken away; lines with `## ` are notes and stay comments, however
often an editor's comment key is pressed.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from builder.scaffold.draft import Draft
from builder.scaffold.entry import Entry, Value
from builder.scaffold.names import NewName
from builder.scaffold.yaml_text import WIDTH, comment, entry_lines, scalar
from builder.text.article import Article, fold_spaces
from builder.text.blank import BLANK

RULER = "## ---- For content/actors.yml"
"""Begins the line below which nothing belongs into the source."""
MEASURES = "## ---- For content/measures.yml"
_SCHEMA = "# yaml-language-server: $schema=../schema/source.schema.json"
_STEPS = (
    "1. Take '# ' away from the suggestions that you want to keep, or select them and press Ctrl and /.",
    f"2. '{BLANK}' is a blank: write the summary, and each 'point:', in your own words.",
    f"3. An id behind '{BLANK}' is proposed. Its line stands at the end of this file: move it to the file",
    f"   that is named there, and take the '{BLANK}' before that id away. Other blanks wait for your words.",
    "4. 'briefing check' tells what is left. When no blank is, take 'draft: true' away.",
)
_SECTIONS = {
    "key_points": "statements that the article credits to somebody; write 'point:' in your own words",
    "figures": "numbers with a unit or a noun behind them, as printed",
    "positions": "words near to a claim; whether they affirm it is for you to say",
    "events": "what it says of an event; when: holds its own words for the time",
    "actors": "how this article presents an actor (as:), or a spelling that is not theirs here (not:)",
    "set_aside": "what seems to be no part of the report",
}
_ALWAYS = ("key_points", "figures", "positions", "events")
_EXAMPLES = {
    "positions": (
        "An example, with the id of a key point and one of content/claims.yml; position: says, reports,",
        "disputes, denies or leaves open. Without a key point it has said_by: and quote: of its own.",
        "- {of: some-key-point, claim: some-claim, position: denies}",
    ),
    "events": (
        "An example, with an id of content/events.yml; when: may be left out.",
        '- {event: some-event, when: "on Tuesday", quote: "began on Tuesday"}',
    ),
}
"""Lines for sections that an article alone may suggest nothing for: notes, as they suggest nothing either."""


def source_file(article: Article, added: date, suggested: Draft, url: str | None = None) -> str:
    """Return the text of `content/sources/<id>.yml`; `url` is the address that a saved page states."""
    return "\n".join(_lines(article, added, suggested, url)) + "\n"


def _lines(article: Article, added: date, suggested: Draft, url: str | None) -> Iterator[str]:
    yield _SCHEMA
    yield from (f"## {line}" for line in _STEPS)
    yield f"article: {scalar(article.file)}"
    yield f"sha256: {article.sha256}"
    yield f"added: {added.isoformat()}"
    yield f"title: {scalar(suggested.title)}"
    if url:
        yield f"# url: {scalar(url)}"
    if suggested.language:
        yield f"# language: {suggested.language}  ## of the article; leave it out where it is the site's"
    if suggested.outlet:
        name, quote = map(scalar, suggested.outlet)
        yield f"# outlet: {{name: {name}, basis: stated, quote: {quote}}}"
    if suggested.published:
        yield (
            f'# published: {{date: "{suggested.published.value}", basis: stated, '
            f"quote: {scalar(suggested.published.quote)}}}"
        )
    yield "draft: true"
    yield f"summary: {BLANK}"
    yield from _relatives(suggested)
    for section, about in _SECTIONS.items():
        entries = [entry for entry in suggested.entries if entry.section == section]
        if entries or section in _ALWAYS:
            yield ""
            yield f"{section}:{f'  ## {about}' if about else ''}"
            yield from _entries(entries)
            if not entries and section in _EXAMPLES:
                yield from (f"  ## {line}" for line in _EXAMPLES[section])
    yield from _actors(suggested)
    yield from _measures(suggested)


def _relatives(suggested: Draft) -> Iterator[str]:
    for each in suggested.relatives:
        kind = "is one text with" if each.is_one_text else "shares passages with"
        yield f"## This article {kind} '{each.source.id}': {each.share:.0%} of the shorter one's words."


def _entries(entries: list[Entry]) -> Iterator[str]:
    group = None
    for entry in sorted(entries, key=lambda each: (not each.group, each.group, each.span)):
        if entry.group != group:
            group = entry.group
            if group:
                yield f"  ## from '{group}', its quotes located in this article"
            elif any(each.group for each in entries):
                yield "  ## from this article alone"
        yield from (f"  ## {comment(note)}" for note in entry.notes)
        yield from (f"  # {line}" for line in entry_lines(_with_plain_spaces(entry)))


def _with_plain_spaces(entry: Entry) -> Entry:
    """Write quotes with ordinary spaces, which count as equal: no-break spaces cannot be seen or typed."""

    def plain(value: Value) -> Value:
        return fold_spaces(value) if isinstance(value, str) else tuple(map(fold_spaces, value))

    fields = ((key, plain(value) if key == "quote" else value) for key, value in entry.fields)
    return replace(entry, fields=tuple(fields))


def _actors(suggested: Draft) -> Iterator[str]:
    if suggested.actors:
        yield ""
        named = ", ".join(f"{id_} ({count})" if count > 1 else id_ for id_, count in suggested.actors)
        yield from _wrapped(f"Actors of the briefing that are named here, found without your doing: {named}")
    if suggested.names:
        yield ""
        yield f"{RULER}: names that no actor has. Move the lines of those who matter, without '# '."
        for name in suggested.names:
            yield f"# {_registry_line(name)}"


def _measures(suggested: Draft) -> Iterator[str]:
    proposed = {
        entry.new_measure.id or entry.new_measure.unit: entry.new_measure
        for entry in reversed(suggested.entries)
        if entry.new_measure
    }
    if proposed:
        yield ""
        yield f"{MEASURES}: what no measure counts yet. Move the lines that you need, without '# '."
        for id_, name, unit in sorted(proposed.values(), key=lambda each: (not each.id, each)):
            yield f"# {id_ or BLANK}: {{name: {scalar(name) if name else BLANK}, unit: {scalar(unit)}}}"


def _registry_line(name: NewName) -> str:
    aliases = f", aliases: [{', '.join(map(scalar, name.aliases))}]" if name.aliases else ""
    return f"{name.id}: {{name: {scalar(name.name)}, kind: {name.kind}{aliases}}}"


def _wrapped(text: str) -> Iterator[str]:
    line = "##"
    for word in text.split():
        if len(line) + 1 + len(word) > WIDTH:
            yield line
            line = "##"
        line += f" {word}"
    yield line
