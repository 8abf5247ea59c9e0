"""Whether a place in a text is the edge of a word, and in no number: only there quotes begin and end."""

import re
import unicodedata

_JOINS_WORDS = frozenset("-‐‑\u00ad_")
"""Between two letters or digits these make one word: `al-Qaida`, `Su-30`. Dashes of sentences do not."""
_JOINS_NUMBERS = frozenset(".,:/'’٫٬-‐‑–−\u00a0\u2009\u202f")
"""Between two digits these make one number, or one range."""
_APOSTROPHES = frozenset("'’")
_BEFORE_NUMBER = frozenset("$€£¥₽₹﷼±")
_AFTER_NUMBER = frozenset("%‰°€")
_SIGNS = frozenset("-‐‑–−+")
_POSSESSIVE = re.compile(r"['’](?:s|S)?(?!\w)")
_SCALE = re.compile(r"[ \u00a0-]?(?:hundred|thousand|million|billion|trillion)\b")
_DIGIT_BEFORE = re.compile(r"\d[ \u00a0-]?\Z")
_TOKEN_END = re.compile(r"\s|\Z")

_NO_WORD = frozenset(' \n,;!?()“”"')
"""Beside a letter these end a word whatever follows: the usual case, told quickly."""

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Scripts that are written without spaces: between their letters any place will do."""


def is_edge(text: str, at: int) -> bool:
    """Tell whether no word and no number goes on across offset `at`.

    A possessive ending may be left out (`Russia|’s`), another part of a word not (`can|’t`, `anti-|Assad`).
    """
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if before in _NO_WORD and after.isalpha() and not _SCALE.match(text, at):
        return True
    if before.isalpha() and after in _NO_WORD:
        return True
    return not (_in_word(text, at, before, after) or _in_number(text, at, before, after))


def word_around(text: str, at: int) -> str:
    """Return the word or number that offset `at` lies in, up to white space or a sentence's marks."""
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    end = _TOKEN_END.search(text, at).start()  # type: ignore[union-attr]
    if scale := _SCALE.match(text, end):
        end = scale.end()
    return text[start:end].strip("“”\"'.,;:!?()—")


def _in_word(text: str, at: int, before: str, after: str) -> bool:
    if _is_word(before) and _is_word(after):
        return not (_UNSPACED.match(before) or _UNSPACED.match(after))
    if _is_word(before) and after in _APOSTROPHES:
        return _is_word(text[at + 1 : at + 2]) and not _POSSESSIVE.match(text, at)
    if before in _APOSTROPHES and _is_word(after):
        return _is_word(text[max(at - 2, 0) : at - 1])
    if after in _JOINS_WORDS:
        return _is_word(before) and _is_word(text[at + 1 : at + 2])
    if before in _JOINS_WORDS:
        return _is_word(after) and _is_word(text[max(at - 2, 0) : at - 1])
    return _in_abbreviation(text, at)


def _in_abbreviation(text: str, at: int) -> bool:
    """Tell whether the text is cut within letters that points hold together, such as `U.S.`."""
    if text[at] == ".":
        letter, following = at - 1, at + 1
    elif text[at - 1] == ".":
        letter, following = at - 2, at
    else:
        return False
    if letter < 0 or not text[letter].isalpha() or not text[following : following + 1].isalpha():
        return False
    return letter == 0 or not _is_word(text[letter - 1])


def _in_number(text: str, at: int, before: str, after: str) -> bool:
    if after.isdigit() and _hangs_before_number(text, at, before):
        return True
    if before.isdigit():
        joined = after in _JOINS_NUMBERS and text[at + 1 : at + 2].isdigit()
        return joined or after in _AFTER_NUMBER or _SCALE.match(text, at) is not None
    return bool(_SCALE.match(text, at) and _DIGIT_BEFORE.search(text, max(at - 3, 0), at))


def _hangs_before_number(text: str, at: int, before: str) -> bool:
    earlier = text[max(at - 2, 0) : at - 1]
    if before in _BEFORE_NUMBER or (before in _JOINS_NUMBERS and earlier.isdigit()):
        return True
    return before in _SIGNS and not (earlier and _is_word(earlier))


def _is_word(character: str) -> bool:
    return character.isalnum() or (character != "" and unicodedata.category(character)[0] == "M")
