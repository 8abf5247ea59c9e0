"""The `briefing` command."""

import click

from builder.cli.check import check
from builder.cli.init import init
from builder.cli.new import new
from builder.cli.pages import pages
from builder.cli.schema import schema

__all__ = ["main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefing-builder")
def main() -> None:
    """Briefing sites from news articles, every quote and number proven before it is published."""


for command in (check, init, new, pages, schema):
    main.add_command(command)
