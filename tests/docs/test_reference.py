"""The reference is current; `pytest tests/docs --renew-golden` writes it after a wanted change."""

import pytest

from tests.docs.reference import fields
from tests.project import ROOT


def test_is_current(request: pytest.FixtureRequest):
    file = ROOT / "docs/fields.md"
    if request.config.getoption("--renew-golden"):
        file.write_text(fields(), encoding="utf-8")
    assert file.read_text(encoding="utf-8") == fields(), "run: pytest tests/docs --renew-golden"


def test_every_field_says_what_it_is():
    rows = [line for line in fields().split("\n") if line.startswith(("| `", "| **`"))]
    assert len(rows) > 60
    assert [row for row in rows if row.endswith("|  |")] == []
