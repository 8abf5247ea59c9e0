"""Which JavaScript of Plotly is published."""

import re
from pathlib import Path

import pytest

from builder.pages.plotly_library import BASIC, plotly_library, version
from tests.project import ROOT

WHOLE = plotly_library(Path("nowhere"))


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    (tmp_path / BASIC).parent.mkdir(parents=True)
    return tmp_path


def write(environment: Path, banner: str) -> Path:
    bundle = environment / BASIC
    bundle.write_text(f"/**\n* {banner}\n*/\n", encoding="utf-8")
    return bundle


def test_the_package_is_what_there_always_is(environment: Path):
    assert WHOLE.name == "plotly.min.js"
    assert plotly_library(environment) == WHOLE


def test_the_basic_bundle_of_the_same_version_is_taken(environment: Path):
    bundle = write(environment, f"plotly.js (basic - minified) v{version(WHOLE)}")
    assert plotly_library(environment) == bundle


def test_another_version_is_left_alone(environment: Path):
    write(environment, "plotly.js (basic - minified) v0.0.1")
    assert plotly_library(environment) == WHOLE


def test_what_is_no_bundle_is_left_alone(environment: Path):
    write(environment, "<html>not found</html>")
    assert plotly_library(environment) == WHOLE


def test_the_makefile_fetches_the_version_of_the_package():
    fetched = re.search(r"^PLOTLY_JS := (.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert fetched
    assert fetched[1] == version(WHOLE)
