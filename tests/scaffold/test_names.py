import pytest

from builder.scaffold.names import new_names
from tests.scaffold.small_briefing import view_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The report was read by Ida Falk, a nurse. Later Falk left.", [("ida-falk", "person", ("Falk",))]),
        ("It was Mayor Ida Falk who came to the town.", [("ida-falk", "person", ())]),
        ("It was seen by the Civic Union on Monday.", [("civic-union", "organisation", ())]),
        ("The men went to Ostrand in March.", [("ostrand", "place", ())]),
        ("It was told to the Ostrand Herald.", [("ostrand-herald", "outlet", ())]),
        ("It is an Iranian and Russian-Iranian plan, Western-backed.", []),
        ("Rain fell. Nobody came. Yesterday it ended.", []),
        (
            "The men of the town met Jonas Pell of the Civic Union.",
            [("jonas-pell", "___", ()), ("civic-union", "organisation", ())],
        ),
        ("It was in World War II.", []),
        ("It was seen by the Clean Coast Alliance.", [("clean-coast-alliance", "organisation", ())]),
        ("It was told by salmon grower Tassal Bay on Monday.", [("tassal-bay", "organisation", ())]),
        ("“It held,” said the union’s Marek Sulc.", [("marek-sulc", "person", ())]),
        ("It was told by the Staff of the Harlow Post.", [("harlow-post", "outlet", ())]),
        ("It was told by opposition lawmaker Jan Tiroux, 40.", [("jan-tiroux", "person", ())]),
        ("On Sept 9 it rained in the Nov cold.", []),
        ("Su presidente, Esteban Mora, lo dijo en la plaza.", [("esteban-mora", "person", ())]),
        ("It was built by the firm Hald & Partners in a year.", [("hald-partners", "organisation", ())]),
        ("Glaciologist Marek Dudek of the town said so.", [("marek-dudek", "person", ())]),
    ],
)
def test_likely_actors(text: str, names: list[tuple[str, str, tuple[str, ...]]]):
    found = new_names(view_of(text), [], (), set())
    assert [(name.id, name.kind, name.aliases) for name in found] == names


def test_an_id_that_is_taken_gets_a_number():
    (name,) = new_names(view_of("It was seen by Ida Falk, a nurse."), [], (), {"ida-falk"})
    assert name.id == "ida-falk-2"


def test_a_known_name_is_not_new():
    view = view_of("It was seen by Ida Falk, a nurse.")
    start = view.text.index("Ida")
    assert new_names(view, [view.located(start, start + 8)], (), set()) == ()
