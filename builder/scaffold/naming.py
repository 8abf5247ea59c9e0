"""Ids for new entries: short, of the words that carry the meaning, and unique."""

import re
import unicodedata

from builder.scaffold.likeness import stems

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_RESERVED = ("figure-", "position-", "event-", "set-aside")
_NO_SOURCE = frozenset(("claim", "index"))
_WORDS_OF_TITLE = 5
_WORDS_OF_ID = 3
_NOT = frozenset("no nor not".split())
LONGEST = 60


def slug(text: str) -> str:
    """Return the text as an id: `Deir al-Zour’s` -> `deir-al-zours`; empty where no Latin letter is left."""
    plain = (
        unicodedata.normalize("NFKD", text.replace("'", "").replace("’", ""))
        .encode("ascii", "ignore")
        .decode()
    )
    made = _NOT_SLUG.sub("-", plain.lower()).strip("-")
    return made if len(made) <= LONGEST else made[:LONGEST].rsplit("-", 1)[0]


def source_id(title: str, file: str) -> str:
    """Return an id for a source: of its headline's first words, else of the name of its article."""
    words = [word for word in _WORD.findall(title) if stems(word)][:_WORDS_OF_TITLE]
    id_ = slug(" ".join(words)) or slug(file.rsplit("/", 1)[-1].rsplit(".", 1)[0])
    return f"the-{id_}" if id_ in _NO_SOURCE else id_ or "source"


def short_id(text: str, taken: set[str], lead: str = "") -> str:
    """Return a new id of the first words that carry meaning, behind `lead`, and note it as taken."""
    base = slug(" ".join([lead, *_telling(text)])) or slug(text)
    if not re.search("[a-z]", base):
        base = f"entry-{base}".rstrip("-")
    if base.startswith(_RESERVED) or base == "index":
        base = f"the-{base}"
    id_, number = base, 2
    while id_ in taken:
        id_, number = f"{base}-{number}", number + 1
    taken.add(id_)
    return id_


def _telling(text: str) -> list[str]:
    """Return the first words that carry meaning, and what denies one: without it an id says the contrary."""
    chosen: list[str] = []
    left = _WORDS_OF_ID
    for match in _WORD.finditer(text):
        word = match[0]
        if word.lower() in _NOT:
            chosen.append(word)
        elif word.lower() == "cannot" or word.lower().endswith(("n't", "n’t")):
            chosen.append("not")
        elif stems(word):
            chosen.append(word)
            left -= 1
        if not left:
            break
    return chosen
