from pathlib import Path

import pytest
import yaml

from builder.text.evidence import Mismatch, Run, prove, prove_in
from builder.text.value import parse_value

FILES = sorted((Path(__file__).parents[1] / "cases" / "evidence").glob("*.yml"))
CASES = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in FILES]


def run_of(paragraph, words):
    start = paragraph.index(words)
    return Run(paragraph, start, start + len(words))


@pytest.mark.parametrize("given", CASES, ids=[file.stem for file in FILES])
def test_prove(given):
    quotes = given["quote"] if isinstance(given["quote"], list) else [given["quote"]]
    runs = [run_of(given["paragraph"], words) for words in quotes]
    value = parse_value(given["value"])
    proven = prove(value, *runs[0]) if len(runs) == 1 else prove_in(value, runs)
    if "rule" in given:
        assert proven == Mismatch(given["rule"], given["message"], given["cure"])
    else:
        assert (proven.printed, proven.interval) == (given["printed"], value.interval)


CURES = [
    (case["paragraph"], yaml.load(cure, yaml.BaseLoader))
    for case in CASES
    if "rite value: " in case.get("cure", "")
    and not (cure := case["cure"].partition("rite value: ")[2]).startswith("not given")
]


@pytest.mark.parametrize(("paragraph", "value"), CURES)
def test_the_value_that_a_cure_names_is_proven_by_the_whole_paragraph(paragraph, value):
    assert not isinstance(prove(parse_value(value), paragraph, 0, len(paragraph)), Mismatch)
