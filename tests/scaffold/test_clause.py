import pytest

from builder.scaffold.clause import clauses, pieces_of, quote_around
from builder.scaffold.entry import Span
from tests.scaffold.small_briefing import view_of


def span_of(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The dam held, but the road was lost.", ["The dam held", "but the road was lost"]),
        ("It took 1,000 men; all came.", ["It took 1,000 men", "all came"]),
        ("The dam — an old one — held.", ["The dam", "an old one", "held"]),
        ("“It held,” she said.", ["It held", "she said"]),
    ],
)
def test_clauses(text: str, found: list[str]):
    view = view_of(text)
    assert [view.words(clause) for clause in clauses(view, view.paragraphs[0])] == found


@pytest.mark.parametrize(
    ("text", "words", "quote"),
    [
        (
            "The dam held all night long, but 12 boats sank near the harbour.",
            "12 boats",
            "12 boats sank near the harbour",
        ),
        ("Rain fell. It held. Rain fell. It held.", "Rain", None),
        ("It rained, killing 12 men.", "12 men", "It rained, killing 12 men"),
        (
            'They had seen 12 boats "in great need" there.',
            "12 boats",
            'They had seen 12 boats "in great need"',
        ),
    ],
)
def test_a_quote_is_the_shortest_run_of_clauses_that_stands_in_one_place(
    text: str, words: str, quote: str | None
):
    view = view_of(text)
    found = quote_around(view, span_of(view.text, words))
    assert (found and view.words(found)) == quote


def test_a_long_statement_is_cut_at_its_clauses():
    text = f"It was so {'very ' * 14}late, but the men of the town {'went on and ' * 5}worked."
    view = view_of(text)
    pieces = [view.words(piece) for piece in pieces_of(view, view.trimmed(view.paragraphs[0]))]
    assert len(pieces) == 2
    assert pieces[0].startswith("It was so")
    assert pieces[1].startswith("the men of the town")
