import pytest

from builder.scaffold.naming import short_id


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("the data had been verified", "data-verified"),
        ("the data had not been verified", "data-not-verified"),
        ("There was no alarm in the cab", "no-alarm-cab"),
        ("They didn’t close the gate", "not-close-gate"),
        ("They cannot close the gate", "not-close-gate"),
        ("They left without a word", "left-without-word"),
    ],
)
def test_an_id_never_says_the_contrary(text: str, id_: str):
    assert short_id(text, set()) == id_


def test_an_id_begins_with_what_denies_it_and_is_new():
    assert short_id("the train had been speeding", {"denied-train-speeding"}, "denied") == (
        "denied-train-speeding-2"
    )
