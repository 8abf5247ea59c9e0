"""What has to be read with a number: the article's word of doubt and the editor's note."""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from builder.model import Figure
from builder.pages.parts.views import Views

SHOWN = 4
"""Caveats above a table that holds them all."""


class Caveat(NamedTuple):
    """Whose number it is, with the word of doubt, and the note; empty for none."""

    by: Markup
    note: Markup


def caveats(views: Views, figures: Iterable[Figure]) -> list[Caveat]:
    """Return the caveats of the figures that give a number, each once, in their order."""
    doubtful = (
        (figure, views.figure(figure))
        for figure in figures
        if figure.value is not None and (figure.hedge or views.figure(figure).note)
    )
    return list(dict.fromkeys([Caveat(view.by, view.note) for _, view in doubtful]))
