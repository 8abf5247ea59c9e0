"""Debian's Chromium, and how it is started."""

import shutil

LACKING = "Chromium is missing: apt-get install chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-prefers-reduced-motion"]


def executable() -> str | None:
    """Return where Chromium is, None where it is not installed."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
