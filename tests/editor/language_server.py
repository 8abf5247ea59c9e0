"""The YAML language server that editors use, driven as an editor does: over its standard input and output.

The messages are those of the Language Server Protocol 3.17, each a JSON-RPC object behind its length.
"""

import json
import subprocess
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

PATIENCE = 120
"""Seconds to wait for an answer before the server counts as stuck; an answer takes a fraction of one."""
Settings = dict[str, Any]


class LanguageServer:
    """One running server with one project as its workspace."""

    def __init__(self, command: list[str], project: Path, settings: Settings) -> None:
        self.project = project
        self.settings = settings
        self._asked = 0
        self._opened = 0
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._arrived: Queue[dict[str, Any]] = Queue()
        Thread(target=self._listen, daemon=True).start()
        folder = {"uri": project.as_uri(), "name": project.name}
        self.ask("initialize", processId=None, rootUri=folder["uri"], workspaceFolders=[folder], **_ABLE)
        self.tell("initialized")

    def open(self, file: str, text: str) -> list[dict[str, Any]]:
        """Show a file in the editor, saved or not; return what the server complains of."""
        self._opened += 1  # what the server knows of a file is kept by its version
        document = {"uri": self.uri(file), "languageId": "yaml", "version": self._opened, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        return self._complaints(file)

    def close(self, file: str) -> None:
        """Close a file, so that it can be opened with another text."""
        self.tell("textDocument/didClose", textDocument={"uri": self.uri(file)})
        assert self._complaints(file) == []

    def _complaints(self, file: str) -> list[dict[str, Any]]:
        while True:
            message = self._next()
            said = message.get("params", {})
            if message.get("method") == "textDocument/publishDiagnostics" and said["uri"] == self.uri(file):
                return said["diagnostics"]

    def at(self, what: str, file: str, line: int, character: int) -> Any:
        """Ask for `completion` or `hover` at a place, counted from 0 as editors do."""
        place = {"line": line, "character": character}
        return self.ask(f"textDocument/{what}", textDocument={"uri": self.uri(file)}, position=place)

    def uri(self, file: str) -> str:
        return (self.project / file).as_uri()

    def ask(self, method: str, **parameters: Any) -> Any:
        """Send a request; return its result."""
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": parameters})
        while True:
            message = self._next()
            if message.get("id") == self._asked and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]

    def tell(self, method: str, **parameters: Any) -> None:
        """Send a notification."""
        self._send({"method": method, "params": parameters})

    def stop(self) -> None:
        self.ask("shutdown")
        self.tell("exit")
        self._process.wait(PATIENCE)

    def _next(self) -> dict[str, Any]:
        """Return the next message, after answering what the server asks in it."""
        message = self._arrived.get(timeout=PATIENCE)
        if "method" in message and "id" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, request: dict[str, Any]) -> Any:
        if request["method"] != "workspace/configuration":
            return None
        return [self._section(item.get("section", "")) for item in request["params"]["items"]]

    def _section(self, section: str) -> Settings:
        """Return the settings below `yaml`, as a tree: `yaml.format.enable` is its `format.enable`."""
        tree: Settings = {}
        for name, value in self.settings.items():
            first, *path = name.split(".")
            if first == section:
                *above, last = path
                node = tree
                for key in above:
                    node = node.setdefault(key, {})
                node[last] = value
        return tree

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        output = self._process.stdout
        assert output
        while head := output.readline():
            length = int(head.split(b":")[1])
            while output.readline().strip():
                pass
            self._arrived.put(json.loads(output.read(length)))


_ABLE = {
    "capabilities": {
        "workspace": {"configuration": True, "workspaceFolders": True},
        "textDocument": {
            "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
            "hover": {"contentFormat": ["markdown"]},
            "publishDiagnostics": {},
        },
    }
}
"""What the editor understands."""
