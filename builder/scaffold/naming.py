"""Ids for new entries: short, of the words that carry the meaning, and unique."""

import re
import unicodedata
from itertools import islice

from builder.scaffold.likeness import stems

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_RESERVED = ("figure-", "position-", "event-", "set-aside")
_NO_SOURCE = frozenset(("claim", "index"))
_WORDS_OF_TITLE = 5
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


def short_id(text: str, taken: set[str], words: int = 3) -> str:
    """Return a new id of the first words that carry meaning, and note it as taken."""
    told = (match[0] for match in _WORD.finditer(text) if stems(match[0]))
    chosen = list(islice(told, words))
    base = slug(" ".join(chosen)) or slug(text)
    if not re.search("[a-z]", base):
        base = f"entry-{base}".rstrip("-")
    if base.startswith(_RESERVED) or base == "index":
        base = f"the-{base}"
    id_, number = base, 2
    while id_ in taken:
        id_, number = f"{base}-{number}", number + 1
    taken.add(id_)
    return id_
