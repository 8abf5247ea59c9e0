"""Settings of `mkdocs.yml` that generated pages rest on."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from builder.hand_written import FOLDER, editors_folder


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
