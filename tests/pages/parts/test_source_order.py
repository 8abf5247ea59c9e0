from builder.pages.parts.source_order import latest_first, neighbours
from tests.pages.sample import sample

SOURCES = list(sample().briefing.sources.values())


def test_each_source_stands_between_its_neighbours_in_the_list():
    order = [source.id for source in sorted(SOURCES, key=latest_first)]
    found = neighbours(SOURCES)
    assert list(found) == order
    assert found == {order[0]: (None, order[1]), order[1]: (order[0], None)}


def test_one_source_has_none():
    assert neighbours(SOURCES[:1]) == {"alpha": (None, None)}
    assert neighbours([]) == {}
