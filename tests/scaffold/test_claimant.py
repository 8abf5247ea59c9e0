import pytest

from tests.scaffold.small_briefing import claimants_in, view_of


@pytest.mark.parametrize(
    ("text", "said_by", "via"),
    [
        ("“It was late,” said Mayor Anna Holm.", ("anna-holm",), None),
        ("The Water Board said that the dam held.", ("water-board",), None),
        ("Anna Holm and Peter Lund said that the dam held.", ("anna-holm", "peter-lund"), None),
        ("“It was late,” Anna Holm told Holmby Radio.", ("anna-holm",), "holmby-radio"),
        ("Holmby officials said that the dam held.", ("officials",), None),
        ("A farmer said that the dam held.", ("___farmer",), None),
        ("A spokesman for Anna Holm said that the dam held.", ("___spokesman-for-anna-holm",), None),
        ("An aide to Anna Holm said that the dam held.", ("___aide-to-anna-holm",), None),
        ("“It was late,” said Ida Falk, a nurse.", ("___ida-falk",), None),
        ("Her rival, Ida Falk of the Civic Union, said it was late.", ("___ida-falk",), None),
        ("As we reported, the dam was old.", None, None),
        ("It was built by Hald Lines. The company said that the dam held.", ("___hald-lines",), None),
        (
            "It was built by Hald Lines when Velo Works was closed. The company said that it held.",
            ("___company",),
            None,
        ),
        ("It was seen by the Dam Ministry. The company said that the dam held.", ("___company",), None),
    ],
)
def test_who_speaks(text: str, said_by: tuple[str, ...] | None, via: str | None):
    found = claimants_in(text).speeches
    assert [speech.said_by for speech in found] == ([said_by] if said_by else [])
    assert [speech.via for speech in found] == ([via] if said_by else [])


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        ("Anna Holm said the dam held. She said that it was late.", "anna-holm"),
        ("Anna Holm said the dam held.\nShe said that it was late.", "anna-holm"),
        ("The Water Board said the dam held. It said that it was late.", "water-board"),
        ("Anna Holm said the dam held.\nRain fell.\nRain fell.\nShe said that it was late.", "___"),
        ("Anna Holm said the dam held. Peter Lund was there. He said that it was late.", "___peter-lund"),
        ("The Water Board said the dam held. She said that it was late.", "___"),
        (
            "Anna Holm said the dam held.\nProsecutors opened an inquiry. They said it was late.",
            "___prosecutors",
        ),
        ("Anna Holm said the dam held. They said that it was late.", "___"),
        (
            "Anna Holm said the dam held.\nPeter Lund gave a higher toll. He said that it was late.",
            "peter-lund",
        ),
    ],
)
def test_a_pronoun_is_the_last_speaker_of_its_kind_or_left_open(text: str, said_by: str):
    assert claimants_in(text).speeches[-1].said_by == (said_by,)


def test_who_could_be_meant_is_told():
    speech = claimants_in("Anna Holm said it held. Peter Lund was there. He said it was late.").speeches[-1]
    assert speech.notes == ("who is meant is not certain: anna-holm or peter-lund",)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Anna Holm denied that the dam broke.", "Anna Holm denied that the dam broke"),
        ("Anna Holm would not say how many were hurt.", "Anna Holm would not say how many were hurt"),
        ("Anna Holm called the plan “a mistake”.", "Anna Holm called the plan “a mistake”"),
        ("Anna Holm said that the dam broke.", "the dam broke"),
        ("The dam, Anna Holm said, was no longer safe.", "The dam, Anna Holm said, was no longer safe"),
        ("Anna Holm warned the town of a flood.", "Anna Holm warned the town of a flood"),
        ("The ministry found lead in the river.", "The ministry found lead in the river"),
        ("Anna Holm had spoken of 80 boats.", "Anna Holm had spoken of 80 boats"),
    ],
)
def test_a_quote_has_the_verb_where_the_words_alone_say_something_else(text: str, quoted: str):
    view, (speech,) = view_of(text), claimants_in(text).speeches
    assert view.words(view.trimmed(speech.quoted[0])) == quoted
