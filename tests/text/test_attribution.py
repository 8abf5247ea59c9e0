from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.text import credit_search
from builder.text.attribution import Attribution, attributions

FILES = sorted((Path(__file__).parents[1] / "cases" / "attribution").glob("*.yml"))
ARTICLES = sorted((Path(__file__).parents[2] / "corpus").iterdir())


def _written(text: str, found: Attribution) -> dict[str, object]:
    written = {
        "by": None if found.speaker is None else text[slice(*found.speaker)],
        "word": found.word,
        "verb": text[slice(*found.verb)],
        "bearing": found.bearing.value,
        "statements": [text[slice(*span)] for span in found.statements],
    }
    return {**written, "hedge": found.hedge} if found.hedge else written


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_attributions(path: Path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert [_written(case["text"], found) for found in attributions(case["text"])] == case["attributions"]


def _in_articles() -> set[tuple[str, str]]:
    found = set()
    for article in ARTICLES:
        for paragraph in article.read_text(encoding="utf-8").split("\n"):
            for each in attributions(paragraph):
                if each.speaker is not None:
                    found.add((article.name[:3], paragraph[slice(*each.speaker)].replace("\u00a0", " ")))
    return found


def test_speakers_of_the_real_articles_are_found():
    assert {
        ("000", "the Associated Press"),
        ("000", "a U.S. official"),
        ("000", "Konovalov"),
        ("001", "the Russian Ministry of Defense"),
        ("002", "observers on the ground in Aleppo"),
        ("002", "Andrey V. Kortunov"),
        ("003", "The Associated Press"),
        ("003", "Army Col. Chris Garver"),
        ("004", "Mark Toner"),
        ("004", "Adm. Vladimir Komoyedov"),
    } <= _in_articles()


@given(st.text(alphabet=st.sampled_from('aSX ,.“”"—said told reportedly according to'), max_size=120))
def test_spans_lie_within_the_text(text: str):
    for found in attributions(text):
        for start, end in (*found.statements, found.verb, *([found.speaker] if found.speaker else [])):
            assert 0 <= start < end <= len(text)


@given(
    st.lists(
        st.sampled_from('said|Orr|,|“|”|.|reportedly|according to|he|and|who|"|it fell|told|U.S.'.split("|"))
    )
)
def test_any_row_of_words_can_be_read(words: list[str]):
    text = " ".join(words)
    for found in attributions(text):
        assert text[slice(*found.verb)].strip()


def test_every_pattern_is_looked_for_by_its_signs():
    """A pattern without a row in the table of signs would be found nowhere."""
    assert credit_search._SIGNS.keys() | {credit_search.SAYS} == credit_search._READERS.keys()
