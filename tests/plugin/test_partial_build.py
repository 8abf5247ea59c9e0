"""A preview's partial builds leave the site that a build from nothing makes, whatever was edited before."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from builder.plugin.partial_build import PartialBuild
from tests.project import files_of, mkdocs

ADDRESS = "http://127.0.0.1:8000/"
Edit = Callable[[Path], None]


class Server:
    """What of MkDocs' server a plugin changes."""

    server_address = ("127.0.0.1", 0)
    """Any port that is free."""

    def __init__(self, project: Path) -> None:
        self.builder: Callable[[], None] = lambda: None
        self._wanted_epoch = self._visible_epoch = 1
        self._watched_paths = {
            str(project / name): 1 for name in ("content", "corpus", "mkdocs.yml", "theme")
        }

    def get_app(self) -> None:
        return None

    def unwatch(self, path: str) -> None:
        assert Path(path).name in ("pages", "content", "corpus", "mkdocs.yml", "theme")

    def watch(self, path: str) -> None:
        assert path in self._watched_paths

    def reloads(self) -> bool:
        """Do what MkDocs does for a saved file; tell whether open pages are loaded again."""
        self._wanted_epoch = self._visible_epoch + 1
        self.builder()
        loaded = self._wanted_epoch > self._visible_epoch
        self._visible_epoch = self._wanted_epoch
        return loaded


class Served:
    """A preview of a project without its web server: `save` is what a saved file sets off."""

    def __init__(self, project: Path, site: Path) -> None:
        self.project, self.site = project, site
        self.config = load_config(str(project / "mkdocs.yml"), site_dir=str(site))
        self.config.site_url = ADDRESS
        self.config.plugins.on_startup(command="serve", dirty=False)
        build(self.config, serve_url=ADDRESS)
        self.server = Server(project)
        self.config.plugins.on_serve(self.server, config=self.config, builder=self.server.builder)  # type: ignore[arg-type]

    @property
    def partial(self) -> PartialBuild:
        partial = self.config.plugins["briefing"].partial
        assert isinstance(partial, PartialBuild)
        return partial

    def save(self) -> set[str]:
        """Build again; return the addresses of files whose bytes were written."""
        before = {path: path.stat().st_mtime_ns for path in self.site.rglob("*") if path.is_file()}
        self.server.builder()
        return {
            path.relative_to(self.site).as_posix()
            for path in self.site.rglob("*")
            if path.is_file() and path.stat().st_mtime_ns != before.get(path)
        }


@pytest.fixture
def served(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Served:
    plugins = dict(MkDocsConfig._schema)["plugins"]
    monkeypatch.setattr(plugins, "plugin_cache", {})
    with (project / "mkdocs.yml").open("a") as settings:
        settings.write(f"\nsite_url: {ADDRESS}\n")
    (project / "content/pages/picture.svg").write_text("<svg/>")
    return Served(project, tmp_path / "served")


def replaced(file: str, old: str, new: str) -> Edit:
    def edit(project: Path) -> None:
        path = project / file
        text = path.read_text()
        assert re.search(old, text), f"{old} in {file}"
        path.write_text(re.sub(old, new, text, count=1))

    return edit


def written(file: str, text: str) -> Edit:
    def edit(project: Path) -> None:
        (project / file).parent.mkdir(parents=True, exist_ok=True)
        (project / file).write_text(text)

    return edit


def removed(file: str) -> Edit:
    return lambda project: (project / file).unlink()


def older_picture(project: Path) -> None:
    """A picture put in place of another, with a date before it."""
    import os

    (project / "content/pages/picture.svg").write_text("<svg></svg>")
    os.utime(project / "content/pages/picture.svg", (1, 1))


SOURCE = "content/sources/first-mission.yml"
EDITS: dict[str, tuple[Edit, bool]] = {
    "point": (replaced(SOURCE, r"\n(\s+)point: ", r"\n\1point: Newly "), True),
    "title of a source": (replaced(SOURCE, r"\ntitle: ", r"\ntitle: New "), True),
    "hand-written page": (
        replaced("content/pages/about.md", r"\Z", "\nSee [a](sources/first-mission.md).\n"),
        True,
    ),
    "its title": (replaced("content/pages/about.md", r"\A", "# Anew\n\n"), True),
    "older picture": (older_picture, True),
    "new page": (written("content/pages/more/index.md", "# More\n"), True),
    "name of an actor": (replaced("content/actors.yml", r"\{name: ", "{name: The "), True),
    "title of the site": (replaced("content/site.yml", r"title: ", "title: New "), True),
    "page away": (removed("content/pages/more/index.md"), True),
    "settings": (replaced("mkdocs.yml", r"navigation\.top", "navigation.footer"), False),
    "point again": (replaced(SOURCE, r"point: Newly ", "point: Again "), True),
    "theme": (written("theme/partials/copyright.html", "<p>ours</p>\n"), False),
    "picture away": (removed("content/pages/picture.svg"), True),
}


def test_every_edit_leaves_what_a_build_from_nothing_makes(served: Served, tmp_path: Path):
    (served.project / "theme").mkdir()
    replaced("mkdocs.yml", r"  name: material\n", "  name: material\n  custom_dir: theme\n")(served.project)
    served.save()
    for name, (edit, partial) in EDITS.items():
        edit(served.project)
        served.save()
        assert served.partial.is_partial is partial, name
        whole = served.project / "site"
        shutil.rmtree(whole, ignore_errors=True)
        done = mkdocs(served.project, "build", "--strict")
        assert done.returncode == 0, f"{name}: {done.stdout}"
        ours, theirs = files_of(served.site), files_of(whole)
        assert ours.keys() == theirs.keys(), name
        assert [uri for uri in ours if ours[uri] != theirs[uri]] == [], name


def test_an_edit_writes_only_pages_that_show_it(served: Served):
    replaced(SOURCE, r"\n(\s+)point: ", r"\n\1point: Newly ")(served.project)
    always = ("about/", "data/")  # written by hand; the lengths of the data files
    pages = {uri for uri in served.save() if uri.endswith("index.html") and not uri.startswith(always)}
    assert "sources/first-mission/index.html" in pages
    assert pages == {uri for uri in pages if b"Newly " in (served.site / uri).read_bytes()}
    assert served.partial.is_new


def test_nothing_is_looked_at_where_nothing_was_saved(served: Served, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("builder.plugin.preview.examine", lambda *_, **__: pytest.fail("looked"))
    (served.project / "content/schema/new.json").write_text("{}")
    assert served.save() == set()


def test_nothing_new_is_written_for_nothing(served: Served):
    replaced(SOURCE, r"\Z", "# a comment\n")(served.project)
    assert [uri for uri in served.save() if uri.startswith(("sources/", "actors/", "data/", "assets/"))] == []
    assert served.partial.is_partial
    assert not served.partial.is_new


def test_open_pages_are_loaded_again_for_what_is_new_only(served: Served):
    server, page = served.server, served.project / "content/pages/about.md"
    topics = served.project / "content/topics.yml"
    good, text = topics.read_text(), page.read_text()
    assert not server.reloads()
    page.write_text(text + "\nMore.\n")
    assert server.reloads()
    topics.write_text(good + "\nx: [\n")
    assert server.reloads(), "for the notice"
    page.write_text(text)
    assert not server.reloads(), "for the same notice"
    topics.write_text(good)
    assert server.reloads(), "for there is no notice any more"
    assert not server.reloads()


def test_after_a_build_that_failed_everything_is_built(served: Served, monkeypatch: pytest.MonkeyPatch):
    with monkeypatch.context() as broken:
        broken.setattr("mkdocs.commands.build.get_context", lambda *_: 1 / 0)
        replaced(SOURCE, r"\n(\s+)point: ", r"\n\1point: Newly ")(served.project)
        served.save()
    replaced(SOURCE, r"point: Newly ", "point: ")(served.project)
    written = served.save()
    assert not served.partial.is_partial
    assert "sources/first-mission/index.html" in written


def test_other_plugins_may_look_at_every_page(served: Served):
    config = served.config
    assert served.partial.fits(config)
    config.plugins["other"] = config.plugins["briefing"]
    assert not served.partial.fits(config)
