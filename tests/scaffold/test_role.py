import pytest

from builder.scaffold.role import role_kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The mayor of Llapo, Hector Salinas, gave a higher toll.", "Hector Salinas", "person"),
        ("said the leader of the bloc, Viktor Salo.", "Viktor Salo", "person"),
        ("The head of the observer mission, Ana Petrescu, said so.", "Ana Petrescu", "person"),
        ("said biologist Ellen Strom.", "Ellen Strom", "person"),
        ("Luis Aranda, 44, a seismologist at the institute, left.", "Luis Aranda", "person"),
        ("the company that built it, Northern Launch, said.", "Northern Launch", "organisation"),
        ("Bicycle maker Velora said so.", "Velora", "organisation"),
        ("Harbour Data, a ship-tracking firm, left.", "Harbour Data", "organisation"),
        ("the opposition newspaper El Faro said so.", "El Faro", "outlet"),
        ("on the island of Sula.", "Sula", "place"),
        ("The mayor of Llapo said so.", "Llapo", None),
        ("A rival, Nordcom, put it higher.", "Nordcom", None),
        ("The company's founder, Magnus Eide, left.", "Magnus Eide", "person"),
        ("A ministry spokeswoman, Ines Falk, disputed that.", "Ines Falk", "person"),
        ("It fell in the Atlantic, the company said.", "Atlantic", None),
        ("It rained, Magnus Eide, and it stopped.", "Magnus Eide", None),
    ],
)
def test_kind_by_the_noun_that_introduces_a_name(text: str, name: str, kind: str | None):
    start = text.index(name)
    assert role_kind(text, start, start + len(name)) == kind
