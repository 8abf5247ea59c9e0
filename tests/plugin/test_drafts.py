"""A draft is for those who work on it: in the preview and in `check`, and nowhere that is published."""

from hashlib import sha256
from pathlib import Path

import pytest

from builder.examine import examine
from builder.plugin.preview import Preview
from tests.project import briefing, files_of, mkdocs

TITLE = "Zebras counted at dawn"


@pytest.fixture
def drafted(project: Path) -> Path:
    """A project whose newest source is a draft with a title of its own and one key point."""
    lines = (project / "content/sources/first-mission.yml").read_text().splitlines(keepends=True)
    head = [line for line in lines if line.startswith("# yaml-language-server")]
    (project / "corpus/zebras.txt").write_text(f"{TITLE}\n\nZebras were counted at dawn by nobody.\n")
    digest = sha256((project / "corpus/zebras.txt").read_bytes()).hexdigest()
    (project / "content/sources/zebras.yml").write_text(
        f"{''.join(head)}article: zebras.txt\nsha256: {digest}\nadded: 2026-11-20\ntitle: {TITLE}\n"
        f"draft: true\nsummary: Zebras.\n"
    )
    return project


def test_draft_is_in_no_file_of_the_site(drafted: Path):
    done = mkdocs(drafted, "build", "--strict")
    assert done.returncode == 0, done.stdout
    assert _naming_it(drafted / "site") == []


def test_draft_is_in_no_file_of_the_plain_tree(drafted: Path, tmp_path: Path):
    done = briefing(drafted, "pages", "--to", str(tmp_path / "out"))
    assert done.returncode == 0, done.stdout
    assert _naming_it(tmp_path / "out") == []


def test_draft_is_checked_and_previewed(drafted: Path):
    sources = len(examine(drafted).findings.sources)
    assert f"{sources + 1} sources" in briefing(drafted, "check").stdout
    preview = Preview(drafted, drafts=True)
    preview.refresh()
    assert preview.notice is None
    assert "sources/zebras.md" in [file.uri for file in preview.content.files]


def _naming_it(folder: Path) -> list[str]:
    return [uri for uri, data in files_of(folder).items() if TITLE.encode() in data or "zebras" in uri]
