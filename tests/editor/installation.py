"""How the language server is started; npm installs it."""

from pathlib import Path

from tests.npm import for_tests

HERE = Path(__file__).parent


def command() -> list[str]:
    """Return the command, the server installed if need be."""
    return ["node", str(for_tests(HERE) / "yaml-language-server/bin/yaml-language-server"), "--stdio"]
