"""With which words a predicate begins, and which ones behind it only say when."""

import re

from builder.text.calendar_name import MONTH, WEEKDAY

_FINITE = frozenset(
    """
    are became began broke brought built came can caught could cut did does drove fell fled flew
    fought found gave grew had has have held hit is kept led left lost made met must put rose said
    sank sent shot shut spoke stood struck threw told took was went were will won would wrote
    """.split()
)
"""Verbs that need a subject before them, beside those in -ed: helping verbs, and the irregular past."""
WHEN_BEHIND = re.compile(
    r"\s+(?:during\s|at\snight\b|yesterday\b|today\b|tonight\b|in\srecent\s|over\sthe\s(?:past|last)\s"
    rf"|for\sthe\s\w+\s(?:time|night|day|week|month|year)\b|in\s(?:[12]\d{{3}}|{MONTH})\b"
    rf"|(?:(?:late|early)\s)?(?:on|from|until|by|last|next)\s(?:{WEEKDAY}|night|week|month|year)\b)"
)
"""Words that say when, and begin no clause: what goes before them is whole without them."""


def is_predicate(word: str) -> bool:
    """Whether a word can begin a predicate: a finite verb as far as its form tells, or a participle."""
    return word in _FINITE or (word.islower() and word.endswith(("ed", "ing")))
