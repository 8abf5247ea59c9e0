"""The preview's web server: it reloads open pages once for what is new, and not at all for nothing."""

from collections.abc import Callable

from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserver

from builder.plugin.afterwards import Afterwards
from builder.plugin.notice import with_notice
from builder.plugin.policy import without_policy
from builder.plugin.preview import Preview
from builder.plugin.saved_files import SavedFiles
from builder.reading.schema_files import FOLDER as SCHEMAS

INTERVAL = 0.1
"""Seconds between two looks at the watched files, where MkDocs has 0.5. It costs 1 % of a processor at 100
sources. To be told by the system would be quicker still, and fails on network drives and in containers.
"""
DELAY = 0.02
"""Seconds in which one look is told of in full, where MkDocs waits 0.1 for more to come: `SavedFiles.follow`
does so while the builder is at work."""


def connect(server: LiveReloadServer, preview: Preview, build: Callable[[], bool]) -> None:
    """Let the server rebuild with the preview, and show its notice; `build` tells whether anything is new."""
    _look_often(server)
    saved = SavedFiles(server._watched_paths.keys(), preview.root / SCHEMAS)
    rebuild = preview.rebuilding(build, saved.follow)
    afterwards = Afterwards(preview.renew_schemas)

    def rebuild_and_tell() -> None:
        shown = preview.notice
        afterwards.put_off()
        if not saved.are_new() or (not rebuild() and preview.notice == shown):
            # MkDocs reloads whenever a rebuild ends, for it knows no other outcome; so this was none.
            server._wanted_epoch = server._visible_epoch
        afterwards.plan()

    server.builder = rebuild_and_tell
    server.build_delay = DELAY
    afterwards.plan()
    if app := server.get_app():
        server.set_app(with_notice(without_policy(app), lambda: preview.notice))


def _look_often(server: LiveReloadServer) -> None:
    """Replace the observer, which was not started yet, by one with our interval."""
    watched = tuple(server._watched_paths)
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=INTERVAL)
    for path in watched:
        server.watch(path)
