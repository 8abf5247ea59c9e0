import pytest

from builder.text.other_noun import name_the_same


@pytest.mark.parametrize(
    ("one", "other"),
    [("people", "residents"), ("young people", "people"), ("Residents", "inhabitants"), ("deaths", "dead")],
)
def test_nouns_for_the_same(one: str, other: str):
    assert name_the_same(one, other)
    assert name_the_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("people", "civilians"), ("victims", "dead"), ("passengers", "residents"), ("", "people")),
        ("bombers", "planes"),
    ],
)
def test_nouns_for_something_else(one: str, other: str):
    assert not name_the_same(one, other)
    assert not name_the_same(other, one)
