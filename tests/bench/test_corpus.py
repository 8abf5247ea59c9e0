"""The measurements are worth as much as the content that they measure."""

from pathlib import Path

import pytest

from builder.analysis.findings import Findings
from builder.examine import Examined, examine
from tests.bench.cipher import Cipher
from tests.bench.corpus import Batch, Content, write_project
from tests.bench.overlap import overlap_cpu
from tests.project import ROOT, files_of


@pytest.fixture(scope="module")
def real() -> Findings:
    return _found(examine(ROOT))


@pytest.fixture(scope="module")
def tenfold(tmp_path_factory: pytest.TempPathFactory) -> Examined:
    root = tmp_path_factory.mktemp("bench") / "project"
    write_project(root, ROOT, 50)
    return examine(root)


def _found(examined: Examined) -> Findings:
    assert examined.findings is not None, examined.problems
    return examined.findings


def test_every_quote_and_number_is_still_proven(tenfold: Examined):
    assert tenfold.errors == ()


@pytest.mark.parametrize("what", ["key_points", "figures", "positions", "events", "actors", "set_aside"])
def test_sources_are_as_rich_as_the_real_ones(real: Findings, tenfold: Examined, what: str):
    def total(findings: Findings) -> int:
        return sum(len(getattr(source, what)) for source in findings.briefing.sources.values())

    assert total(_found(tenfold)) == 10 * total(real)


def test_articles_are_as_long(real: Findings, tenfold: Examined):
    def words(findings: Findings) -> int:
        return sum(source.words for source in findings.sources.values())

    assert words(_found(tenfold)) == 10 * words(real)


def test_as_many_actors_are_named_in_each(real: Findings, tenfold: Examined):
    def named(findings: Findings) -> int:
        return sum(len({m.actor for m in source.mentions}) for source in findings.sources.values())

    assert named(_found(tenfold)) == pytest.approx(10 * named(real), rel=0.05)


def test_actors_grow_with_the_sources_as_names_do(real: Findings, tenfold: Examined):
    assert 3 * len(real.actors) < len(_found(tenfold).actors) < 10 * len(real.actors)


def test_texts_stay_independent(real: Findings, tenfold: Examined):
    assert len(_found(tenfold).texts) == 10 * len(real.texts)


def test_batches_share_next_to_no_passage(tenfold: Examined):
    found = _found(tenfold)
    assert len(found.overlaps) < len(found.sources) + len(found.alike)


def test_articles_made_by_chance_are_one_text_where_they_print_one_dispatch():
    # Of 120 articles, 40 print one of two dispatches.
    assert overlap_cpu(120)[1] == 80 + 2


def test_same_size_same_bytes(tmp_path: Path):
    for name in ("a", "b"):
        write_project(tmp_path / name, ROOT, 15)
    assert files_of(tmp_path / "a") == files_of(tmp_path / "b")


def test_cipher_changes_words_of_substance_and_keeps_their_shape():
    cipher = Cipher(
        1, ["pilots", "nearly", "moscow", "tons"], kept=["moscow", "tons"], names={"ann": 1, "eve": 0}
    )
    text = cipher.text("PILOTS said nearly 22 tons, Pilots and Ann of Moscow in 2016")
    assert cipher.text("Eve in a Tu-22") == "Eve in a Tu-22"
    upper, said, nearly, number, tons, title, _, name, _, moscow, _, year = text.replace(",", "").split()
    assert upper.isupper()
    assert upper.lower() == title.lower() != "pilots"
    assert title.istitle()
    assert title.endswith("s")
    assert name.istitle()
    assert name != "Ann"
    assert (said, nearly, tons, moscow, year) == ("said", "nearly", "tons", "Moscow", "2016")
    assert number.startswith("2")
    assert cipher.text("Пилоты") == "Пилоты"


def test_batches_have_words_of_their_own():
    content = Content(ROOT)
    text = next(iter(content.articles.values()))
    texts = [text, *(Batch(content, number, 1).text(text) for number in (1, 2))]
    assert len(set(texts)) == 3
