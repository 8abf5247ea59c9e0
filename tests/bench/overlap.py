"""Finding which of 2,000 articles of 600 words are one text. Run as a program of its own."""

import random
import sys
from collections.abc import Iterator
from datetime import date
from string import ascii_lowercase
from time import process_time

from builder.analysis.texts import texts_of
from builder.collector import without_collector
from builder.model import Source
from builder.text.article import read_article

ARTICLES = 2000
WORDS = 600
MOST_CPU = 3.0
"""Seconds."""
_VOCABULARY = 8000
_EVERY = 3
"""One article in so many prints half a dispatch of its week."""
_PER_DISPATCH = 60


def overlap_cpu(articles: int = ARTICLES) -> tuple[float, int]:
    """Return CPU seconds and the number of independent texts among articles made by chance."""
    sources = {source.id: source for source in _sources(articles)}
    with without_collector():
        start = process_time()
        texts = texts_of(sources)
        return process_time() - start, len(texts.groups)


def _sources(articles: int) -> Iterator[Source]:
    """Draw words as news do, by Zipf's law (Human Behavior and the Principle of Least Effort, 1949)."""
    draw = random.Random(0)
    words = ["".join(draw.choices(ascii_lowercase, k=draw.randint(2, 9))) for _ in range(_VOCABULARY)]
    weights = [1 / (rank + 3) for rank in range(_VOCABULARY)]

    def text(length: int) -> list[str]:
        return draw.choices(words, weights, k=length)

    dispatch: list[str] = []
    for number in range(articles):
        if number % _PER_DISPATCH == 0:
            dispatch = text(WORDS // 2)
        own = text(WORDS if number % _EVERY else WORDS - len(dispatch))
        printed = " ".join([*own, *(dispatch if number % _EVERY == 0 else ())])
        id_ = f"s{number:05}"
        yield Source(id_, read_article(f"{id_}.txt", printed.encode()), date(2026, 11, 20), "T", True, "S")


if __name__ == "__main__":
    print(*overlap_cpu(*map(int, sys.argv[1:])))
