"""Settings of `mkdocs.yml` that generated pages rest on."""

import os
import socket
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from builder.hand_written import FOLDER, editors_folder

_HIGHEST = 65535
"""The last port there is."""


def project_root(config: MkDocsConfig) -> Path:
    """Return the folder of `mkdocs.yml`, which is the project's."""
    return Path(config.config_file_path).parent.resolve()


def require_settings(config: MkDocsConfig) -> None:
    """Raise `ConfigurationError` where a setting would break pages without a word."""
    if not config.use_directory_urls:
        raise ConfigurationError(
            "mkdocs.yml: generated pages link to folders (sources/a/). Leave use_directory_urls at true."
        )
    if Path(config.docs_dir).resolve() != project_root(config) / FOLDER:
        raise ConfigurationError(f"mkdocs.yml: hand-written pages are in {FOLDER}. Write docs_dir: {FOLDER}")
    if kept := editors_folder(Path(config.site_dir), project_root(config)):
        raise ConfigurationError(
            f"mkdocs.yml: site_dir lies in {kept}/, which is the editor's. Write site_dir: site"
        )
    if trouble := _trouble_with(Path(config.site_dir)):
        raise ConfigurationError(f"mkdocs.yml: site_dir is {config.site_dir}, {trouble}")
    _require_language(config)


def _trouble_with(site: Path) -> str | None:
    """Say why nothing could be written into the folder of the site; None where it can."""
    there = next(each for each in (site, *site.parents) if each.exists())
    if not there.is_dir():
        return f"and {there} is no folder. Take that file away, or write another site_dir"
    if not os.access(there, os.W_OK | os.X_OK):
        return f"and nothing may be written to {there}. Allow it, or write another site_dir"
    return None


def _require_language(config: MkDocsConfig) -> None:
    """Raise where the theme has no words in its language: it would fail at the first page."""
    folders = [Path(each, "partials/languages") for each in config.theme.dirs]
    known = {file.stem for folder in folders if folder.is_dir() for file in folder.glob("*.html")}
    language = config.theme.get("language")
    if known and language and language not in known:
        there = ", ".join(sorted(known))
        raise ConfigurationError(
            f"mkdocs.yml: the theme has no language '{language}'. Write one of those that it has: {there}"
        )


def require_port(host: str, port: int) -> None:
    """Abort where nothing can be served at an address, in one line."""
    try:
        with socket.create_server((host, port), family=_family(host)):
            return
    except OSError as error:
        reason = (error.strerror or str(error)).partition(" (while")[0]
        other = port + 1 if port < _HIGHEST else port - 1
        raise Abort(
            f"the preview cannot be at {host}:{port}: {reason}. Take another port: "
            f"mkdocs serve -a {host}:{other}"
        ) from error


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET
