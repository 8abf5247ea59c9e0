"""What a page loads, as it comes over the wire."""

from typing import Any

from playwright.sync_api import Page


class Traffic(dict[str, int]):
    """Bytes by address, head and compressed body together, of what a page has loaded so far."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._addresses: dict[str, str] = {}
        session = page.context.new_cdp_session(page)
        session.on("Network.requestWillBeSent", self._begin)
        session.on("Network.loadingFinished", self._end)
        session.send("Network.enable")

    @property
    def kilobytes(self) -> float:
        return sum(self.values()) / 1000

    def _begin(self, sent: dict[str, Any]) -> None:
        self._addresses[sent["requestId"]] = sent["request"]["url"]

    def _end(self, ended: dict[str, Any]) -> None:
        address = self._addresses.get(ended["requestId"], "")
        self[address] = self.get(address, 0) + round(ended["encodedDataLength"])
