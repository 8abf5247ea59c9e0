"""A proposal for what a number measures where no measure of the briefing does: `People killed`, `Depth`."""

import re
from typing import NamedTuple

from builder.analysis.wording import capital_first
from builder.scaffold.naming import slug
from builder.text.noun import same_unit
from builder.text.quantity import Printed
from builder.text.unit import is_counted, meanings

_STATES = {
    "killed": "killed killing dead died die",
    "injured": "injured injuring wounded wounding hurt",
    "missing": "missing",
    "arrested": "arrested arresting detained detaining",
    "displaced": "displaced displacing homeless evacuated evacuating fled",
    "destroyed": "destroyed destroying collapsed flattened",
    "damaged": "damaged damaging",
    "infected": "infected infecting",
    "ill": "sick ill",
    "rescued": "rescued rescuing saved",
    "sold": "sold selling",
    "counted": "counted",
    "closed": "closed closing",
    "affected": "affected affecting",
}
"""What befell those who are counted -> the words that tell it, before the number or behind the noun."""
_STATE = {word: state for state, words in _STATES.items() for word in words.split()}
_WORDS = "|".join(_STATE)
_STATE_BEHIND = re.compile(
    r"\s(?:(?:were|was|are|is|had|have|has|been|being|also|still|confirmed|reported|feared|left|remain(?:ed)?)\s){0,3}"
    rf"(?P<state>{_WORDS})\b"
)
_STATE_BEFORE = re.compile(rf"\b(?P<state>{_WORDS})\s\Z")
NO_THINGS = frozenset(
    """
    reason reasons side sides way ways thing things time times kind kinds quarter quarters third thirds half
    halves
    """.split()
)
"""Counted in every text, and never reported."""
_WITHOUT_PARTS = frozenset("length time speed".split())
"""Dimensions whose `of` names no matter: `within 3 km of the site`."""
_PEOPLE = frozenset(("people", "persons", "confirmed dead", "dead"))
_DIMENSIONS = {
    "long": "Length",
    "wide": "Width",
    "deep": "Depth",
    "high": "Height",
    "tall": "Height",
    "thick": "Thickness",
    "away": "Distance",
}
_DIMENSION_BEHIND = re.compile(rf"\s(?P<of>{'|'.join(_DIMENSIONS)})\b")
_NOT = (
    r"(?!(?:[Ww]hich|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose|[Tt]here|them|who|[Tt]hey|[Ww]hat|some|with|each)\b)"
)
_NOUN = rf"(?P<noun>(?!(?:at|in|on|by|to|a|an|the|and)\s)(?:[a-z-]{{3,}}\s)?{_NOT}[a-z-]{{4,}})"
_NAMED_BEFORE = (
    re.compile(rf"\b(?:an?|the|its|his|her|their)\s{_NOUN}\sof\s(?:between\s)?\Z"),  # at a depth of
    re.compile(
        r"\b(?:puts?|estimate[sd]?|valued?)\s(?:the|its|their|his|her|an?)\s(?P<noun>[a-z-]{4,})(?:\sof\s[^,;.]{2,40})?"
        r"\sat\s(?:between\s)?\Z"
    ),
)
_CHANGES = (
    "rose|rise|fell|fall|grew|grown|dropped|climbed|slipped|gained|jumped|slid|increased|decreased|cut|"
    r"(?:been\s)?reduced"
)
_SUBJECT = re.compile(
    r"(?:\A|\b(?:its|the|their|his|her|that|a|an|said|says)\s|[,;]\s)(?P<noun>(?:[a-z]+-[a-z]+\s)?"
    rf"{_NOT}[A-Za-z][a-z]{{3,}})"
    rf"\s(?:(?:had|has|have|would|will|could)\s)?(?:(?P<change>{_CHANGES})|was|were|is|are|stood\sat)(?P<rest>\s(?:[^;.]|\.(?=\d)){{0,60}})?\Z"
)
_VERBS = {
    "worth": "Value",
    "weighing": "Weight",
    "weighed": "Weight",
    "cost": "Cost",
    "costs": "Cost",
    "costing": "Cost",
    "lasted": "Duration",
}
_VERB_BEFORE = re.compile(rf"\b(?P<verb>{'|'.join(_VERBS)})\b[^,;.]{{0,40}}\Z")
_PART_OF = re.compile(
    r"\sof\s(?:the\s|its\s|their\s|all\s)?(?P<noun>(?:[a-z-]+ing\s)?[a-z]{3,})\b(?!\sthem\b)"
)
_RATE = re.compile(r"[a-z ]+s\s(?:an?|per|each|every)\s[a-z]+")
"""`vehicles a day`"""
_PER_CENT = frozenset(("%", "percent", "per cent"))
_REACH = 100


class NewMeasure(NamedTuple):
    """A measure that the briefing does not have; id and name are empty where the article names none."""

    id: str
    name: str
    unit: str


def new_measure(text: str, each: Printed) -> NewMeasure:
    """Propose a measure for a number of a paragraph, by the words beside it."""
    unit = each.quantity.unit
    name = _counted(text, each) if is_counted(unit) else _measured(text, each)
    counts_people = is_counted(unit) and (unit.lower() in _PEOPLE)
    return NewMeasure(slug(name), name, "people" if counts_people else unit)


def _counted(text: str, each: Printed) -> str:
    unit = each.quantity.unit
    behind = _STATE_BEHIND.match(text, each.end)
    found = behind or _STATE_BEFORE.search(text, max(0, each.start - _REACH), each.start)
    state = _STATE[found["state"]] if found else ""
    if unit.lower() in ("dead", "confirmed dead"):
        unit, state = "people", "killed"
    return capital_first(f"{unit} {state}" if state else unit)


def _measured(text: str, each: Printed) -> str:
    before = text[max(0, each.start - _REACH) : each.start]
    before = before[max(before.rfind(mark) for mark in (". ", "; ", "“", "”")) + 1 :].lstrip()
    is_share = any(same_unit(each.quantity.unit, one) for one in _PER_CENT)
    part = _PART_OF.match(text, each.end)
    if is_share and part:
        return f"Share of {part['noun']}"
    behind = _DIMENSION_BEHIND.match(text, each.end)
    if behind:
        return _DIMENSIONS[behind["of"]]
    for pattern in _NAMED_BEFORE:
        if found := pattern.search(before):
            return capital_first(found["noun"])
    if found := _SUBJECT.search(before):
        is_change = found["change"] and not (found["rest"] or "").rstrip().endswith(" to")
        return capital_first(found["noun"]) + (" change" if is_change else "")
    if found := _VERB_BEFORE.search(before):
        return _VERBS[found["verb"]]
    if part and _WITHOUT_PARTS.isdisjoint(meanings(each.quantity.unit)):
        return capital_first(part["noun"])
    return capital_first(each.quantity.unit) if _RATE.fullmatch(each.quantity.unit) else ""
