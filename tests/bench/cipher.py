"""Turning a text into another of the same shape: every word of substance becomes a made-up one.

The same word becomes the same word wherever it stands, so a quote still stands in its article and a name is
still found, while two texts with different keys have no passage in common.
"""

import random
import re
from collections.abc import Iterable
from string import ascii_lowercase

from builder.text.qualifier import AFTER, BEFORE

SHORT = 4
"""Words up to this many letters are mostly grammar, and stay."""
NAME = 6
"""Letters that a new name has at least: no two batches may come upon the same one."""
NUMBERS = frozenset(
    "three seven eight eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen".split()
)
QUALIFIERS = frozenset(word for wording in (*BEFORE, *AFTER) for word in wording.split())
TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
YEAR = re.compile(r"(?:19|20)\d\d")


class Cipher:
    """One way of rewriting every text of a batch of sources."""

    def __init__(self, key: int, words: Iterable[str], *, kept: Iterable[str], names: Iterable[str]) -> None:
        """Draw a new word for each of `words`, but for grammar and `kept` ones; for all of `names`."""
        known = {word.lower() for word in words}
        stay = NUMBERS | QUALIFIERS | {word.lower() for word in kept}
        named = {word.lower() for word in names}
        drawn = {word for word in known if len(word) > SHORT} | named
        self._key = key
        self._words: dict[str, str] = {}
        taken = set(known)
        for word in sorted(drawn - stay):
            length = max(len(word), NAME) if word in named else len(word)
            self._words[word] = new = self._new_word(word, length, taken)
            taken.add(new)

    def text(self, text: str) -> str:
        """Return the text in this cipher."""
        return TOKEN.sub(self._token, text)

    def _new_word(self, word: str, length: int, taken: set[str]) -> str:
        draw = random.Random(f"{self._key} {word}")
        while (new := "".join(draw.choices(ascii_lowercase, k=length))) in taken:
            pass
        return new

    def _token(self, match: re.Match[str]) -> str:
        token = match[0]
        if token[0].isdigit():
            return self._number(token)
        new = self._words.get(token.lower())
        if new is None:
            return token
        if token.isupper() and len(token) > 1:
            return new.upper()
        return new.capitalize() if token[0].isupper() else new

    def _number(self, token: str) -> str:
        """Turn the last of several figures on, so that reports of one measure differ as real ones do.

        Numbers that differ stay different, since names hold them too (Su-34, Su-35).
        """
        if len(token) < 2 or YEAR.fullmatch(token):
            return token
        return token[:-1] + str((int(token[-1]) + self._key) % 10)
