from builder.plugin.navigation import navigation


def test_sections_in_a_fixed_order_with_hand_written_pages_before_the_method():
    generated = [
        "data.md",
        "method/index.md",
        "sources/a.md",
        "sources/index.md",
        "index.md",
        "actors/index.md",
    ]
    assert navigation(generated, ["about.md"]) == [
        "index.md",
        "sources/index.md",
        "actors/index.md",
        "about.md",
        "method/index.md",
        "data.md",
    ]


def test_does_not_grow_with_the_sources():
    few = navigation(["index.md", "sources/index.md"], ())
    assert navigation(["index.md", "sources/index.md", *(f"sources/{n}.md" for n in range(1000))], ()) == few


def test_sections_that_do_not_exist_are_left_out():
    assert navigation([], []) == []
