"""What may be written in `content/site.yml`."""

from typing import Annotated

from pydantic import Field

from builder.reading.content.field_types import Content, Day, Text, ids_of, one_or_more

StatementRef = Annotated[Text, ids_of("statements")]


class JudgementContent(Content):
    """A sentence of the home page, with what it rests on."""

    written_out = "{{text: {}, rests_on: […]}}"

    text: Text
    """The sentence, in Markdown."""
    rests_on: Annotated[tuple[Text, ...], Field(min_length=1), *one_or_more("statements")]
    """Statements: `<source>/<key point or figure id>` or `claim/<id>`."""


class CorrectionContent(Content):
    """What the site said before, and says now."""

    date: Day
    """The day of the correction."""
    at: StatementRef
    """What was corrected: `<source>/<key point or figure id>` or `claim/<id>`."""
    was: Text
    """What the site said."""
    now: Text
    """What it says now."""
    why: Text
    """Why it was wrong."""


class SiteContent(Content):
    """What is said of the briefing as a whole."""

    title: Text
    """The site's title."""
    collection: Text | None = None
    """How the articles came together, and what else of them all rests on that, in Markdown.

    Good: `Sent by a reader in May, without dates`."""
    what_happened: JudgementContent | None = None
    """The event in one or two sentences."""
    judgements: tuple[JudgementContent, ...] = ()
    """The bottom line: what can be said on this evidence."""
    corrections: tuple[CorrectionContent, ...] = ()
    """What was wrong on the site, and since when it is right."""
    texts: dict[Text, Text] = Field(default_factory=dict)
    """Your words for what pages say by themselves, in another language; `briefing texts` lists all.

    Good: `{Key points: Kernaussagen, Sources: Quellen}`."""
