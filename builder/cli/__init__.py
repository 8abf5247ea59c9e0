"""The `briefing` command."""

import gc
from importlib import import_module

import click

from builder.collector import without_collector

__all__ = ["main"]

COMMANDS = ("check", "init", "new", "pages", "schema", "texts")
"""Each is a module here with a command of its name."""


class Commands(click.Group):
    """Commands that are imported when they are called: `check` runs on every commit, and needs no other."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; None where there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        ctx.with_resource(without_collector())
        ctx.call_on_close(gc.freeze)  # else Python would search through everything at its end
        command: click.Command = getattr(import_module(f"builder.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefing-builder")
def main() -> None:
    """Briefing sites from news articles, every quote and number proven before it is published."""
