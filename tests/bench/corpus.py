"""A project of any size that is as rich as the real one: its sources, repeated in ciphers.

The first batch is the real content. Each further one has the same articles and summaries in a cipher of its
own, with its own actors; states, topics, measures, claims and events are common to all, as they are in the
news. So words, key points, figures, positions and actors per source are exactly the averages of the real
content, and actors grow with the sources.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.bench.cipher import TOKEN, Cipher

TEXTS = frozenset("title point note quote hedge value why when as not what summary name aliases".split())
"""Keys of content whose values are words of an article or of the editor."""
ACTORS = frozenset("said_by via actor speaks_for".split())
PARTICLES = frozenset("al an and by de der ez for in la le of on the to von with".split())

Record = dict[str, Any]


def write_project(root: Path, original: Path, sources: int) -> None:
    """Write a project with at least `sources` sources into the new folder `root`."""
    for folder in ("content", "corpus"):
        shutil.copytree(original / folder, root / folder)
    shutil.copy(original / "mkdocs.yml", root)
    real = Content(original)
    actors = dict(real.actors)
    for batch in range(1, -(-sources // len(real.sources))):
        actors |= _write_batch(root, real, batch)
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
        self.common = {id for id, actor in self.actors.items() if actor["kind"] == "state"}
        self._names = {id: [a["name"], *a.get("aliases", ())] for id, a in self.actors.items()}

    def cipher(self, key: int) -> Cipher:
        """Return the cipher of a batch: names change but for those of states, values keep their units."""
        words = _words([*self.articles.values(), *_texts(self.sources), *_texts(self.actors)])
        states = _words(name for id in self.common for name in self._names[id])
        own = _words(name for id, names in self._names.items() if id not in self.common for name in names)
        values = _words(f["value"] for source in self.sources.values() for f in source.get("figures", ()))
        return Cipher(key, words, kept=states | values, names=own - PARTICLES)


def _write_batch(root: Path, real: Content, batch: int) -> Record:
    """Write a batch's articles and summaries; return its actors."""
    cipher, suffix = real.cipher(batch), f"-{batch:03}"

    def actor(id: str) -> str:
        return id if id in real.common else id + suffix

    for id, source in real.sources.items():
        article = Path(source["article"])
        name = f"{article.stem}{suffix}{article.suffix}"
        data = cipher.text(real.articles[source["article"]]).encode()
        (root / "corpus" / name).write_bytes(data)
        record = _rewritten(source, cipher.text, actor) | {
            "article": name,
            "sha256": hashlib.sha256(data).hexdigest(),
        }
        if "same_text" in source:
            record["same_text"] = {other + suffix: value for other, value in record["same_text"].items()}
        _dump(root / "content/sources" / f"{id}{suffix}.yml", record)
    return {
        actor(id): _rewritten(value, cipher.text, actor)
        for id, value in real.actors.items()
        if id not in real.common
    }


def _rewritten(value: Any, text: Callable[[str], str], actor: Callable[[str], str], key: str = "") -> Any:
    """Return a record with its texts in the cipher and its actors replaced."""
    if isinstance(value, dict):
        return {k: _rewritten(v, text, actor, k) for k, v in value.items()}
    if isinstance(value, list):
        return [_rewritten(item, text, actor, key) for item in value]
    if key in TEXTS:
        return text(value)
    return actor(value) if key in ACTORS else value


def _texts(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for k, v in value.items():
            yield from _texts(v, k)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, key)
    elif key in TEXTS:
        yield value


def _words(texts: Any) -> set[str]:
    return {word.lower() for text in texts for word in TOKEN.findall(text) if not word[0].isdigit()}


def _load(path: Path) -> Record:
    """Read YAML as the builder does: every scalar is a string."""
    return yaml.load(path.read_text(), yaml.BaseLoader)


def _dump(path: Path, record: Record) -> None:
    path.write_text(
        yaml.dump(record, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)
    )
