"""Cards: what articles of one text say alike is shown once, what independent texts say is not."""

from dataclasses import replace

from builder.analysis.findings import Findings, TextGroup
from builder.model import Position, Stance
from builder.pages.markup.links import Links
from builder.pages.parts.card import cards
from builder.pages.parts.views import Views
from tests.pages.sample import sample


def views(findings: Findings) -> Views:
    return Views(findings, Links(findings, "../../"))


def loads(findings: Findings):
    """The key point that both sources of the sample make alike."""
    return [source.key_points[0] for source in findings.briefing.sources.values()]


def test_edits_of_one_text_share_a_card_with_a_link_into_each():
    made = views(sample())
    (card,) = cards(made, loads(made.findings))
    link = '<a href="../../sources/alpha/beside/beta/">Two edits of one text</a>: '
    assert card.source.startswith(link)
    assert card.html.count("It carries more.") == 1
    for source in ("alpha", "beta"):
        assert f'href="../../sources/{source}/"' in card.source
        assert f'href="../../sources/{source}/#point-load"' in card.html
        assert f'href="../../sources/{source}/#quote-load-1"' in card.html


def test_each_wording_of_the_quote_is_shown():
    made = views(sample())
    (card,) = cards(made, loads(made.findings))
    assert card.html.count("<blockquote") == 2
    assert "First line of alpha" in card.html
    assert "First line of beta" in card.html


def test_a_quote_that_reads_alike_is_shown_once():
    made = views(sample())
    first, second = loads(made.findings)
    as_in_alpha = replace(second.quotes[0], parts=first.quotes[0].parts)
    (card,) = cards(made, [first, replace(second, quotes=(as_in_alpha,))])
    assert card.html.count("<blockquote") == 1
    assert ">A ¶ 1–3</a> · <a" in card.html
    assert ">B ¶ 1–3</a>" in card.html
    assert ">#A</a>" in card.html
    assert ">#B</a>" in card.html
    assert 'title="In “Title of beta plain words”, paragraph 1–3"' in card.html


def test_independent_texts_keep_their_cards():
    apart = replace(sample(), texts=(TextGroup("alpha", ("alpha",)), TextGroup("beta", ("beta",))))
    made = views(apart)
    assert [card.html for card in cards(made, loads(apart))] == [made.card(each) for each in loads(apart)]


def test_another_claimant_or_word_of_doubt_makes_another_card():
    made = views(sample())
    first, second = loads(made.findings)
    assert len(list(cards(made, [first, replace(second, said_by=())]))) == 2
    assert len(list(cards(made, [first, replace(second, hedge=None)]))) == 2


def test_positions_without_a_key_point_show_their_own_quotes():
    made = views(sample())
    position = made.briefing.sources["alpha"].positions[1]
    (card,) = cards(made, [position])
    assert card.first is position
    assert "the article itself" in card.html
    assert 'href="../../sources/alpha/#quote-position-again-1"' in card.html
    assert "bf-point" not in card.html


def test_positions_are_as_alike_as_their_key_points():
    made = views(sample())
    point = loads(made.findings)[1]
    taken = Position("first", "beta", "first", Stance.REPORTS, point.quotes, point.said_by, point.via, "load")
    (card,) = cards(made, [made.briefing.sources["alpha"].positions[0], taken])
    assert "Two edits of one text</a>: " in card.source
