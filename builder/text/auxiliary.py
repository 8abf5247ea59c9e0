"""The helping verbs before a verb: `had`, `would not`, `declined to`."""

import re

AUXILIARY = (
    r"(?:(?:has|have|had|would|could|did|does|do|will|was|is|are|were|also|then|now|later|previously|still|not|"
    r"(?:declined|refused|appeared|appears|seemed|seems)\sto|didn['’]t|wouldn['’]t|\w+ly)\s)*"
)
_AUXILIARY_BEFORE = re.compile(rf"(?<![\w'’-]){AUXILIARY}\Z")
_REACH = 40
"""How far before its verb the first auxiliary stands at most."""
PASSIVE = frozenset("is are was were been be".split())


def auxiliary_before(text: str, lo: int, at: int) -> int:
    """Return where the helping verbs begin that stand before a verb at `at`; `at` where none do."""
    found = _AUXILIARY_BEFORE.search(text, max(lo, at - _REACH), at)
    return found.start() if found else at


def is_passive(auxiliary: str) -> bool:
    """Tell whether helping verbs make a passive of what follows: `was spoken of`."""
    return not PASSIVE.isdisjoint(auxiliary.split())
