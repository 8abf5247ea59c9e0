"""What only one source says: its own first, then what other edits of its text have too."""

from dataclasses import replace

from builder.analysis.alone import Alone, Item, Kind, LeftOut, OnlyHere
from builder.pages.markup.links import Links
from builder.pages.parts.source_alone import LISTED, alone_view
from builder.pages.parts.views import Views
from tests.pages.sample import sample


def views() -> Views:
    findings = sample()
    return Views(findings, Links(findings, "../../"))


def only(kind: Kind, id_: str, *also: str) -> OnlyHere:
    return OnlyHere(Item(kind, id_), sample().briefing.sources["alpha"].key_points[0].quotes[0], also)


def test_what_no_other_article_has_comes_first():
    shared, own = only(Kind.CLAIM, "first", "beta"), only(Kind.TOPIC, "gain")
    (no_edits, mine), (edits, both) = alone_view(views(), Alone((shared, own))).only
    assert no_edits == []
    assert [kind for kind, _, _ in mine] == ["topics"]
    assert "sources/beta/" in edits[0]
    assert [kind for kind, _, _ in both] == ["claims"]


def test_the_only_source_has_nothing_alone():
    found = sample()
    sources = {"alpha": found.briefing.sources["alpha"]}
    single = replace(found, briefing=replace(found.briefing, sources=sources))
    alone = Alone((only(Kind.TOPIC, "gain"),))
    assert alone_view(views(), alone).only
    assert alone_view(Views(single, Links(found, "../../")), alone) == ([], [])


def test_a_long_list_is_cut_and_says_so():
    ((_, ((_, shown, more),)),) = alone_view(views(), Alone((only(Kind.EVENT, "raid"),) * (LISTED + 2))).only
    assert (len(shown), more) == (LISTED, 2)


def test_what_is_left_out_leads_to_all_of_its_kind_where_there_is_more():
    lacked = (LeftOut(Item(Kind.FIGURE, "load", "near"), 3, 2), LeftOut(Item(Kind.EVENT, "raid"), 1, 1))
    figures, events = alone_view(views(), Alone((), lacked, frozenset({Kind.EVENT}))).left_out
    assert figures[0] == "figures"
    assert figures[1][0].link.endswith("</a>: Near plain words")
    assert (figures[2], events[2]) == ("", "../../timeline/")
