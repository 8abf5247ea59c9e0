import pytest

from builder.scaffold.measure_name import new_measure
from builder.text.quantity import quantities_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It struck a valley, killing at least 41 people.", ["People killed"]),
        ("We have 41 confirmed dead.", ["People killed"]),
        ("Some 60 people were still missing.", ["People missing"]),
        ("He said 57 people had died.", ["People killed"]),
        ("Police said 12 people were arrested.", ["People arrested"]),
        ("They sent 500 tents.", ["Tents"]),
        ("It hit at a depth of about 22 km.", ["Depth"]),
        ("He put the value of the booster at $38 million.", ["Value"]),
        ("She estimated the damage at between $90 million and $120 million.", ["Damage"]),
        ("Profit fell 18 percent to 41.5 million euros.", ["Profit change", "Profit"]),
        ("Revenue rose 3.2% to 612 million euros.", ["Revenue change", "Revenue"]),
        ("It said debt had been reduced by €75 million to €300 million.", ["Debt change", "Debt"]),
        ("Turnout was 61 percent.", ["Turnout"]),
        ("They had 44.7 percent of the vote.", ["Share of vote"]),
        ("The fissure was seen, 3 metres long.", ["Length"]),
        ("It cost between 8 million and 10 million euros.", ["Cost"]),
        ("A tent within 2 km of it.", [""]),
    ],
)
def test_a_name_is_taken_from_the_words_beside_the_number(text: str, names: list[str]):
    found = [each for each in quantities_in(text) if each.units and each.quantity.high > 1]
    assert [new_measure(text, each).name for each in found] == names
