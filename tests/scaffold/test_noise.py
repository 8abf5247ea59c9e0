import pytest

from builder.scaffold.noise import noise
from tests.scaffold.small_briefing import view_of

REPORT = "The dam held all night, and the men of the town went home in the morning when the rain had ended."


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Subscribe to our newsletter.", "subscription appeal"),
        ("READ MORE: The dam in pictures", "pointer to other articles"),
        ("Photo: The dam on Monday", "photo caption and credit"),
        ("The dam on Monday. Ida Falk/AP", "photo caption and credit"),
        ("© 2024 The Example Times. All rights reserved.", "copyright line"),
        ("{mosads}", "stray tag of the publishing system"),
        ("Advertisement", "advertisement label"),
        ("Share", "sharing buttons"),
        ("Follow us on the web.", "contact line"),
        ("The subscribers of the phone company were cut off.", None),
        ("He said that he would follow the men of the town.", None),
        ("A photo showed the dam.", None),
    ],
)
def test_what_is_no_part_of_the_report(line: str, what: str | None):
    found = noise(view_of(f"{REPORT}\n{line}\n{REPORT} It is over.\n"))
    assert [entry.value("what") for entry in found] == ([what] if what else [])


def test_a_label_above_the_headline_is_one_only_where_its_words_stand_nowhere_else():
    assert [e.value("quote") for e in noise(view_of(f"Weather\nThe dam of Holmby holds\n{REPORT}"))] == [
        "Weather"
    ]
    assert noise(view_of(f"Weather\nThe dam of Holmby holds\n{REPORT} Weather Watch said so.")) == ()
