"""Whole drafts of short news, in a briefing that knows nothing: read them as an editor when they change."""

from pathlib import Path

import pytest

from builder.model import Briefing, Site
from builder.text.article import read_article
from tests.scaffold.desk import written

FOLDER = Path(__file__).parents[1] / "cases" / "scaffold"
ARTICLES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".txt", ".md"))
NOBODY = Briefing(Site("A briefing"), {}, {}, {}, {}, {}, {})


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_draft(path: Path, request: pytest.FixtureRequest):
    golden = path.with_suffix(".yml")
    draft = written(read_article(path.name, path.read_bytes()), NOBODY)
    if request.config.getoption("--renew-golden"):
        golden.write_text(draft, encoding="utf-8")
    assert draft == golden.read_text(encoding="utf-8")
