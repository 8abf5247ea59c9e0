"""The `briefing` command."""

import errno
import gc
from importlib import import_module

import click

from builder.collector import without_collector

__all__ = ["main"]

COMMANDS = ("check", "init", "new", "pages", "schema", "texts")
"""Each is a module here with a command of its name."""
_CURE = "Make sure that files and output can be read and written, and run the command again"


class Commands(click.Group):
    """Commands that are imported when they are called: `check` runs on every commit, and needs no other."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; None where there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"builder.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called; raises `UsageError` with those that there are.

        A shell that completes a line with another word asks too, and is told nothing.
        """
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            from difflib import get_close_matches  # only who mistypes pays for it

            close = get_close_matches(name, COMMANDS, 1)
            meant = f"Did you mean '{close[0]}'? " if close else ""
            ctx.fail(f"there is no command '{name}'. {meant}There are: {', '.join(COMMANDS)}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; what the system refuses is told in a line, for nobody can mend it in Python."""
        try:
            with without_collector():
                try:
                    return super().invoke(ctx)
                finally:
                    gc.freeze()  # else Python would search through everything now, and again at its end
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # click ends quietly where nobody reads on
            what = f"{error.filename} cannot be used" if error.filename else "the system refused"
            raise click.ClickException(f"{what}: {error.strerror or error}. {_CURE}") from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefing-builder")
def main() -> None:
    """Briefing sites from news articles, every quote and number proven before it is published."""
