"""Who is behind some statements, in a row: claimants, then the articles that speak in their own voice."""

from collections.abc import Sequence

from builder.analysis.origins import Origins, Said
from builder.analysis.wording import NAMED, Wording, counted, listed


def voices(statements: Sequence[Said], origins: Origins, wording: Wording) -> str:
    """Name those whose statements these are: claimants first, each once, then articles, counted.

    Articles of one text are said to be such: they are one voice.
    """
    actors = list(dict.fromkeys(actor for each in statements for actor in each.said_by))
    own = origins.count_sources(each.source for each in statements if not each.said_by)
    names = [wording.actor(actor) for actor in actors[:NAMED]]
    if len(actors) > NAMED:
        names.append(counted(len(actors) - NAMED, "other voice"))
    if own.articles:
        edits = f" ({counted(own.texts, 'independent text')})" if own.texts < own.articles else ""
        whose = "its" if own.articles == 1 else "their"
        names.append(f"{counted(own.articles, 'article')}{edits} in {whose} own voice")
    return listed(names)
