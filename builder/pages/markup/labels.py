"""Small labels with a symbol and a word, so that none says anything by its colour alone."""

from enum import StrEnum
from functools import lru_cache

from markupsafe import Markup

from builder.analysis.beside import Meaning, Relation
from builder.analysis.findings import Absence, Grade, Verdict
from builder.model import ActorKind, Basis, Stance
from builder.pages.markup.label_meanings import MEANINGS
from builder.pages.markup.letters import markup, safe
from builder.pages.markup.site_texts import present_texts, said

_SYMBOLS: dict[StrEnum, str] = {
    Stance.SAYS: "✓",
    Stance.REPORTS: "“",
    Stance.DISPUTES: "≠",
    Stance.DENIES: "✗",
    Stance.LEAVES_OPEN: "?",
    Absence.SILENT: "–",
    Absence.PREDATES: "◂",
    Grade.CONTESTED: "≠",
    Grade.CONFIRMED: "✓",
    Grade.SEVERAL_ORIGINS: "●●",
    Grade.SINGLE_ORIGIN: "●",
    Grade.NOT_AFFIRMED: "○",
    Verdict.NOT_COMPARABLE: "∅",
    Verdict.SUPERSEDED: "↻",
    Verdict.SAME: "=",
    Verdict.COMPATIBLE: "≈",
    Verdict.CONTRADICT: "✗",
    Verdict.DIFFER: "≠",
    Basis.STATED: "✓",
    Basis.INFERRED: "~",
    Relation.SAME: "=",
    Relation.REWORDED: "✎",
    Relation.ONLY_A: "◧",
    Relation.ONLY_B: "◨",
    Meaning.NUMBER: "#",
    Meaning.NEGATION: "✗",
    Meaning.ATTRIBUTION: "“",
    Meaning.HEDGE: "?",
    Meaning.QUALIFIER: "±",
    Meaning.TIME: "◷",
}
_CLASSES: dict[type[StrEnum], str] = {
    Stance: "bf-stance",
    Absence: "bf-stance",
    Grade: "bf-grade",
    Verdict: "bf-verdict",
    Basis: "bf-badge",
    Relation: "bf-relation",
    Meaning: "bf-meaning",
}


def words_of(value: StrEnum) -> str:
    """Return the symbol and the word."""
    return f"{_SYMBOLS[value]} {said(value.value)}"


def classes_of(value: StrEnum) -> str:
    """Return the class names: `bf-stance bf-stance--leaves-open`."""
    name = _CLASSES[type(value)]
    return f"{name} {name}--{value.value.replace(' ', '-').lower()}"


def label(value: StrEnum) -> Markup:
    """Return the label as a span, in the site's present texts."""
    return _labels(present_texts())[value]


@lru_cache(maxsize=4)
def _labels(_texts: object) -> dict[StrEnum, Markup]:
    return {value: _label(value) for value in _SYMBOLS}


def _label(value: StrEnum) -> Markup:
    means = meaning(value)
    title = f' title="{safe(means)}"' if means else ""
    return markup(f'<span class="{classes_of(value)}"{title}>{safe(words_of(value))}</span>')


def meaning(value: StrEnum) -> str:
    """Return what a label means, in the site's present texts; empty where its words say it all."""
    return said(MEANINGS[value]) if value in MEANINGS else ""


def meanings(kind: type[StrEnum]) -> list[tuple[StrEnum, str]]:
    """Return the labels of a kind with what they mean, in the site's present texts."""
    return [(value, meaning(value)) for value in MEANINGS if type(value) is kind]


def entry_of(value: StrEnum) -> str:
    """Return the id under which the page on how to read the site explains a label: its own class name."""
    return classes_of(value).split()[1]


def label_texts() -> list[str]:
    """Return the texts of all labels, which can be replaced."""
    words = (value.value for value in _SYMBOLS)
    kinds = (name for names in KINDS.values() for name in names)
    return list(dict.fromkeys((*words, *MEANINGS.values(), *kinds)))


def kind_name(kind: str) -> str:
    """Return what one actor of a kind is called."""
    return said(KINDS[kind][0])


def kinds_name(kind: str) -> str:
    """Return what several actors of a kind are called."""
    return said(KINDS[kind][1])


KINDS: dict[str, tuple[str, str]] = {
    ActorKind.STATE: ("State", "States"),
    ActorKind.PERSON: ("Person", "Persons"),
    ActorKind.ORGANISATION: ("Organisation", "Organisations"),
    ActorKind.ARMED_GROUP: ("Armed group", "Armed groups"),
    ActorKind.OUTLET: ("Outlet", "Outlets"),
    ActorKind.UNNAMED: ("Unnamed people", "Unnamed people"),
    ActorKind.WEAPON: ("Weapon system", "Weapon systems"),
    ActorKind.PLACE: ("Place", "Places"),
}
"""One and many of each kind of actor, in the order in which the index lists them."""
