"""Whether a run of words begins and ends where a clause of English does, told by what stands beside it."""

import re

from builder.text.predicate import WHEN_BEHIND, is_predicate

_JOINTS = frozenset("but nor that while although though because since when where so yet after before".split())
"""Words behind which a clause begins, whatever follows."""
_OPENERS = _JOINTS | frozenset(
    "which who whose whom than as whether if unless until how what why due".split()
)
"""Words with which a clause begins."""
_COORDINATORS = frozenset({"and", "or"})
_SUBJECTS = frozenset(
    "a an the it he she they we i this that these those there his her its their our who which to".split()
)
"""Words behind `and` and `or` that tell a new clause from another noun or adjective."""
_PREPOSITIONS = frozenset("at by during for from in on over under until with".split())
"""Words behind `and` and `or` with which no noun goes on."""
_COMPARES = re.compile(r"\b(?:as well|such|same|as much|as many|as far|as long|as soon)\Z", re.IGNORECASE)
_CONDITIONS = frozenset("if unless whether provided".split())
_NEGATIONS = frozenset("not never no nor neither cannot without hardly".split())
DOUBTS = frozenset(
    """
    alleged allegedly apparently appear appeared appears assumed believe believed believes claimed
    claims could doubtful doubtless expected likely may maybe might ostensibly perhaps possible
    possibly potential potentially presumably probable probably purported purportedly reportedly
    rumored rumoured seem seemed seemingly seems should speculated suggest suggested suggesting
    suggests supposed supposedly suspected think thinks thought unclear unconfirmed unlikely
    """.split()
)
"""Words by which English news leaves something uncertain."""

_TURNING = frozenset("denied denies deny doubt doubted doubts few fewer nobody none nothing rejected".split())
"""Words in a subject or before it, beside negations and doubts, without which a predicate says more."""
_SENTENCE = re.compile(r"[.!?…][”\"]?\s")

_STOP_BEFORE = re.compile(
    r"(?:[,;:!?…(\[“”\"—–-]|(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bCol)(?<!\bGen)(?<!\bLt)"
    r"(?<!\bSgt)(?<!\bCapt)(?<!\bAdm)(?<!\bSen)(?<!\bRep)\.|\A)['‘’]?\s*\Z"
)
_STOP_BEHIND = re.compile(r"\s*(?:[.,;:!?…)\]”\"—–]|-\s|\Z)")
_STOP_WITHIN = re.compile(r"[.!?…][”\"]?\Z")
_ABBREVIATED = re.compile(r"\b[A-Z]\.\Z")
_CONDITION_BEHIND = re.compile(r",?\s+(?:only\s)?(?:if|unless|provided)\b")
_WORD_BEFORE = re.compile(r"((?:\b\w\.)+|(?<![\w’'-])[\w’'-]+\.?)[\s“\"]*\Z")
_COORDINATED = re.compile(r"[,;]\s(?:and|or)\s\Z")
_WORD_BEHIND = re.compile(r"[\s“\"]*([\w’'-]+)")
_REACH = 40


def word_before(text: str, at: int) -> str:
    """Return the word before an offset, empty where a sentence or clause has just ended."""
    end = at
    while end and (text[end - 1] in '"“' or text[end - 1].isspace()):
        end -= 1
    # No word goes across a space: there is no need to try one letter after the other from further back.
    found = _WORD_BEFORE.search(text, max(0, at - _REACH, text.rfind(" ", 0, end) + 1), at)
    return found[1] if found else ""


def word_behind(text: str, at: int) -> str:
    """Return the word at or behind an offset, empty where a sentence or clause ends."""
    found = _WORD_BEHIND.match(text, at)
    return found[1] if found else ""


def cut_before(text: str, start: int) -> str | None:
    """Return the word that is cut off where words begin in mid-clause; None where they do not."""
    before = word_before(text, start)
    if _is_doubt(before) or before.lower() in _CONDITIONS:
        return before
    first = word_behind(text, start).lower()
    if _stops_before(text, start) or before.lower() in _JOINTS or first in _OPENERS:
        return None
    coordinated = _COORDINATED.search(text, max(0, start - 8), start)
    if before.lower() in _COORDINATORS and (coordinated or first in _SUBJECTS or first.endswith("ing")):
        return None
    return before or None


def _stops_before(text: str, start: int) -> bool:
    if start > 1 and text[start - 1] == " " and text[start - 2].isalnum():
        return False  # the usual case, told quickly
    return _STOP_BEFORE.search(text, max(0, start - 8), start) is not None


def subject_of(text: str, start: int) -> str | None:
    """Return what stands in its sentence before words that begin with a predicate, its subject among it.

    None where no verb begins them, or where they would say more without it: "nobody | left".
    """
    if not is_predicate(word_behind(text, start)):
        return None
    sentence = max((found.end() for found in _SENTENCE.finditer(text, 0, start)), default=0)
    words = re.findall(r"[\w’']+", text[sentence:start])
    turned = any(map(turns, words))
    return None if turned or not words else text[sentence:start]


def cut_behind(text: str, end: int) -> str | None:
    """Return the word that is cut off where words end in mid-clause; None where they do not."""
    if _STOP_WITHIN.search(text, max(0, end - 2), end) and not _ABBREVIATED.search(
        text, max(0, end - 4), end
    ):
        return None
    if _CONDITION_BEHIND.match(text, end):
        return word_behind(text, end + 1).lower()
    behind = word_behind(text, end)
    if _STOP_BEHIND.match(text, end) or WHEN_BEHIND.match(text, end):
        return None
    if behind.lower() in _COORDINATORS:
        second = word_behind(text, end + len(behind) + 1)
        return None if second.lower() in _SUBJECTS | _PREPOSITIONS or is_predicate(second) else behind
    opens = behind.lower() in _OPENERS and not _COMPARES.search(text, max(0, end - 8), end)
    return None if opens else behind or None


def turns_meaning(text: str) -> str | None:
    """Return the first word of a text that denies or doubts, without which it would say something else."""
    return next(
        (word for word in re.findall(r"[\w’']+", text) if is_negation(word) or _is_hearsay(word)), None
    )


def is_negation(word: str) -> bool:
    """Whether a word denies: `not`, `never`, `didn’t`."""
    return word.lower() in _NEGATIONS or word.lower().endswith(("n't", "n’t"))


def turns(word: str) -> bool:
    """Whether a word denies, doubts or makes a condition of what stands beside it."""
    return _is_doubt(word) or word.lower() in _TURNING | _CONDITIONS


def _is_doubt(word: str) -> bool:
    return is_negation(word) or word.lower() in DOUBTS


def _is_hearsay(word: str) -> bool:
    return word.lower() in ("reportedly", "allegedly", "supposedly", "purportedly")
