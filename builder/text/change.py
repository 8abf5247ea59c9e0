"""Whether `from A to B` tells a change, so that it holds two numbers, or a range, which is one.

The words alone do not tell: `the zone was widened from three to five kilometres` is a change, `walls from
three to five kilometres long` a range. Only a verb of change before them tells; without one it is a range.
"""

import re
from enum import Enum
from functools import cache

from builder.text.number_word import Number, scaled
from builder.text.qualifier import BEFORE


class Direction(Enum):
    """Where a number goes, as far as the verb alone tells."""

    UP = 1
    DOWN = -1
    EITHER = 0


_WITH_ANY_OBJECT = {
    Direction.UP: """
        rose risen rise grew grown growth increase increases increased increasing raise raises raised
        raising soar soars soared surge surges surged widen widens widened widening broaden broadens
        broadened broadening enlarge enlarges enlarged enlarging expand expands expanded expanding
        lengthen lengthens lengthened lengthening double doubles doubled doubling triple tripled
        tripling quadrupled boost boosts boosted boosting hike hikes hiked hiking swell swelled
        ballooned accelerated upgraded""",
    Direction.DOWN: """
        fell reduce reduces reduced reducing reduction lower lowers lowered lowering shrink shrinks
        shrank shrunk narrow narrows narrowed narrowing shorten shortens shortened shortening decrease
        decreases decreased decreasing decline declines declined halve halved halving slash slashes
        slashed slashing plunge plunges plunged plummeted weakened downgraded dwindled slowed""",
    Direction.EITHER: """
        change changes changed changing revise revises revised revising revision adjust adjusts adjusted
        adjusting adjustment amended corrected correcting correction altered updated updating""",
}
"""Verbs, and their nouns, that speak of nothing but a change, whatever stands between them and `from`."""

_WITH_ITS_OBJECT = {
    Direction.UP: """
        up jump jumps jumped jumping climb climbs climbed climbing gain gains gained gaining add adds
        added adding lift lifts lifted lifting advanced crept extend extended extending rising growing
        soaring surging swelling swollen""",
    Direction.DOWN: """
        down fall falls falling drop drops dropped dropping cut cuts cutting shed sheds slide slides
        slid slip slips slipped slipping lose loses lost trim trims trimmed trimming retreated eased
        fallen shrinking declining plunging""",
    Direction.EITHER: "go goes went gone going shift shifts shifted shifting move moves moved moving",
}
"""Forms that mean something else as often (`cut trees from three to five metres tall`, `rising waves`): what
they change begins with `the`, `its` and the like, or `from` stands right behind them."""

_SPANS = frozenset(("extend", "extended", "extending"))
"""Verbs that tell how far something reaches where `from` stands right behind them, but in the passive."""


def _by_word(table: dict[Direction, str]) -> dict[str, Direction]:
    return {word: direction for direction, words in table.items() for word in words.split()}


_ANY, _ITS = _by_word(_WITH_ANY_OBJECT), _by_word(_WITH_ITS_OBJECT)
_RANGING = frozenset("ranging ranged ranges range varying varied vary anywhere anything".split())
"""Right before `from`, these tell a range whatever verb stands before them."""
_DETERMINERS = frozenset("the its their his her our my your this that these those a an each every".split())
_PASSIVE = frozenset("is are was were be been being".split())
_BROKEN = re.compile(r"[^\w\s’'-]")
_LONGEST = 8
"""Words between a verb and `from`: `raised the number of its own dead from 14 to 19`."""
_REACH = 96


@cache
def _hedged(pattern: str) -> re.Pattern[str]:
    """Return a pattern with all qualifiers in it: compiling takes long, and few texts need it."""
    return re.compile(pattern.format("|".join(sorted(BEFORE, key=len, reverse=True))))


def change_before(lowered: str, at: int, *, of_two: bool) -> Direction | None:
    """Return where a number goes that the words before `A to B` tell the change of; None where it is a range.

    `lowered` is in small letters, `at` where A begins; `of_two` says that each has a unit or sign of its own:
    `fell by 4 tons to 9 tons`.
    """
    before = _hedged(r"\s(?:{})\Z").sub("", lowered[max(0, at - _REACH) : at].rstrip())
    words = _BROKEN.split(before)[-1].split()[-_LONGEST - 2 :]
    if words[-1:] == ["from"]:
        return _changing(words[:-1])
    if of_two and words[-1:] == ["by"]:
        del words[-1]
    return _ANY.get(words[-1]) or _ITS.get(words[-1]) if of_two and words else None


def _changing(words: list[str]) -> Direction | None:
    """Return the direction of the verb before `from`, the nearest that there is."""
    if not words or words[-1] in _RANGING:
        return None
    direct = len(words) - 1 - words[-1].endswith("ly")
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word in _ANY:
            return _ANY[word]
        if word in _ITS and (
            words[place + 1] in _DETERMINERS
            if place < direct
            else word not in _SPANS or not _PASSIVE.isdisjoint(words[:place])
        ):
            return _ITS[word]
    return None


def leads_to(lowered: str, end: int, start: int) -> bool:
    """Tell whether nothing but `to`, or `to about`, stands between two numbers."""
    return lowered.startswith("to", end + 1) and (
        _hedged(r"\sto\s(?:(?:{})\s)?").fullmatch(lowered, end, start) is not None
    )


def in_scale(first: Number, second: Number, direction: Direction) -> Number:
    """Return the first number in the scale that the second alone prints: `from 1.5 to 2 million`.

    It keeps its own where it goes there as printed: `fell from 1,200,000 to 1 million`.
    """
    if not first.scale == 1 < second.scale:
        return first
    large = scaled(first, second.scale)
    goes_down = large.value > second.value
    fits = goes_down and first.value <= second.value if direction is Direction.DOWN else not goes_down
    return large if fits else first
