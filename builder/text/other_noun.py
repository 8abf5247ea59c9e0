"""Nouns that count the same things, so that a summary may have the one where its article has the other.

Only words that leave nothing out stand here: `victims` need not be dead, `civilians` are not all people, and
who writes `planes` for bombers says less.
"""

_ROWS = """
residents inhabitants locals townspeople
soldiers troops servicemen
firefighters firemen
children kids
dead deaths fatalities killed
injured wounded hurt
planes aircraft aeroplanes airplanes
cars wagons carriages
lorries trucks
ships vessels
houses homes
workers employees staff
"""
"""A row of words for the same."""

_PEOPLE = frozenset(
    """
    people persons person individuals residents inhabitants locals townspeople villagers citizens passengers
    patients commuters tourists visitors guests evacuees workers employees staff students pupils spectators
    """.split()
)
"""Those whom `people` counts as well: the words add where they live or what they do there."""
_GENERAL = frozenset("people persons person individuals".split())
_ROW_OF = {word: row for row, words in enumerate(_ROWS.strip().split("\n")) for word in words.split()}


def name_the_same(one: str, other: str) -> bool:
    """Tell whether two counted nouns can stand for each other; of several words the last decides."""
    first, second = (unit.lower().split()[-1:] for unit in (one, other))
    if first == second:
        return True
    if not first or not second:
        return False
    pair = {first[0], second[0]}
    rows = {_ROW_OF.get(word) for word in pair}
    return (pair <= _PEOPLE and not pair.isdisjoint(_GENERAL)) or (len(rows) == 1 and None not in rows)
