import pytest

from builder.scaffold.heading import outlet, published, title_span
from tests.scaffold.small_briefing import view_of

REPORT = "The dam held all night, and the men of the town went home in the morning when the rain had ended."


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("The dam of Holmby holds", "The dam of Holmby holds"),
        ("# The dam of Holmby holds", "The dam of Holmby holds"),
        ("The dam of Holmby holds.", None),
        ("By Ida Falk", None),
        ("“The dam will hold", None),
    ],
)
def test_title(first: str, title: str | None):
    view = view_of(f"{first}\n\n{REPORT}\n")
    found = title_span(view, ())
    assert (found and view.words(found)) == title


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published: 14 March 2026", "2026-03-14"),
        ("Updated Sept. 3, 2024 at noon, with more of what the mayor said on that day", "2024-09-03"),
        ("March 14th, 2026", "2026-03-14"),
        ("2026-03-14", "2026-03-14"),
        ("On 14 March 2026 the dam broke, and the men of the town went home in the morning.", None),
        ("31 February 2026", None),
        ("14 March", None),
    ],
)
def test_a_day_is_the_articles_only_where_it_says_so(line: str, date: str | None):
    found = published(view_of(f"{line}\n\n{REPORT}\n"))
    assert (found and found.value) == date


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("HOLMBY (Example News) — The dam of the town held all night.", "Example News"),
        ("© 2024 The Example Times. All rights reserved.", "The Example Times"),
        ("This article was first published by Example Times.", "Example Times"),
        ("By Ida Falk, Example Times", "Example Times"),
        ("The mayor told the Example Times that the dam held.", None),
        (
            "HOLMBY (Agency) — It rained.\n\n— Staff of the Harlow Post contributed to this report",
            "Harlow Post",
        ),
        ("Harlow Post staff contributed to this report.", "Harlow Post"),
        ("A dam holds\n\nCentral Press\n5 March 2025", "Central Press"),
        (
            "A dam holds\n\nOrla Wireless, 5 March 2025\n\nThe mayor told Orla Wireless that it held.",
            "Orla Wireless",
        ),
        ("A dam holds\n\nJana Moravec\n5 March 2025", None),
        ("A dam holds\n\nCentral Press\n\nIt rained all day long.", None),
    ],
)
def test_an_outlet_is_the_articles_only_where_it_says_so(line: str, name: str | None):
    found = outlet(view_of(f"{line}\n\n{REPORT}\n"))
    assert (found and found.value) == name
