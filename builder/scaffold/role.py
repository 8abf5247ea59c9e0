"""What a name is by the noun that introduces it: `the mayor, X,`, `the newspaper X`, `X, a seismologist`."""

import re

_ROLES = {
    "person": (
        "president minister premier mayor governor leader chair director head chief founder owner "
        "analyst lawyer judge professor teacher doctor nurse engineer officer resident survivor witness "
        "farmer author deputy aide adviser advisor ambassador representative secretary commander general "
        "colonel captain son wife husband daughter mother father driver trader researcher manager "
        "lawmaker senator prosecutor bishop rival"
    ),
    "organisation": (
        "company firm group union party bloc agency association organisation organization charity bank "
        "maker operator utility competitor institute ministry movement coalition alliance club startup "
        "carrier retailer airline manufacturer commission council committee developer supplier lender "
        "insurer producer club firm navy grower brewer builder"
    ),
    "outlet": ("newspaper broadcaster channel website magazine daily weekly station"),
    "place": ("capital island town city village province district region port river valley suburb lake"),
}
"""Kind of actor -> nouns; nouns that end like `scientist`, `spokeswoman` are persons, too."""
_KIND = {noun: kind for kind, nouns in _ROLES.items() for noun in nouns.split()}
_NOUN = re.compile(
    rf"\b(?:(?P<role>{'|'.join(_KIND)})|[a-z]+(?:ist|man|woman|person))\b(?!['’]s?\b)", re.IGNORECASE
)
_REACH = 90
_SEGMENT = re.compile(r"[^,.;:“”\"\n]{2,}\Z")
_ENDS = re.compile(r"[,.;:]|\s(?:of|from|at|told|said)\b")
_IN = re.compile(r"\b(?:in|on|into|across|off)\s(?:the\s)?\Z")
"""`in the Atlantic, the company said` does not call the Atlantic a company."""
_BEHIND = re.compile(r",\s(?:\d\d,\s)?(?:an?|the|one\sof\sthe)\s(?P<what>[^,.;:“”\"\n]{3,60})")


def role_kind(text: str, start: int, end: int) -> str | None:
    """Return the kind of actor that the words around a name at `start` to `end` call it; None for none.

    One word alone is called no person: `a rival, Nordcom,`.
    """
    kind = _called(text, start, end)
    return None if kind == "person" and " " not in text[start:end] else kind


def _called(text: str, start: int, end: int) -> str | None:
    before = text[max(0, start - _REACH) : start]
    if before.endswith(", ") and _ENDS.match(text, end):
        segment = _SEGMENT.search(before[:-2])
        return _kind(_head(segment[0])) if segment else None
    for match in _NOUN.finditer(before):
        kind, between = _kind(match), before[match.end() :]
        if between == " " or (between == " of " and kind == "place"):
            return kind
    behind = None if _IN.search(before) else _BEHIND.match(text, end)
    return _kind(_NOUN.search(behind["what"])) if behind else None


def _kind(found: re.Match[str] | None) -> str | None:
    if found is None:
        return None
    return _KIND[found["role"].lower()] if found["role"] else "person"


def _head(words: str) -> re.Match[str] | None:
    """Return the noun that a phrase is about: the last of the first row (`a ministry spokeswoman of …`)."""
    head = None
    for match in _NOUN.finditer(words):
        if head is not None and match.start() != head.end() + 1:
            break
        head = match
    return head


def noun_kind(word: str) -> str | None:
    """Return the kind of actor that a noun is for: `club` for an organisation, `spokeswoman` for a person."""
    found = _NOUN.fullmatch(word)
    return _kind(found) if word.islower() else None


def calls_a_person(word: str) -> bool:
    """Tell whether a word is a noun for a person's role: `glaciologist`."""
    found = _NOUN.fullmatch(word)
    return _kind(found) == "person"
