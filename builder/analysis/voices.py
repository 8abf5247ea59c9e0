"""Who is behind some statements, in a row: claimants, then the articles that speak in their own voice."""

from collections.abc import Sequence
from itertools import chain, islice

from builder.analysis.origins import Origin, OriginKind, Origins, Said
from builder.analysis.wording import NAMED, Wording, counted, listed


def voices(statements: Sequence[Said], origins: Origins, wording: Wording) -> str:
    """Name those whose statements these are: claimants first, each once, then articles, counted.

    Claimants who speak for one actor stand together and are said to be one origin; articles of one text are
    said to be such.
    """
    by_origin: dict[Origin, dict[str, None]] = {}
    for each in statements:
        for actor in each.said_by:
            origin = origins.of_claimant(actor, each)
            answers = origin if origin.kind is OriginKind.ACTOR else Origin(OriginKind.ACTOR, actor)
            by_origin.setdefault(answers, {})[actor] = None
    actors = dict.fromkeys(chain.from_iterable(by_origin.values()))
    shown = set(islice(actors, NAMED))
    named = ([each for each in of if each in shown] for of in by_origin.values())
    names = [_together([wording.actor(each) for each in of]) for of in named if of]
    own = origins.count_sources(each.source for each in statements if not each.said_by)
    if len(actors) > NAMED:
        names.append(counted(len(actors) - NAMED, "other voice"))
    if own.articles:
        edits = f" ({counted(own.texts, 'independent text')})" if own.texts < own.articles else ""
        whose = "its" if own.articles == 1 else "their"
        names.append(f"{counted(own.articles, 'article')}{edits} in {whose} own voice")
    return listed(names)


def _together(names: Sequence[str]) -> str:
    return f"{listed(names)} (one origin)" if len(names) > 1 else names[0]
