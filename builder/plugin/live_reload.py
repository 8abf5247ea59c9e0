"""The preview's web server: it reloads open pages once for what is new, and not at all for nothing."""

from collections.abc import Callable

from mkdocs.livereload import LiveReloadServer

from builder.plugin.notice import with_notice
from builder.plugin.preview import Preview


def connect(server: LiveReloadServer, preview: Preview, build: Callable[[], bool]) -> None:
    """Let the server rebuild with the preview, and show its notice; `build` tells whether anything is new."""
    rebuild = preview.rebuilding(build)

    def rebuild_and_tell() -> None:
        shown = preview.notice
        if not rebuild() and preview.notice == shown:
            # MkDocs reloads whenever a rebuild ends, for it knows no other outcome; so this was none.
            server._wanted_epoch = server._visible_epoch

    server.builder = rebuild_and_tell
    if app := server.get_app():
        server.set_app(with_notice(app, lambda: preview.notice))
