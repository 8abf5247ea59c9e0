import gc
from pathlib import Path

import pytest

from builder.collector import without_collector
from builder.examine import examine
from tests.reading.small_project import write_project


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_left_as_it_was_found_even_after_an_error(was_on: bool, tmp_path: Path):
    before = gc.isenabled()
    try:
        (gc.enable if was_on else gc.disable)()
        with pytest.raises(OSError, match="of the disk"), without_collector():
            assert not gc.isenabled()
            raise OSError("of the disk")
        assert gc.isenabled() is was_on
        write_project(tmp_path, {})
        assert examine(tmp_path).findings is not None
        assert gc.isenabled() is was_on
    finally:
        (gc.enable if before else gc.disable)()


def test_a_text_that_the_site_does_not_have_stops_a_build(project: Path):
    site = project / "content/site.yml"
    site.write_text(
        f"{site.read_text()}\ntexts:\n  Kee judgements: Kernaussagen\n  Who says so: Wer es sagt\n"
    )
    (error,) = examine(project).errors
    assert error.rule == "unknown-key"
    assert "'Kee judgements'" in error.message
    assert error.cure == "Did you mean 'Key judgements'?"
