from builder.model import Measure
from builder.pages.markup.search_words import kindred_words, measure_words, other_spellings
from tests.pages.hand_made import figure, findings

TONS = figure("load", "a", "5-8 tons", 5, 8, unit="tons")


def words(name: str, unit: str, *figures) -> list[str]:
    found = findings(figures, name=name, unit=unit)
    return measure_words(found.briefing.measures["load"], found.measures["load"])


def test_a_measure_is_found_by_its_numbers_as_printed():
    assert "5-8 tons" in words("Load", "t", TONS, TONS)
    assert words("Load", "t", TONS, TONS).count("5-8 tons") == 1


def test_a_measure_is_found_by_the_question_for_its_number():
    assert "how many dumps" in words("Dumps", "dumps")
    assert "how far" in words("Way", "km")
    assert "how long" in words("War", "years")
    assert "how much" in words("Aid", "dollars")


def test_a_measure_is_found_by_other_words_for_what_it_counts():
    assert {"dead", "casualties", "deaths"} <= set(words("Civilians killed", "people"))


def test_other_words_are_none_of_the_texts_own():
    assert "casualties" not in kindred_words("Casualties killed")
    assert kindred_words("Who signed?") == []


def test_spellings_are_listed_once_without_the_name():
    assert other_spellings("Base", ["Hameden", "Base", "Hamadan", "Hameden"]) == ["Hameden", "Hamadan"]


def test_longer_forms_of_a_number_in_a_name_are_left_to_the_text():
    assert other_spellings("Tu-22", ["TU-22", "Tu-22M3 Backfire", "Tupolev Tu-22"]) == [
        "TU-22",
        "Tupolev Tu-22",
    ]
    assert other_spellings("Brigade", ["22nd Brigade"]) == ["22nd Brigade"]


def test_a_measure_without_figures_has_a_question_too():
    measure = Measure("load", "Load", "t")
    assert measure_words(measure, findings([]).measures["load"]) == ["how much", "payload"]
