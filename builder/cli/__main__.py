"""`python -m builder.cli`, where the `briefing` command is not on the path."""

from builder.cli import main

main(prog_name="briefing")
