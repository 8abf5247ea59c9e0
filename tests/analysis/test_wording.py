import pytest

from builder.analysis.wording import capital_first, counted, listed


@pytest.mark.parametrize(("items", "words"), [("a", "a"), ("ab", "a and b"), ("abc", "a, b and c")])
def test_listed(items: str, words: str):
    assert listed(items) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "no articles"), (1, "one article"), (9, "nine articles"), (1200, "1,200 articles")],
)
def test_counted(number: int, words: str):
    assert counted(number, "article") == words


def test_capital_first():
    assert capital_first("the U.S. said") == "The U.S. said"
    assert capital_first("") == ""
