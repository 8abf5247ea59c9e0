"""Which key point says what a position says: by `of:`, else by claimant and words."""

from dataclasses import replace

from builder.analysis.points_behind import PointsBehind
from builder.model import KeyPoint, Position, Quote, Source, Stance
from tests.pages.sample import sample

SOURCE = sample().briefing.sources["alpha"]
POINT = SOURCE.key_points[1]
TAKEN = Position("p", "alpha", "first", Stance.SAYS, POINT.quotes)


def cut(quote: Quote, start: int, end: int) -> Quote:
    """Return a quote with so many code points less at its beginning and its end."""
    (part,) = quote.parts
    exact = part.exact[start : len(part.exact) - end]
    return replace(quote, parts=(replace(part, start=part.start + start, end=part.end - end, exact=exact),))


def behind(position: Position, *points: KeyPoint) -> str | None:
    source: Source = replace(SOURCE, key_points=points or (POINT,))
    point = PointsBehind(source).of(position)
    return point and point.id


def test_the_editor_ties_them():
    other = replace(POINT, id="other", said_by=("ann",))
    assert behind(replace(TAKEN, of="other"), POINT, other) == "other"


def test_words_that_stand_in_its_quote_tie_them():
    assert behind(TAKEN) == "inner"
    assert behind(replace(TAKEN, quotes=(cut(POINT.quotes[0], 5, 2),))) == "inner"


def test_words_that_reach_beyond_its_quote_do_not():
    shorter = replace(POINT, quotes=(cut(POINT.quotes[0], 0, 1),))
    assert behind(TAKEN, shorter) is None


def test_another_claimant_or_outlet_does_not():
    assert behind(replace(TAKEN, said_by=("ann",))) is None
    assert behind(replace(TAKEN, via="paper")) is None


def test_of_several_the_shortest_is_meant():
    inside = replace(POINT, id="inside", quotes=(cut(POINT.quotes[0], 2, 2),))
    narrow = replace(TAKEN, quotes=(cut(POINT.quotes[0], 3, 3),))
    assert behind(narrow, POINT, inside) == "inside"
    assert behind(TAKEN, POINT, inside) == "inner"
