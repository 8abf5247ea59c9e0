import re

import pytest
import yaml

from builder.reading import document as module
from builder.reading.document import Document


def read(text: str) -> Document:
    return Document("a.yml", text, yaml.compose(text))


def test_finds_a_value_by_keys_and_numbers():
    key, value = read("a:\n  - {b: 1}\n  - {b: 2}\n").find(("a", 1, "b"))
    assert key is not None
    assert value is not None
    assert (key.value, value.value) == ("b", "2")


def test_skips_steps_that_the_file_does_not_have():
    document = read("a: {b: 1}\n")
    assert document.find(("a", "model", "b"))[1] is document.find(("a", "b"))[1]
    assert document.steps(("a", "model", "b", 0)) == ("a", "b")


def test_of_keys_that_stand_twice_the_first_counts():
    value = read("a: 1\na: 2\n").find(("a",))[1]
    assert value is not None
    assert value.value == "1"


def test_a_key_that_is_no_text_is_passed_over():
    value = read("? [x]\n: 1\na: 2\n").find(("a",))[1]
    assert value is not None
    assert value.value == "2"


@pytest.mark.parametrize("text", ["a: 1\nb: 2\n", "a: '\u2028'\nb: 2\n"])
def test_lines_are_those_of_an_editor(text: str):
    document = read(text)
    assert str(document.place(document.find(("b",))[0])).startswith("a.yml:2:1")


def test_counts_the_lines_once(monkeypatch: pytest.MonkeyPatch):
    counted = []
    finditer = re.finditer
    monkeypatch.setattr(module.re, "finditer", lambda *given: counted.append(1) or finditer(*given))
    document = read("a: 1\nb: 2\n")
    assert [document.place_at(offset).line for offset in (0, 5, 6)] == [1, 2, 2]
    assert len(counted) == 1
