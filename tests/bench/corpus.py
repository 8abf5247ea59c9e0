"""A project of any size that is as rich as the real one: its sources, repeated in ciphers.

The first batch is the real content. Each further one has the same articles and summaries in a cipher of its
own. So words, key points, figures, positions and named actors per source are exactly the averages of the
real content. States, topics, measures, claims and events are common to all. The other actors grow with the
sources as names do in a growing collection of texts: by Heaps' law (Information Retrieval, 1978), each
batch naming some for the first time and others that an earlier one named.
"""

import hashlib
import random
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from builder.text.unit_table import UNITS
from tests.bench.cipher import TOKEN, Cipher

GROWTH = 0.75
"""Heaps' exponent: n times the sources name n ** GROWTH times the actors."""
TEXTS = frozenset("title point note quote hedge value why when as not what summary name aliases".split())
"""Keys of content whose values are words of an article or of the editor."""
ACTORS = frozenset("said_by via actor speaks_for".split())
IRREGULAR = frozenset("aircraft children men not given people women".split())
"""Counted nouns whose plural shows no `s`, and what stands for a number that an article does not give."""
PARTICLES = frozenset("al an and by de der ez for in la le of on the to von with".split())

Record = dict[str, Any]


def write_project(root: Path, original: Path, sources: int, growth: float = GROWTH) -> None:
    """Write a project with at least `sources` sources into the new folder `root`."""
    for folder in ("content", "corpus"):
        shutil.copytree(original / folder, root / folder)
    shutil.copy(original / "mkdocs.yml", root)
    real = Content(original)
    actors = dict(real.actors)
    for batch in range(1, -(-sources // len(real.sources))):
        actors |= _write_batch(root, real, Batch(real, batch, growth))
    _dump(root / "content/actors.yml", actors)


class Content:
    """The real content, as plain records."""

    def __init__(self, root: Path) -> None:
        self.actors = _load(root / "content/actors.yml")
        self.sources = {path.stem: _load(path) for path in sorted((root / "content/sources").glob("*.yml"))}
        self.articles = {
            source["article"]: (root / "corpus" / source["article"]).read_text()
            for source in self.sources.values()
        }
        self.words = _words([*self.articles.values(), *_texts(self.sources), *_texts(self.actors)])
        states = {id: actor for id, actor in self.actors.items() if actor["kind"] == "state"}
        self.kept = _words([*_names(states.values()), *UNITS]) | IRREGULAR
        """Words that are the same in every batch: names of states and of units."""
        own = {id: _words(_names([actor])) - self.kept - PARTICLES for id, actor in self.actors.items()}
        self.circles = _circles({id: words for id, words in own.items() if id not in states})


class Batch:
    """One repetition of the real sources: its cipher, and what its actors are called."""

    def __init__(self, real: Content, number: int, growth: float) -> None:
        self.suffix = f"-{number:03}"
        origins = {words: _origin(sorted(words), number, growth) for words in real.circles.values()}
        self._actors = {
            id: f"{id}-{origins[words]:03}" for id, words in real.circles.items() if origins[words]
        }
        names = {word: origin for words, origin in origins.items() for word in words}
        self.text = Cipher(number, real.words, kept=real.kept, names=names).text

    def actor(self, id: str) -> str:
        """Return the id of the actor that stands for a real one here."""
        return self._actors.get(id, id)

    def rewritten(self, value: Any, key: str = "") -> Any:
        """Return a record with its texts in the cipher and its actors replaced."""
        if isinstance(value, dict):
            return {k: self.rewritten(v, k) for k, v in value.items()}
        if isinstance(value, list):
            return [self.rewritten(item, key) for item in value]
        if key in TEXTS:
            return self.text(value)
        return self.actor(value) if key in ACTORS else value


def _write_batch(root: Path, real: Content, batch: Batch) -> Record:
    """Write a batch's articles and summaries; return its actors."""
    for id, source in real.sources.items():
        article = Path(source["article"])
        data = batch.text(real.articles[source["article"]]).encode()
        name = f"{article.stem}{batch.suffix}{article.suffix}"
        (root / "corpus" / name).write_bytes(data)
        record = batch.rewritten(source) | {"article": name, "sha256": hashlib.sha256(data).hexdigest()}
        if "same_text" in source:
            record["same_text"] = {id + batch.suffix: value for id, value in record["same_text"].items()}
        _dump(root / "content/sources" / f"{id}{batch.suffix}.yml", record)
    return {batch.actor(id): batch.rewritten(actor) for id, actor in real.actors.items()}


def _origin(circle: Sequence[str], batch: int, growth: float) -> int:
    """Return the batch in which the actors of a circle, as they are in this batch, were named first."""
    draw = random.Random(f"{batch} {' '.join(circle)}")
    first_named_here = (batch + 1) ** growth - batch**growth
    if not batch or draw.random() < first_named_here:
        return batch
    return _origin(circle, draw.randrange(batch), growth)


def _circles(words: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    """Return for each actor the words of all that share one with it, or with one that does, and so on.

    Such actors change their names together: a word is rewritten in one way in a text.
    """
    circles: dict[str, frozenset[str]] = {}
    for id, own in words.items():
        met = {other for other, circle in circles.items() if circle & own}
        joined = frozenset(own).union(*(circles[other] for other in met))
        circles |= dict.fromkeys((*met, id), joined)
    return circles


def _names(actors: Iterable[Record]) -> Iterator[str]:
    for actor in actors:
        yield from (actor["name"], *actor.get("aliases", ()))


def _texts(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for k, v in value.items():
            yield from _texts(v, k)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, key)
    elif key in TEXTS:
        yield value


def _words(texts: Iterable[str]) -> set[str]:
    return {word.lower() for text in texts for word in TOKEN.findall(text) if not word[0].isdigit()}


def _load(path: Path) -> Record:
    """Read YAML as the builder does: every scalar is a string."""
    return yaml.load(path.read_text(), yaml.BaseLoader)


def _dump(path: Path, record: Record) -> None:
    path.write_text(
        yaml.dump(record, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)
    )
