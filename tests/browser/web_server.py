"""A folder of files served as a published site is: over HTTP, compressed, on a port of this machine.

Compression, lifetimes and the page for wrong addresses are those of the free hosts of static sites.
"""

import functools
import gzip
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

COMPRESSED = frozenset((".html", ".css", ".js", ".json", ".svg", ".xml", ".csv", ".map"))
LIFETIME = 600
"""Seconds for which a browser need not ask again."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        found = path.is_file()
        if path.is_dir() or (found and path.suffix not in COMPRESSED):
            return super().send_head()
        shown = path if found else Path(self.directory) / "404.html"
        if not shown.is_file():
            return super().send_head()
        body = compressed(shown)
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", self.guess_type(str(shown)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", f"max-age={LIFETIME}")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


@functools.cache
def compressed(file: Path) -> bytes:
    """Return a file as it goes over the wire."""
    return gzip.compress(file.read_bytes(), compresslevel=6, mtime=0)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder, whose files stay as they are; yield its address with a slash at the end."""
    handler = functools.partial(_Handler, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True  # one that waits on an open connection must not hold up the end
    server.block_on_close = False
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
