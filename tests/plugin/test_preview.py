"""The preview outlives every mistake: MkDocs would answer no request after a rebuild that raised."""

import logging
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, ConfigurationError

from builder.plugin import preview as module
from builder.plugin.content import WAITING
from builder.plugin.preview import Preview

MISTAKE = "\nx: [\n"


@pytest.fixture(autouse=True)
def _hear_everything(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG, "mkdocs")


@pytest.fixture
def preview(project: Path) -> Preview:
    preview = Preview(project, drafts=True)
    preview.refresh()
    assert preview.content is not WAITING
    return preview


def test_takes_an_edit(preview: Preview, project: Path):
    site = project / "content/site.yml"
    site.write_text(site.read_text().replace("title: ", "title: Newly ", 1))
    preview.refresh()
    assert preview.content.title.startswith("Newly ")
    assert preview.errors == ()


def test_keeps_the_last_good_content_through_a_mistake(
    preview: Preview, project: Path, caplog: pytest.LogCaptureFixture
):
    good, topics = preview.content, project / "content/topics.yml"
    text = topics.read_text()
    topics.write_text(text + MISTAKE)
    preview.refresh()
    assert preview.content is good
    assert [problem.rule for problem in preview.errors] == ["yaml-syntax"]
    assert any("content/topics.yml:" in record.getMessage() for record in caplog.records)
    topics.write_text(text)
    preview.refresh()
    assert preview.errors == ()


def test_waits_where_there_never_was_good_content(project: Path):
    (project / "content/topics.yml").write_text(MISTAKE)
    preview = Preview(project, drafts=True)
    preview.refresh()
    assert preview.content is WAITING
    assert preview.errors


def test_a_bug_of_ours_does_not_end_it(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def broken(*_: object, **__: object):
        raise ZeroDivisionError("a bug")

    good = preview.content
    monkeypatch.setattr(module, "examine", broken)
    preview.refresh()
    assert preview.content is good
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.parametrize(
    "trouble", [Abort("strict"), ConfigurationError("mkdocs.yml"), OSError("gone"), UnicodeError("bad")]
)
def test_trouble_of_mkdocs_is_told_and_not_raised(
    preview: Preview, trouble: Exception, caplog: pytest.LogCaptureFixture
):
    def build() -> bool:
        raise trouble

    preview.rebuilding(build)()
    assert str(trouble) in caplog.text
    assert preview.notice and str(trouble) in str(preview.notice.trouble)
    preview.rebuilding(lambda: True)()
    assert preview.notice is None


def test_looks_at_the_content_and_builds_nothing_from_errors(preview: Preview, project: Path):
    built = []
    rebuild = preview.rebuilding(lambda: bool(built.append(preview.content)))
    page = project / "content/pages/about.md"
    page.write_bytes(b"# X \xff")
    rebuild()
    assert built == []
    assert preview.notice
    assert preview.notice.heading == "This page is older than your last change: 1 error"
    assert str(preview.notice.problems[0].place) == "content/pages/about.md:1:5"
    page.write_text("# X")
    rebuild()
    assert built == [preview.content]


def test_nothing_is_called_older_that_never_was(project: Path):
    (project / "content/topics.yml").write_text(MISTAKE)
    preview = Preview(project, drafts=True)
    preview.refresh()
    assert preview.notice
    assert preview.notice.heading.startswith("There is no good version yet: ")


def test_offers_a_new_id_in_the_editor_and_leaves_other_schemas_alone(preview: Preview, project: Path):
    folder = project / "content/schema"
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    with (project / "content/topics.yml").open("a") as topics:
        topics.write('newly: {name: New, question: "What is new?"}\n')
    preview.refresh()
    preview.renew_schemas()
    changed = [path.name for path in folder.iterdir() if path.stat().st_mtime_ns != before[path.name]]
    assert sorted(changed) == ["claims.schema.json", "source.schema.json"]
    assert '"newly"' in (folder / "source.schema.json").read_text()


def test_makes_no_schemas_where_the_project_keeps_none(project: Path):
    folder = project / "content/schema"
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    preview = Preview(project, drafts=True)
    preview.refresh()
    preview.renew_schemas()
    assert not folder.exists()
