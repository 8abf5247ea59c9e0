from builder.pages.markup.facet import facet

WORDS = {"a": "First", "b": "Second", "c": "Third"}


def test_a_facet_offers_what_occurs_in_the_order_of_the_words():
    (found,) = facet("kind", "Kind", "any", WORDS, [["c"], ["a"], []])
    assert found.options == [("a", "First"), ("c", "Third")]


def test_what_all_items_have_tells_nothing_apart():
    assert facet("kind", "Kind", "any", WORDS, [["a"], ["a"]]) == []
    assert facet("kind", "Kind", "any", WORDS, [[], []]) == []
    assert facet("kind", "Kind", "any", WORDS, []) == []
