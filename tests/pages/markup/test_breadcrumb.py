import pytest

from builder.pages.markup.breadcrumb import Step, breadcrumb, breadcrumb_data, way_to


@pytest.mark.parametrize(
    ("uri", "urls"),
    [
        ("claims/first.md", ["../../", "../../claims/"]),
        ("sources/a/beside/b.md", ["../../../../", "../../../../sources/"]),
        ("sources/index.md", []),
        ("index.md", []),
        ("timeline.md", []),
    ],
)
def test_what_stands_below_a_section_has_a_way(uri, urls):
    assert [step.url for step in way_to(uri)] == urls
    assert bool(breadcrumb(way_to(uri))) == bool(urls)


def test_the_steps_are_numbered_for_programs():
    items = breadcrumb_data([Step("Home", "../"), Step("Claims", "./")])["itemListElement"]
    assert [(each["position"], each["name"]) for each in items] == [(1, "Home"), (2, "Claims")]
