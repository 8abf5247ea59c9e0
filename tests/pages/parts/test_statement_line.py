from builder.pages.markup.links import Links
from builder.pages.parts.statement_line import SHOWN, StatementLines
from builder.pages.parts.views import Views
from tests.pages.sample import sample


def lines_of(points, findings):
    return StatementLines(Views(findings, Links(findings, "../../"))).of(points)


def test_edits_of_one_text_that_say_the_same_are_one_item_with_a_link_into_each():
    findings = sample()
    points = [source.key_points[0] for source in findings.briefing.sources.values()]
    lines = lines_of(points, findings)
    assert lines.items.count("<li>") == 1
    assert lines.more == 0
    for point in points:
        assert f"sources/{point.source}/#point-{point.id}" in lines.items
        assert f"sources/{point.source}/#quote-{point.quotes[0].id}" in lines.items


def test_different_statements_are_items_of_their_own():
    findings = sample()
    assert lines_of(findings.briefing.sources["alpha"].key_points, findings).items.count("<li>") == 2


def test_a_long_list_is_cut_and_says_how_many_are_left_out():
    findings = sample()
    point = findings.briefing.sources["alpha"].key_points[0]
    lines = lines_of([point, *findings.briefing.sources["alpha"].key_points[1:]] * SHOWN * 2, findings)
    assert lines.items.count("<li>") == 2
    assert lines.more == SHOWN * 2
