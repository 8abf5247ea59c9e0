"""Where the actors of a network stand: those with ties near each other, all others apart.

Force-directed placement (Fruchterman and Reingold, 1991), from a circle on which actors of one kind stand
together: no chance, so that one input gives one picture. Only roots, sums and products are used, which every
machine rounds alike.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import sqrt

STEPS = 90
"""Rounds of moving all; then the picture hardly changes."""
_FIRST = 0.12
"""How far an actor moves at most in the first round, of the picture's side; then less and less."""

Place = tuple[float, float]
Weighted = tuple[int, int, int]
"""Numbers of two actors, and the strength of their tie."""


@lru_cache(maxsize=8)
def places(actors: int, ties: tuple[Weighted, ...]) -> tuple[Place, ...]:
    """Return a place within the unit square for each of a number of actors, in their order."""
    at = _circle(actors)
    best = 1 / sqrt(max(1, actors))
    strongest = max((weight for *_, weight in ties), default=1)
    pulls = [(a, b, sqrt(weight / strongest)) for a, b, weight in ties]
    for step in range(STEPS):
        _move(at, pulls, best, _FIRST * (1 - step / STEPS))
    return _fitted(at)


def _circle(actors: int) -> list[list[float]]:
    """Return places on a circle, by the rational points of one: the same everywhere."""
    at = []
    for number in range(actors):
        quarter, rest = divmod(4 * number, actors)
        t = rest / actors
        x, y = (1 - t * t) / (1 + t * t), 2 * t / (1 + t * t)
        for _ in range(quarter):
            x, y = -y, x
        at.append([x / 2, y / 2])
    return at


def _move(at: list[list[float]], pulls: Iterable[tuple[int, int, float]], best: float, reach: float) -> None:
    """Move every actor once: away from all, towards those with whom it has ties, a little to the middle."""
    forces = [[-0.6 * x, -0.6 * y] for x, y in at]
    near = best * best
    for number, (x, y) in enumerate(at):
        across, down = forces[number]
        for (other_x, other_y), force in zip(at[:number], forces, strict=False):
            dx, dy = x - other_x, y - other_y
            push = near / (dx * dx + dy * dy + 1e-6)
            dx *= push
            dy *= push
            across += dx
            down += dy
            force[0] -= dx
            force[1] -= dy
        forces[number] = [across, down]
    for a, b, strength in pulls:
        dx, dy = at[a][0] - at[b][0], at[a][1] - at[b][1]
        pull = strength * sqrt(dx * dx + dy * dy) / best
        for number, sign in ((a, -1), (b, 1)):
            forces[number][0] += sign * dx * pull
            forces[number][1] += sign * dy * pull
    for place, (x, y) in zip(at, forces, strict=True):
        length = sqrt(x * x + y * y) or 1.0
        step = min(reach, length)
        place[0] += x / length * step
        place[1] += y / length * step


def _fitted(at: Sequence[Sequence[float]]) -> tuple[Place, ...]:
    """Stretch places to the unit square, to three digits."""
    columns = [_stretched([place[axis] for place in at]) for axis in (0, 1)]
    return tuple(zip(*columns, strict=True))


def _stretched(values: Sequence[float]) -> list[float]:
    low, high = min(values, default=0.0), max(values, default=0.0)
    return [round((value - low) / (high - low), 3) if high > low else 0.5 for value in values]
