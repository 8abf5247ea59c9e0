"""Short names: whose words they are, and that each belongs to one source."""

from dataclasses import replace

from builder.analysis.findings import Findings, TextGroup
from builder.model import Basis, Outlet
from builder.pages.markup.links import Links
from builder.pages.markup.short_name import edit_letters, short_names
from tests.pages.sample import sample

APART = (TextGroup("alpha", ("alpha",)), TextGroup("beta", ("beta",)))


def named(alpha: dict[str, object], beta: dict[str, object], *, apart: bool = True) -> tuple[str, str]:
    """Return the names of two sources that have nothing but these fields to be named by."""
    found = sample()
    bare = {"short": None, "outlet": None}
    sources = {
        id_: replace(found.briefing.sources[id_], **{**bare, "title": id_, **fields})
        for id_, fields in (("alpha", alpha), ("beta", beta))
    }
    briefing = replace(found.briefing, sources=sources)
    names = short_names(replace(found, briefing=briefing, texts=APART if apart else found.texts))
    return names["alpha"], names["beta"]


def stated(name: str) -> dict[str, object]:
    return {"outlet": Outlet(name, Basis.STATED)}


def test_the_editors_name_goes_before_the_outlets_and_that_before_the_titles_beginning():
    assert named({"short": "Desert report", **stated("Example Times")}, {}) == ("Desert report", "beta")
    assert named({"title": "Desert", **stated("Example Times")}, {}) == ("Example Times", "beta")
    assert named({"title": "Bombers take off from a base in the desert"}, {}) == (
        "Bombers take off from a …",
        "beta",
    )


def test_an_outlet_that_is_only_inferred_or_has_two_texts_names_none():
    inferred = {"outlet": Outlet("Example Times", Basis.INFERRED, "why")}
    assert named(inferred, {}) == ("alpha", "beta")
    assert named(stated("Example Times"), stated("Example Times")) == ("alpha", "beta")


def test_edits_of_one_text_have_letters():
    assert named({"short": "Dispatch"}, {"short": "Dispatch"}, apart=False) == ("Dispatch A", "Dispatch B")
    both = stated("Example Times")
    assert named(both, both, apart=False) == ("Example Times A", "Example Times B")


def test_edits_with_names_of_their_own_need_no_letter():
    agency, paper = stated("Agency"), stated("Example Times")
    assert named(agency, paper, apart=False) == ("Agency", "Example Times")


def test_edits_beside_each_other_have_the_letters_that_links_to_them_have():
    found = sample()
    links = Links(found, "./").edits(["alpha", "beta"])
    assert [each.rsplit(" ", 1)[1] for each in links.striptags().split(", ")] == ["(A)", "(B)"]


def test_sources_that_would_share_a_name_are_numbered():
    assert named({"short": "Raid"}, {"short": "Raid"}) == ("Raid 1", "Raid 2")


def test_a_number_makes_no_name_that_another_source_has():
    found = sample()
    source = found.briefing.sources["alpha"]
    sources = {
        id_: replace(source, id=id_, short=id_.rstrip(" ab")) for id_ in ("Raid a", "Raid b", "Raid 1")
    }
    texts = tuple(TextGroup(id_, (id_,)) for id_ in sources)
    names = short_names(replace(found, briefing=replace(found.briefing, sources=sources), texts=texts))
    assert len(set(names.values())) == 3


def test_letters_go_on_after_z():
    many = tuple(f"edit-{number:02}" for number in range(28))
    letters = edit_letters((TextGroup(many[0], many),))
    assert [letters[many[at]] for at in (0, 25, 26, 27)] == ["A", "Z", "A2", "B2"]
    assert edit_letters(APART) == {}


def test_every_source_of_the_sample_has_its_own_name():
    found: Findings = sample()
    assert len(set(short_names(found).values())) == len(found.briefing.sources)
