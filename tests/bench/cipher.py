"""Turning a text into another of the same shape: every word of substance becomes a made-up one.

The same word becomes the same word wherever it stands, so a quote still stands in its article and a name is
still found, while two texts with different keys have no passage in common.
"""

import random
import re
from collections.abc import Iterable, Mapping
from string import ascii_lowercase

from builder.text.qualifier import AFTER, BEFORE

GRAMMAR = frozenset(
    "about after all also and any are been before but can could did does during for from had has have her "
    "him his how into its just may might more most much must nor not now off one only other our out per "
    "said say says she should since some such tell tells than that the their them then there these they "
    "this those told too was were what when where which while who whom whose why will with would yet you "
    "your ".split()
)
"""Words that say nothing of the subject, and stay, as those of one or two letters do."""
NAME = 6
"""Letters that a new name has at least: no two may be alike by chance."""
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
    "million billion trillion dozen ".split()
)
QUALIFIERS = frozenset(word for wording in (*BEFORE, *AFTER) for word in wording.split())
PLURAL = "bdgklmnprt"
"""What may stand before the s of a plural: `status` is none."""
TOKEN = re.compile(r"[^\W\d_]+|(?<![^\W\d_]-)\d+(?:[.,]\d+)*")
"""Words and numbers; a number that is joined to letters (Su-34) is part of a name."""
YEAR = re.compile(r"(?:19|20)\d\d")


class Cipher:
    """One way of rewriting every text of a batch of sources."""

    def __init__(
        self, key: int, words: Iterable[str], *, kept: Iterable[str], names: Mapping[str, int]
    ) -> None:
        """Draw a new word for each of `words` but grammar and `kept` ones, all in small letters.

        A plural stays one. `names` holds the words of names, each with the key that rewrites it; 0 keeps it.
        """
        self._key = key
        self._known = frozenset(words)
        stay = NUMBERS | QUALIFIERS | frozenset(kept)
        plain = {word for word in self._known if len(word) > 2} - GRAMMAR - names.keys()
        self._words = {word: self._new_word(word, key, len(word)) for word in plain - stay}
        self._words |= {
            word: self._new_word(word, origin, max(len(word), NAME))
            for word, origin in names.items()
            if origin and word not in stay
        }

    def text(self, text: str) -> str:
        """Return the text in this cipher."""
        return TOKEN.sub(self._token, text)

    def _new_word(self, word: str, key: int, length: int) -> str:
        draw = random.Random(f"{key} {word}")
        ending = f"{draw.choice(PLURAL)}s" if word.endswith("s") else ""
        while (new := "".join(draw.choices(ascii_lowercase, k=length - len(ending))) + ending) in self._known:
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
        """Turn the last of several figures on, so that reports of one measure differ as real ones do."""
        if len(token) < 2 or YEAR.fullmatch(token):
            return token
        return token[:-1] + str((int(token[-1]) + self._key) % 10)
