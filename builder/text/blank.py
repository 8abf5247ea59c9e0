"""The mark for what only the editor can fill in."""

BLANK = "___"
"""Stands in a summary until the editor writes what belongs there; no article is quoted across it."""
