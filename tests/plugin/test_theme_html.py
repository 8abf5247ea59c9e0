"""What is mended in the theme's templates is what stands there."""

from pathlib import Path

import material
import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader

from builder.plugin.theme_html import AMENDMENTS, Amendment, MendedTheme

THEME = Path(material.__file__).parent / "templates"


@pytest.mark.parametrize("amendment", AMENDMENTS, ids=lambda amendment: amendment.old)
def test_the_theme_still_has_what_is_mended(amendment: Amendment):
    source = (THEME / amendment.template).read_text(encoding="utf-8")
    assert source.count(amendment.old) == 1


def test_each_template_is_loaded_mended():
    loader = MendedTheme(FileSystemLoader(THEME))
    assert 'role="dialog" aria-label="Search"' in loader.get_source(Environment(), "partials/search.html")[0]


def test_a_template_of_the_editors_own_stays_as_it_is():
    loader = MendedTheme(DictLoader({"partials/search.html": "<p>None here"}))
    assert loader.get_source(Environment(), "partials/search.html")[0] == "<p>None here"
