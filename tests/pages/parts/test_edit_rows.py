"""Tables: what edits of one text report alike is one row, what they word in another way is not."""

from dataclasses import replace

from builder.analysis.findings import TextGroup
from builder.model import Figure, Stance
from builder.pages.markup.links import Links
from builder.pages.parts.edit_rows import figure_rows, position_rows
from builder.pages.parts.views import Views
from tests.pages.sample import sample


def near(views: Views) -> list[Figure]:
    """The same number in both sources, as alpha words it."""
    first, second = (source.figures[0] for source in views.briefing.sources.values())
    return [first, replace(second, quote=replace(second.quote, parts=first.quote.parts))]


def views(*, apart: bool = False) -> Views:
    found = sample()
    made = Views(found, Links(found, "../../"))
    figures = {figure.source: figure for figure in near(made)}
    sources = {
        id_: replace(source, figures=(figures[id_], *source.figures[1:]))
        for id_, source in found.briefing.sources.items()
    }
    found = replace(found, briefing=replace(found.briefing, sources=sources))
    if apart:
        found = replace(found, texts=(TextGroup("alpha", ("alpha",)), TextGroup("beta", ("beta",))))
    return Views(found, Links(found, "../../"))


def figures(of: Views) -> list[Figure]:
    return [source.figures[0] for source in of.briefing.sources.values()]


def test_edits_that_print_a_number_alike_share_a_row_with_the_place_of_each():
    made = views()
    (row,) = figure_rows(made, figures(made))
    assert ">A ¶ " in row.view.quote.place
    assert ">B ¶ " in row.view.quote.place
    assert row.source.count("<a ") == 2


def test_other_words_and_independent_texts_have_rows_of_their_own():
    made = views(apart=True)
    assert [row.view for row in figure_rows(made, figures(made))] == list(map(made.figure, figures(made)))
    found = sample()
    worded = Views(found, Links(found, "../../"))
    assert len(list(figure_rows(worded, figures(worded)))) == 2


def test_positions_are_alike_in_stance_and_words():
    made = views()
    first = made.briefing.sources["alpha"].positions[0]
    in_beta = replace(first.quotes[0], source="beta")
    same = replace(first, source="beta", quotes=(in_beta,))
    made.briefing.sources["beta"] = replace(made.briefing.sources["beta"], positions=(same,))
    made = Views(made.findings, made.links)
    rows = list(position_rows(made, [first, same]))
    assert len(rows) == 1
    assert ">B ¶ " in rows[0].view.quotes[0].place
    other = replace(same, position=Stance.DENIES)
    assert len(list(position_rows(made, [first, other]))) == 2
