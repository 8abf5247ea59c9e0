"""What the fields of the published lists mean: for `datapackage.json` and for people."""

from typing import NamedTuple


class Field(NamedTuple):
    """One field: its type in the CSV (Table Schema) and what it holds."""

    type: str
    description: str


LIST = "several are apart by semicolons in the CSV"
RECORDS = "JSON in the CSV"

_ID = Field("string", "Unique in this list; does not change when the wording does.")
_SOURCE = Field("string", "Id of the source.")
_URL = Field("string", "Page or place on the site, relative to its root.")
_SAID_BY = Field("string", f"Ids of the actors whose words it is; empty for the article's own voice; {LIST}.")
_VIA = Field("string", "Id of the outlet from which the article took it.")
_HEDGE = Field("string", "The article's own word of doubt.")
_NOTE = Field("string", "The editor's note, Markdown.")
_EVENT = Field("string", "Id of the event.")

LIST_DESCRIPTIONS: dict[str, str] = {
    "sources": "The articles with what is known about each.",
    "key_points": "What the articles say, statement by statement, each with its quotes.",
    "figures": "Every reported number as printed, as an interval in the printed unit and in the common one.",
    "quotes": "The articles' own words, with where they stand.",
    "actors": "Persons, organisations, states and others, with every place where they are named.",
    "topics": "The questions that the briefing answers.",
    "measures": "What figures count.",
    "claims": "Propositions on which sources take a position, with how sure each is.",
    "positions": "How sources stand to claims.",
    "events": "What happened, with an uncertain date (EDTF) and what that rests on.",
    "agreements": "How the figures of one measure and case compare.",
    "overlaps": "Which articles share passages.",
}

FIELDS: dict[str, dict[str, Field]] = {
    "sources": {
        "id": _ID,
        "article": Field("string", "File in the corpus."),
        "sha256": Field("string", "Of the file's bytes, in hexadecimal."),
        "added": Field("date", "When it was added to the briefing."),
        "title": Field("string", "Title."),
        "title_basis": Field("string", "`stated`: printed in the article; `editor`: in the editor's words."),
        "language": Field("string", "The article's language as a BCP 47 tag; none where it is the site's."),
        "outlet": Field("object", f"Name, basis (stated or inferred), reason, quote; {RECORDS}."),
        "published": Field("object", f"EDTF date, basis (stated or inferred), reason, quote; {RECORDS}."),
        "words": Field("integer", "Number of words."),
        "share_shown": Field("number", "What part of the article's characters the site shows, 0 to 1."),
        "text_group": Field("string", "Sources with the same group are one independent text."),
        "topics": Field("string", f"Ids of topics; {LIST}."),
        "url": _URL,
    },
    "key_points": {
        "id": _ID,
        "source": _SOURCE,
        "point": Field("string", "The statement in the editor's words, Markdown."),
        "topics": Field("string", f"Ids of topics; {LIST}."),
        "said_by": _SAID_BY,
        "via": _VIA,
        "hedge": _HEDGE,
        "note": _NOTE,
        "quotes": Field("string", f"Ids of quotes; {LIST}."),
        "url": _URL,
    },
    "figures": {
        "id": _ID,
        "source": _SOURCE,
        "measure": Field("string", "Id of the measure."),
        "case": Field("string", "Id of the measure's case."),
        "event": _EVENT,
        "printed": Field(
            "string", "The article's words for number, unit and qualifier; empty where it gives none."
        ),
        "qualifier": Field("string", "What the number is said to be: at least, about …"),
        "lo": Field("number", "Lower bound in the printed unit; empty where open."),
        "hi": Field("number", "Upper bound in the printed unit; empty where open."),
        "lo_open": Field("boolean", "Whether the lower bound itself is excluded."),
        "hi_open": Field("boolean", "Whether the upper bound itself is excluded."),
        "unit": Field("string", "Unit or counted noun as printed."),
        "common_lo": Field("number", "Lower bound in the measure's unit."),
        "common_hi": Field("number", "Upper bound in the measure's unit."),
        "common_unit": Field("string", "The measure's unit."),
        "said_by": _SAID_BY,
        "via": _VIA,
        "hedge": _HEDGE,
        "note": _NOTE,
        "quote": Field("string", "Id of the quote that proves it."),
        "url": _URL,
    },
    "quotes": {
        "id": _ID,
        "source": _SOURCE,
        "parts": Field(
            "array",
            "Runs of the article's words: paragraph (non-empty lines from 1), start and end (code points of "
            f"the article's text in NFC, half open), exact words; {RECORDS}.",
        ),
        "prefix": Field("string", "At most 32 characters before it."),
        "suffix": Field("string", "At most 32 characters after it."),
        "translation": Field("string", "The editor's translation into the site's language, if there is one."),
    },
    "actors": {
        "id": _ID,
        "name": Field("string", "Name."),
        "kind": Field(
            "string", "person, organisation, state, armed-group, outlet, weapon, place or unnamed."
        ),
        "aliases": Field("string", f"Other spellings; {LIST}."),
        "speaks_for": Field("string", "Id of the actor whose spokesperson it is."),
        "mentions": Field(
            "array", f"Source, paragraph, start, end and spelling of every mention; {RECORDS}."
        ),
        "url": _URL,
    },
    "topics": {
        "id": _ID,
        "name": Field("string", "Name."),
        "question": Field("string", "The question that it answers."),
        "url": _URL,
    },
    "measures": {
        "id": _ID,
        "name": Field("string", "Name."),
        "unit": Field("string", "Unit in which its figures are compared."),
        "event": _EVENT,
        "total": Field(
            "string", "`running` where a later number of the same origin replaces an earlier one."
        ),
        "part_of": Field("string", "Id of the measure that it is a part of."),
        "is": Field("string", "How it is computed from others."),
        "cases": Field("object", f"Id and name of each case; {RECORDS}."),
        "url": _URL,
    },
    "claims": {
        "id": _ID,
        "claim": Field("string", "The proposition."),
        "topic": Field("string", "Id of the topic."),
        "party": Field("string", f"Ids of actors whose own word confirms it; {LIST}."),
        "event": _EVENT,
        "grade": Field("string", "contested, confirmed, several origins or single origin."),
        "url": _URL,
    },
    "positions": {
        "id": _ID,
        "source": _SOURCE,
        "claim": Field("string", "Id of the claim."),
        "position": Field("string", "says, reports, disputes, denies or leaves open."),
        "said_by": _SAID_BY,
        "via": _VIA,
        "quote": Field("string", "Id of the quote, of several the first."),
        "url": _URL,
    },
    "events": {
        "id": _ID,
        "name": Field("string", "Name."),
        "date": Field("string", "EDTF."),
        "basis": Field("string", "stated or inferred."),
        "why": Field("string", "What the date rests on."),
        "place": Field("string", "Id of an actor."),
        "reports": Field("array", f"Source, its words for the date, id of its quote; {RECORDS}."),
        "url": _URL,
    },
    "agreements": {
        "measure": Field("string", "Id of the measure."),
        "case": Field("string", "Id of its case."),
        "verdict": Field("string", "not comparable, superseded, same, compatible, contradict or differ."),
        "figures": Field("string", f"Ids of figures; {LIST}."),
        "sentence": Field("string", "The comparison in words."),
    },
    "overlaps": {
        "a": _SOURCE,
        "b": _SOURCE,
        "share": Field("number", "What part of the shorter article's words both share, 0 to 1."),
        "passages": Field("array", f"Offsets of each shared passage in either article; {RECORDS}."),
    },
}
