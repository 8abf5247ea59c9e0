"""A project as small as a valid one can be, and cases written as changes to it."""

import re
from hashlib import sha256
from pathlib import Path

HEAD = """\
article: a.txt
sha256: SHA256(a.txt)
added: 2026-11-20
title: Four planes fly
summary: Planes fly from the near base.
"""
"""The first five lines of the source `a`; what a case gives as `source:` follows from line 6."""

FILES = {
    "corpus/a.txt": (
        "Four planes took off from the near base on Tuesday, the ministry said.\n"
        "\n"
        "They could carry 22 tons each, compared with 5-8 tons from the far base, Chad Smith told the "
        "Example Times.\n"
        "At least 19 civilians died, including three children, a monitoring group said.\n"
        "The ministry said nothing of the 1,000 trucks, and the base is 40 km away.\n"
    ),
    "content/sources/a.yml": HEAD,
    "content/site.yml": "title: A small briefing\n",
    "content/actors.yml": (
        "ministry: {name: The Ministry, kind: organisation, speaks_for: state}\n"
        "state: {name: Chad, kind: state}\n"
        "analyst: {name: Chad Smith, kind: person}\n"
        "times: {name: Example Times, kind: outlet}\n"
        "near-base: {name: Near Base, kind: place, at: [35.2, 48.6]}\n"
    ),
    "content/topics.yml": 'raid: {name: The raid, question: "What was flown?"}\n',
    "content/measures.yml": (
        "load: {name: Weapons load, unit: t, cases: {near: From the near base, far: From the far one}}\n"
        "killed: {name: Civilians killed, unit: people, event: first-raid, total: running}\n"
        "children: {name: Children among them, unit: people, part_of: killed}\n"
        "distance: {name: Distance, unit: km}\n"
        "planes: {name: Planes, unit: planes}\n"
    ),
    "content/claims.yml": (
        "flew: {claim: Planes flew from the near base., topic: raid, party: [state], event: first-raid}\n"
    ),
    "content/events.yml": (
        'first-raid: {name: First raid, date: {date: "2016-08", basis: inferred, why: Of that month.}, '
        "place: near-base}\n"
    ),
}


def write_project(root: Path, case: dict[str, object]) -> None:
    """Write the small project, changed as a case says.

    `source` is appended to the source `a`; `files` replaces files (null takes one away, bytes are written as
    they are); `links` makes links. `SHA256(name)` stands for the digest of that article.
    """
    changed = {"content/sources/a.yml": HEAD + str(case.get("source", "")), **case.get("files", {})}
    for name, content in {**FILES, **changed}.items():
        if content is None:
            continue
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    for name, target in case.get("links", {}).items():
        (root / name).symlink_to(target)
    for path in (root / "content").rglob("*.y*ml"):
        path.write_bytes(with_digests(path.read_bytes(), root))


def with_digests(text: bytes, root: Path) -> bytes:
    """Put the digests of the project's articles in."""

    def digest(match: re.Match[bytes]) -> bytes:
        return sha256((root / "corpus" / match[1].decode()).read_bytes()).hexdigest().encode()

    return re.sub(rb"SHA256\(([^)]+)\)", digest, text)
